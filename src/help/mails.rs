//! What this feature tells people by mail: that there is news, and nothing else. Neither kind, subject, text nor link
//! differs from any other news in Medspil.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use sqlx::PgConnection;

use super::actions::HelpError;
use crate::accounts::AccountId;
use crate::notifications::{self, Mail, Post};

/// How coarse the moment of a mail is, so that it does not point at what happened just before.
const COARSE: TimeDelta = TimeDelta::minutes(15);

/// Tells people that there is news, at the next full quarter of an hour.
pub(super) async fn news(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    to: impl IntoIterator<Item = AccountId>,
) -> Result<(), HelpError> {
    let at = next_quarter(now);
    for account_id in to {
        notifications::post(db, at, post, Mail::news(account_id)).await?;
    }
    Ok(())
}

fn next_quarter(now: DateTime<Utc>) -> DateTime<Utc> {
    now.duration_trunc(COARSE).map_or(now, |begun| begun + COARSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_goes_out_at_the_full_quarter() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        assert_eq!(next_quarter(at(0)), at(900));
        assert_eq!(next_quarter(at(899)), at(900));
        assert_eq!(next_quarter(at(900)), at(1800));
    }
}
