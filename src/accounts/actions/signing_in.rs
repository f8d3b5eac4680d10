//! Signing in: what is held against whom when passwords are guessed.
//!
//! There are three throttles. Each address has one, so that a password cannot be guessed. A browser that has signed in
//! to the account before has one of its own, so that strangers who guess cannot lock anybody out. And a network address
//! from which many addresses are tried in vain is slowed down, unless as many people get in from there: a campus sits
//! behind one.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{AccountsError, SessionToken, start_session};
use crate::accounts::model::{Browser, Email, Outcome, delay_after};
use crate::accounts::{AccountId, store};
use crate::chance::Chance;
use crate::privacy::ends;

/// What is known of an address: perhaps nothing, which nobody is told.
#[derive(Debug)]
pub struct Credentials {
    account_id: Option<AccountId>,
    /// The password's hash, for the hasher.
    pub phc: Option<String>,
    /// Which throttle counts this try.
    throttle: [u8; 32],
    /// The network address that answers for this try, unless the browser is known.
    origin: Option<[u8; 32]>,
}

/// What is known of an address that somebody wants to sign in with; refuses while it is closed to this browser.
///
/// Signing in has three parts, so that no connection is held while a password waits to be hashed: this one, the
/// hasher's [`verify`](crate::accounts::Hasher::verify), and [`sign_in`] or [`refuse`]. Every try counts as a failure
/// beforehand, since a hundred tries at once must not be a hundred guesses; the right password, or a try that was never
/// made ([`forgive`]), takes it back. The caller commits in any case.
pub async fn credentials(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    email: &Email,
    browser: &Browser,
) -> Result<Credentials, AccountsError> {
    let (account_id, phc) = store::find_credentials(db, email)
        .await?
        .map_or((None, None), |(account_id, phc)| (Some(account_id), phc));
    // An unknown address takes the same way through the house.
    let device = browser.fingerprint(account_id.unwrap_or_else(|| Uuid::nil().into()));
    let is_known = store::has_device(db, &device).await?;
    let origin = browser.origin.filter(|_| !is_known);
    if let Some(origin) = &origin {
        slow_down(db, now, origin).await?;
    }
    let throttle = if is_known { device } else { email.fingerprint() };
    let before = store::count_failure(db, now, ends::THROTTLE.before(now), &throttle).await?;
    if let Some(until) = before.blocked_until.filter(|until| *until > now) {
        // A refused try is no guess: it does not make the wait longer.
        store::uncount_failure(db, &throttle, until).await?;
        return Err(AccountsError::ClosedUntil(until));
    }
    store::mark_blocked(db, &throttle, now + delay_after(before.failures)).await?;
    Ok(Credentials { account_id, phc, throttle, origin })
}

/// Lets a network address with a bad record have one try at a time.
async fn slow_down(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    origin: &[u8; 32],
) -> Result<(), AccountsError> {
    let pause = store::find_record(db, origin, ends::ORIGIN.before(now)).await?.pause();
    if pause.is_zero() {
        return Ok(());
    }
    let before = store::count_failure(db, now, ends::THROTTLE.before(now), origin).await?;
    if let Some(until) = before.blocked_until.filter(|until| *until > now) {
        return Err(AccountsError::ClosedUntil(until));
    }
    Ok(store::mark_blocked(db, origin, now + pause).await?)
}

/// Begins a session after the right password, forgets the failures that stood against it, and knows the browser again
/// from now on.
pub async fn sign_in(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    email: &Email,
    known: &Credentials,
    browser: &Browser,
) -> Result<SessionToken, AccountsError> {
    let account_id = known.account_id.ok_or(AccountsError::WrongCredentials)?;
    store::delete_throttle(db, &known.throttle).await?;
    if let Some(origin) = &known.origin {
        store::upsert_origin(db, now, origin, &email.fingerprint(), Outcome::Entered).await?;
    }
    Ok(start_session(db, now, chance, account_id, browser).await?)
}

/// Holds a wrong password against the network address it came from.
pub async fn refuse(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    email: &Email,
    known: &Credentials,
) -> sqlx::Result<()> {
    match &known.origin {
        Some(origin) => store::upsert_origin(db, now, origin, &email.fingerprint(), Outcome::Failed).await,
        None => Ok(()),
    }
}

/// Takes back a try that was counted but never made, because too many passwords were waiting.
pub async fn forgive(db: &mut PgConnection, now: DateTime<Utc>, known: &Credentials) -> sqlx::Result<()> {
    store::uncount_failure(db, &known.throttle, now).await
}
