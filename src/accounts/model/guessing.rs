//! What is held against whom when passwords are guessed: an address, a known browser, or a network address.

use chrono::TimeDelta;

use super::sha256;
use crate::accounts::AccountId;
use crate::chance::{Chance, hex};

/// How long an address is closed after so many wrong passwords in a row: growing to twenty minutes, which keeps a day of
/// guessing under a hundred guesses, and never for good. After kanidm's published table.
pub fn delay_after(failures: i32) -> TimeDelta {
    match failures {
        ..=2 => TimeDelta::zero(),
        3..=8 => TimeDelta::seconds(3),
        9..=24 => TimeDelta::seconds(30),
        25.. => TimeDelta::minutes(20),
    }
}

/// The browser somebody signs in with.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Its kind and machine in rough words.
    pub name: String,
    /// What it keeps to be known by: what it came with, else made just now.
    pub token: String,
    /// A tag of the network address it comes from, when that is known.
    pub origin: Option<[u8; 32]>,
}

impl Browser {
    /// A browser that came with this token, if it did and if it is one of ours.
    pub fn new(name: String, token: Option<String>, origin: Option<[u8; 32]>, chance: &mut Chance) -> Self {
        let is_ours =
            |token: &String| token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit());
        let token = token.filter(is_ours).unwrap_or_else(|| hex(&chance.bytes::<32>()));
        Self { name, token, origin }
    }

    /// What is remembered of this browser for one account: from two of them nobody can tell that it is the same one.
    pub(in crate::accounts) fn fingerprint(&self, account_id: AccountId) -> [u8; 32] {
        sha256(format!("{}:{account_id}", self.token).as_bytes())
    }
}

/// What came of a try to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The password was right.
    Entered,
    /// It was not, or nobody has the address.
    Failed,
}

impl Outcome {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::Failed => "failed",
        }
    }
}

/// What came of signing in from one network address lately, in distinct addresses of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Record {
    /// Tried in vain, and not successfully since.
    pub failed: i64,
    /// Got in.
    pub entered: i64,
}

/// So many people may fail within the hour before anything is made of it.
const FAILED_FOR_NOTHING: i64 = 200;

impl Record {
    /// How long such a network address waits between two tries. A campus of 5,000 behind one address has a hundred or two
    /// in an hour who forgot their password, and many more who did not; whoever tries one password on everybody has
    /// hardly anyone who gets in. Even then it is a wait of three seconds, never a closed door: 1,200 tries an hour.
    pub fn pause(self) -> TimeDelta {
        if self.failed > FAILED_FOR_NOTHING && self.failed > self.entered {
            TimeDelta::seconds(3)
        } else {
            TimeDelta::zero()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_guessing_at_one_address_is_under_a_hundred_guesses() {
        let (mut failures, mut spent) = (0, TimeDelta::zero());
        while spent < TimeDelta::days(1) {
            failures += 1;
            spent += delay_after(failures);
        }
        assert!(failures <= 100, "{failures}");
    }

    #[test]
    fn a_campus_is_not_slowed_down_and_who_tries_everybody_is() {
        let campus = Record { failed: 900, entered: 4_100 };
        let lecture = Record { failed: 180, entered: 0 };
        let guesser = Record { failed: 201, entered: 3 };
        assert_eq!([campus, lecture].map(Record::pause), [TimeDelta::zero(); 2]);
        assert_eq!(guesser.pause(), TimeDelta::seconds(3));
    }
}
