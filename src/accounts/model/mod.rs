//! What an address, a password, a session and a throttle are, and the rules they follow.

mod guessing;

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use super::{AccountId, AdvisingServiceId, SessionId};
use crate::i18n::{Lang, Text};
use crate::notifications::Signature;
pub use guessing::*;

/// An e-mail address, lower-cased and plausible: one `@`, a dot behind it, no blanks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

impl Email {
    /// Reads an address as typed. The sentence says what to do when it cannot be one.
    pub fn parse(typed: &str) -> Result<Self, Text> {
        let address = typed.trim().to_lowercase();
        if address.is_empty() {
            return Err(Text::new("accounts-email-missing"));
        }
        let plausible = address.len() <= 254
            && address.split_once('@').is_some_and(|(local, domain)| {
                !local.is_empty()
                    && !domain.contains('@')
                    && domain.split('.').count() >= 2
                    && domain.split('.').all(|part| !part.is_empty())
            })
            && !address.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;:\\\"()[]".contains(c));
        if plausible { Ok(Self(address)) } else { Err(Text::new("accounts-email-implausible")) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a throttle remembers instead of the address.
    pub(in crate::accounts) fn fingerprint(&self) -> [u8; 32] {
        sha256(self.0.as_bytes())
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person as the rest of the house may know them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Whose.
    pub account_id: AccountId,
    /// The name, as the roster or the person wrote it.
    pub name: String,
    /// The study or work address.
    pub email: String,
    /// The language of their mails and pages.
    pub language: Lang,
    /// Whether the person has chosen a password, or come by single sign-on.
    pub has_signed_up: bool,
}

impl Person {
    /// Theirs under a mail.
    pub fn signature(&self) -> Signature<'_> {
        Signature::of(self.account_id, &self.name)
    }
}

/// A person as the administration lists them: that they are here and may come in, nothing of what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Whose.
    pub account_id: AccountId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// When the invitation was used.
    pub activated_at: Option<DateTime<Utc>>,
    /// When the account was closed, if it is.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Whether this is an administrator.
    pub is_admin: bool,
    /// Whether this is an adviser.
    pub is_adviser: bool,
}

/// What kind of adviser somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdviserKind {
    /// A trained study adviser.
    Adviser,
    /// A student employed by the advising service; sees only requests that allow student advisers.
    StudentAdviser,
}

impl AdviserKind {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Adviser => "adviser",
            Self::StudentAdviser => "student_adviser",
        }
    }

    /// The key of what people call it.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Adviser => "accounts-adviser",
            Self::StudentAdviser => "accounts-student-adviser",
        }
    }

    /// Reads the word in the database.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Adviser, Self::StudentAdviser].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// An advising service as people meet it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvisingService {
    /// Which.
    pub advising_service_id: AdvisingServiceId,
    /// Its name.
    pub name: String,
    /// Where to write.
    pub email: String,
    /// Where to call.
    pub phone: String,
    /// When somebody is there, in Danish.
    pub opening_hours_da: String,
    /// When somebody is there, in English.
    pub opening_hours_en: String,
}

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_field_names, reason = "keys are called <thing>_id everywhere")]
pub struct Session {
    /// Which.
    pub session_id: SessionId,
    /// The kind of browser and machine, in rough words.
    pub device: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was last used, to about a minute.
    pub seen_at: DateTime<Utc>,
}

/// How long a session lasts: staff see more, so they are signed out sooner (ASVS 5.0, V7.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionRule {
    /// Unused this long, it ends.
    pub idle: TimeDelta,
    /// This old, it ends however much it is used.
    pub absolute: TimeDelta,
}

impl SessionRule {
    /// Twelve hours unused, seven days at most.
    pub const STUDENT: Self = Self { idle: TimeDelta::hours(12), absolute: TimeDelta::days(7) };
    /// Half an hour unused, twelve hours at most.
    pub const STAFF: Self = Self { idle: TimeDelta::minutes(30), absolute: TimeDelta::hours(12) };

    /// Whether a session still stands.
    pub fn allows(self, started_at: DateTime<Utc>, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        now - seen_at < self.idle && now - started_at < self.absolute
    }
}

/// How long an invitation can be used.
pub const INVITATION_LASTS: TimeDelta = TimeDelta::days(14);

/// How long a link to choose a new password can be used.
pub const RESET_LASTS: TimeDelta = TimeDelta::minutes(30);

/// What a one-time link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// The first password.
    Invitation,
    /// A new password instead of a forgotten one.
    PasswordReset,
}

impl LinkPurpose {
    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordReset => "password_reset",
        }
    }

    /// How long such a link can be used.
    pub fn lasts(self) -> TimeDelta {
        match self {
            Self::Invitation => INVITATION_LASTS,
            Self::PasswordReset => RESET_LASTS,
        }
    }
}

/// How long without one until the links asked for are forgotten.
pub const LINKS_COUNT_FOR: TimeDelta = TimeDelta::days(1);

/// Whether somebody who had these links within the last day is mailed another: one in two minutes and five in a day, so
/// that nobody's mailbox is filled by strangers.
pub fn may_have_another_link(made_at: &[DateTime<Utc>], now: DateTime<Utc>) -> bool {
    made_at.len() < 5 && made_at.iter().all(|made_at| now - *made_at >= TimeDelta::minutes(2))
}

/// The shortest password taken; the page asks for 15 characters or more.
pub const SHORTEST_PASSWORD: usize = 12;

/// The longest password taken, in bytes, so that nobody makes us hash a book.
pub const LONGEST_PASSWORD: usize = 1024;

/// Passwords of twelve characters and more that stand at the top of every leaked list, and our own words.
const TOO_COMMON: &[&str] = &[
    "password",
    "passw0rd",
    "adgangskode",
    "kodeord",
    "qwertyuiop",
    "1234567890",
    "123456789",
    "12345678",
    "123456",
    "qwerty",
    "iloveyou",
    "studerende",
    "medspil",
    "universitet",
    "studiegruppe",
    "letmein",
    "welcome",
    "velkommen",
    "hemmelig",
    "danmark",
    "sommer",
    "vinter",
    "efterår",
    "forår",
    "abcdefghijkl",
    "asdfghjkl",
    "zxcvbnm",
    "1q2w3e4r",
    "q1w2e3r4",
    "monkey",
    "football",
    "princess",
    "trustno1",
    "superman",
    "administrator",
];

/// A password good enough to take. Says what to do when it is not: length counts, no rules of composition
/// (ASVS 5.0, V6.2).
pub fn check_password(password: &str, person: &Person) -> Result<(), Text> {
    if password.is_empty() {
        return Err(Text::new("accounts-password-missing"));
    }
    if password.chars().count() < SHORTEST_PASSWORD {
        return Err(Text::new("accounts-password-short").n("least", SHORTEST_PASSWORD));
    }
    if password.len() > LONGEST_PASSWORD {
        return Err(Text::new("accounts-password-long"));
    }
    let lower = password.to_lowercase();
    let mut rest = lower.clone();
    let own = person.name.split_whitespace().chain(person.email.split(['@', '.'])).map(str::to_lowercase);
    for word in
        TOO_COMMON.iter().map(|word| (*word).to_owned()).chain(own).filter(|word| word.chars().count() >= 3)
    {
        rest = rest.replace(&word, "");
    }
    let distinct: std::collections::BTreeSet<char> = rest.chars().collect();
    // What is left beside well-known words and the person's own name has to be worth guessing.
    if rest.chars().count() < 6 || distinct.len() < 4 {
        return Err(Text::new("accounts-password-guessable"));
    }
    Ok(())
}

/// A rough name for a browser and machine out of its user agent: enough to recognise one's own, too little to track.
pub fn device_of(user_agent: &str) -> String {
    let browser = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
    ]
    .into_iter()
    .find_map(|(mark, name)| user_agent.contains(mark).then_some(name));
    let machine = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]
    .into_iter()
    .find_map(|(mark, name)| user_agent.contains(mark).then_some(name));
    match (browser, machine) {
        (Some(browser), Some(machine)) => format!("{browser}, {machine}"),
        (Some(only), None) | (None, Some(only)) => only.to_owned(),
        (None, None) => "?".to_owned(),
    }
}

/// The SHA-256 of some bytes. Tokens have 256 random bits, so a plain hash of them gives nothing away.
pub(in crate::accounts) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> Person {
        Person {
            account_id: uuid::Uuid::nil().into(),
            name: "Sofie Nørregaard".into(),
            email: "sofie.norregaard@stud.example".into(),
            language: Lang::Da,
            has_signed_up: false,
        }
    }

    #[test]
    fn an_address_is_taken_as_people_write_it() {
        assert_eq!(Email::parse("  Sofie@Stud.Example ").unwrap().as_str(), "sofie@stud.example");
        for wrong in [
            "",
            "sofie",
            "@stud.example",
            "sofie@stud",
            "a b@c.d",
            "a@b..c",
            "a@b@c.d",
            "x@y.z\r\nBcc: q@q.q",
        ] {
            assert!(Email::parse(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn long_ordinary_sentences_are_good_passwords() {
        for good in ["tre gule støvler i regnen", "correct horse battery", "K4ffe og kanelsnegle"] {
            assert_eq!(check_password(good, &person()), Ok(()), "{good}");
        }
    }

    #[test]
    fn short_common_and_own_words_are_not() {
        for bad in [
            "",
            "kort",
            "password1234",
            "Adgangskode2026",
            "aaaaaaaaaaaaaaaa",
            "sofienorregaard",
            "medspil123456",
        ] {
            assert!(check_password(bad, &person()).is_err(), "{bad}");
        }
        assert!(check_password(&"æ".repeat(600), &person()).is_err());
    }

    #[test]
    fn a_session_ends_unused_or_old() {
        let at = |minutes| DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes);
        assert!(SessionRule::STAFF.allows(at(0), at(0), at(29)));
        assert!(!SessionRule::STAFF.allows(at(0), at(0), at(30)));
        assert!(!SessionRule::STAFF.allows(at(0), at(719), at(720)));
        assert!(SessionRule::STUDENT.allows(at(0), at(0), at(719)));
        assert!(!SessionRule::STUDENT.allows(at(0), at(7 * 1440 - 1), at(7 * 1440)));
    }

    #[test]
    fn a_link_is_mailed_every_two_minutes_and_five_times_a_day() {
        let at = |minutes| DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes);
        assert!(may_have_another_link(&[], at(0)));
        assert!(!may_have_another_link(&[at(0)], at(1)));
        assert!(may_have_another_link(&[at(0)], at(2)));
        assert!(may_have_another_link(&[at(0), at(2), at(4), at(6)], at(8)));
        assert!(!may_have_another_link(&[at(0), at(2), at(4), at(6), at(8)], at(600)));
    }

    #[test]
    fn devices_are_told_roughly() {
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1";
        assert_eq!(device_of(phone), "Safari, iPhone");
        assert_eq!(device_of("curl/8"), "?");
    }
}
