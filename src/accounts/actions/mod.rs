//! What people do with accounts: sign in and out, choose and change a password, be invited, be named to a role.

mod keeping;
mod signing_in;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::hashing::{HashFault, Hasher};
use super::model::{
    AdviserKind, AdvisingService, Browser, Email, LINKS_COUNT_FOR, LinkPurpose, Listed, Person, Session,
    may_have_another_link, sha256,
};
use super::{AccountId, AdvisingServiceId, SessionId, SignedIn, mails, store};
use crate::chance::{Chance, hex};
use crate::i18n::Lang;
use crate::notifications;
pub use keeping::sweep;
pub use signing_in::{credentials, forgive, refuse, sign_in};

/// Why a deed with an account did not happen.
#[derive(Debug, thiserror::Error)]
pub enum AccountsError {
    /// Address and password do not belong together, or nobody has the address; the two are not told apart.
    #[error("wrong address or password")]
    WrongCredentials,
    /// The address is closed for a while after many wrong passwords.
    #[error("closed until {0}")]
    ClosedUntil(DateTime<Utc>),
    /// The link has been used, replaced or is too old.
    #[error("the link is dead")]
    DeadLink,
    /// Too many passwords are being hashed.
    #[error("busy")]
    Busy,
    /// Hashing failed.
    #[error("{0}")]
    Hashing(String),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// Posting a mail failed.
    #[error(transparent)]
    Notification(#[from] notifications::PostFault),
}

impl From<HashFault> for AccountsError {
    fn from(fault: HashFault) -> Self {
        match fault {
            HashFault::Busy => Self::Busy,
            HashFault::Failed(cause) => Self::Hashing(cause),
        }
    }
}

/// Somebody to be known to the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// Where mails go, and what they sign in with.
    pub email: Email,
    /// Their name as a roster or a colleague wrote it.
    pub name: String,
    /// The language to write to them in, until they choose.
    pub language: Lang,
}

/// The account of a newcomer, made when there is none. Somebody already known keeps their name and language.
pub async fn welcome(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    newcomer: &Newcomer,
) -> sqlx::Result<AccountId> {
    store::find_or_insert(db, now, &newcomer.email, &newcomer.name, newcomer.language).await
}

/// The accounts of many newcomers, in their order.
pub async fn welcome_all(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    newcomers: &[Newcomer],
) -> sqlx::Result<Vec<AccountId>> {
    let emails: Vec<String> = newcomers.iter().map(|it| it.email.to_string()).collect();
    let names: Vec<String> = newcomers.iter().map(|it| it.name.clone()).collect();
    let languages: Vec<String> = newcomers.iter().map(|it| it.language.tag().to_owned()).collect();
    store::find_or_insert_all(db, now, &emails, &names, &languages).await
}

/// The way to a page of ours for a mail: for somebody who has no password yet it leads through choosing one.
pub async fn way_in(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    account_id: AccountId,
    path: &str,
) -> sqlx::Result<String> {
    let has_signed_up = person(db, account_id).await?.is_some_and(|person| person.has_signed_up);
    if has_signed_up {
        return Ok(path.to_owned());
    }
    let token = make_link(db, now, chance, account_id, LinkPurpose::Invitation).await?;
    Ok(format!("/password/{token}?next={path}"))
}

/// Posts an invitation to choose a password, unless the person has one. The link lasts fourteen days, whatever other
/// courses invite to meanwhile.
pub async fn invite(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    post: &notifications::Post,
    account_id: AccountId,
) -> Result<(), AccountsError> {
    let Some(person) = person(db, account_id).await? else { return Ok(()) };
    if person.has_signed_up {
        return Ok(());
    }
    let token = make_link(db, now, chance, account_id, LinkPurpose::Invitation).await?;
    Ok(notifications::post(db, now, post, mails::invitation(&person, &token)).await?)
}

/// The account of an address, if somebody has it.
pub async fn find(db: &mut PgConnection, email: &Email) -> sqlx::Result<Option<AccountId>> {
    Ok(store::find_credentials(db, email).await?.map(|(account_id, _)| account_id))
}

/// A person by account.
pub async fn person(db: &mut PgConnection, account_id: AccountId) -> sqlx::Result<Option<Person>> {
    Ok(store::find_people(db, &[account_id.uuid()]).await?.pop())
}

/// People by account, in no particular order.
pub async fn people(db: &mut PgConnection, ids: &[AccountId]) -> sqlx::Result<Vec<Person>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    store::find_people(db, &ids).await
}

/// People whose name or address contains these words, by name; at most so many.
pub(super) async fn search(db: &mut PgConnection, words: &str, most: u8) -> sqlx::Result<Vec<Listed>> {
    store::list_accounts(db, words.trim(), most.into()).await
}

/// One person as the administration sees them.
pub(super) async fn listed(db: &mut PgConnection, account_id: AccountId) -> sqlx::Result<Option<Listed>> {
    store::find_listed(db, account_id).await
}

/// Closes an account: nobody signs in with it any more, and every session ends at once.
pub async fn close(db: &mut PgConnection, now: DateTime<Utc>, account_id: AccountId) -> sqlx::Result<()> {
    store::mark_disabled(db, account_id, Some(now)).await?;
    store::delete_devices(db, account_id).await?;
    store::delete_sessions(db, account_id).await
}

/// Opens a closed account again.
pub async fn open(db: &mut PgConnection, account_id: AccountId) -> sqlx::Result<()> {
    store::mark_disabled(db, account_id, None).await
}

/// Whether somebody may become an adviser of this service: one works for one service at a time.
pub(super) async fn may_advise(
    db: &mut PgConnection,
    service: AdvisingServiceId,
    account_id: AccountId,
) -> sqlx::Result<bool> {
    Ok(store::find_service_of(db, account_id).await?.is_none_or(|theirs| theirs == service))
}

/// Names by account.
pub async fn names(
    db: &mut PgConnection,
    ids: &[AccountId],
) -> sqlx::Result<std::collections::HashMap<AccountId, String>> {
    Ok(people(db, ids).await?.into_iter().map(|person| (person.account_id, person.name)).collect())
}

/// Gives an account the shorter sessions of staff.
pub async fn treat_as_staff(db: &mut PgConnection, account_id: AccountId) -> sqlx::Result<()> {
    store::mark_staff(db, account_id).await
}

/// Makes somebody an administrator.
pub async fn name_admin(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    account_id: AccountId,
) -> sqlx::Result<()> {
    store::insert_admin(db, now, account_id).await?;
    store::mark_staff(db, account_id).await
}

/// Makes somebody an adviser of a service.
pub async fn name_adviser(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    service: AdvisingServiceId,
    account_id: AccountId,
    kind: AdviserKind,
) -> sqlx::Result<()> {
    store::insert_adviser(db, now, service, account_id, kind).await?;
    store::mark_staff(db, account_id).await
}

/// Ends somebody's work as an adviser; it holds from the next request.
pub async fn release_adviser(
    db: &mut PgConnection,
    service: AdvisingServiceId,
    account_id: AccountId,
) -> sqlx::Result<()> {
    store::delete_adviser(db, service, account_id).await
}

/// The people of an advising service.
pub async fn advisers(
    db: &mut PgConnection,
    service: AdvisingServiceId,
) -> sqlx::Result<Vec<(Person, AdviserKind)>> {
    let kinds = store::list_advisers(db, service).await?;
    let ids: Vec<AccountId> = kinds.iter().map(|(id, _)| *id).collect();
    let mut people = people(db, &ids).await?;
    people.sort_by(|a, b| a.name.cmp(&b.name));
    let kind_of = |person: &Person| {
        kinds
            .iter()
            .find(|(id, _)| *id == person.account_id)
            .and_then(|(_, word)| AdviserKind::from_word(word))
    };
    Ok(people.into_iter().filter_map(|person| kind_of(&person).map(|kind| (person, kind))).collect())
}

/// Every advising service of the institution.
pub async fn advising_services(db: &mut PgConnection) -> sqlx::Result<Vec<AdvisingService>> {
    store::list_advising_services(db).await
}

/// Writes an advising service down, new or changed.
pub async fn save_advising_service(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    service: &AdvisingService,
) -> sqlx::Result<()> {
    store::upsert_advising_service(db, now, service).await
}

/// A session's token: what the browser keeps. The database keeps its hash.
#[derive(Debug)]
pub struct SessionToken(pub(super) String);

async fn start_session(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    account_id: AccountId,
    browser: &Browser,
) -> sqlx::Result<SessionToken> {
    let token = make_token(chance);
    store::insert_session(db, now, account_id, &sha256(token.as_bytes()), &browser.name).await?;
    store::upsert_device(db, now, account_id, &browser.fingerprint(account_id)).await?;
    Ok(SessionToken(token))
}

/// Signs out of this session.
pub async fn sign_out(db: &mut PgConnection, by: &SignedIn) -> sqlx::Result<()> {
    store::delete_session(db, by.account_id(), by.session_id()).await
}

/// The sessions of a person, the latest used first.
pub async fn sessions(db: &mut PgConnection, by: &SignedIn) -> sqlx::Result<Vec<Session>> {
    store::list_sessions(db, by.account_id()).await
}

/// Ends one of one's own sessions.
pub async fn end_session(db: &mut PgConnection, by: &SignedIn, session: SessionId) -> sqlx::Result<()> {
    store::delete_session(db, by.account_id(), session).await
}

/// Posts a link to choose a new password, if somebody has the address and has not just had one. Says nothing about
/// whether. Links that stand go on standing.
pub async fn ask_for_reset(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    post: &notifications::Post,
    email: &Email,
) -> Result<(), AccountsError> {
    let Some((account_id, phc)) = store::find_credentials(db, email).await? else { return Ok(()) };
    let Some(person) = person(db, account_id).await? else { return Ok(()) };
    // Somebody who never chose a password gets the invitation again.
    let purpose = if phc.is_some() { LinkPurpose::PasswordReset } else { LinkPurpose::Invitation };
    store::lock_account(db, account_id).await?;
    let made_at = store::list_links_made(db, account_id, purpose, now - LINKS_COUNT_FOR).await?;
    if !may_have_another_link(&made_at, now) {
        return Ok(());
    }
    let token = make_link(db, now, chance, account_id, purpose).await?;
    let mail = match purpose {
        LinkPurpose::PasswordReset => mails::reset(&person, &token),
        LinkPurpose::Invitation => mails::invitation(&person, &token),
    };
    Ok(notifications::post(db, now, post, mail).await?)
}

/// Makes a one-time link and gives its token. Used by the demo and the command line, which show it instead of
/// mailing it.
pub async fn make_link(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    account_id: AccountId,
    purpose: LinkPurpose,
) -> sqlx::Result<String> {
    let token = make_token(chance);
    store::insert_link(db, now, account_id, purpose, &sha256(token.as_bytes())).await?;
    Ok(token)
}

/// The person whose link this is, if it can still be used.
pub async fn read_link(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    token: &str,
) -> Result<Person, AccountsError> {
    let account_id =
        store::find_link(db, now, &sha256(token.as_bytes())).await?.ok_or(AccountsError::DeadLink)?;
    person(db, account_id).await?.ok_or(AccountsError::DeadLink)
}

/// Uses a link up: the new password (already hashed) holds, every older session and link ends, and a new session begins.
/// Who does so for the first time goes on, and is written to, in the language of the page they did it on: until then it
/// was their course that had chosen.
pub async fn choose_password(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    token: &str,
    (phc, read_in): (&str, Lang),
    browser: &Browser,
) -> Result<SessionToken, AccountsError> {
    let account_id =
        store::mark_link_used(db, now, &sha256(token.as_bytes())).await?.ok_or(AccountsError::DeadLink)?;
    let person = person(db, account_id).await?.ok_or(AccountsError::DeadLink)?;
    if !person.has_signed_up {
        store::update_language(db, account_id, read_in).await?;
    }
    replace_password(db, now, &person, phc).await?;
    Ok(start_session(db, now, chance, account_id, browser).await?)
}

/// With a new password everything that the old one opened ends: sessions, links, and browsers known by it. The failures
/// against it are forgotten.
async fn replace_password(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    person: &Person,
    phc: &str,
) -> sqlx::Result<()> {
    let account_id = person.account_id;
    keep_password(db, now, &[account_id], phc).await?;
    store::delete_sessions(db, account_id).await?;
    store::delete_unused_links(db, account_id).await?;
    store::delete_devices(db, account_id).await?;
    store::delete_throttle(db, &sha256(person.email.as_bytes())).await
}

/// Sets a password without a link; for the demo's personas and `admin create`, never for a page.
pub async fn set_password(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    hasher: &Hasher,
    account_id: AccountId,
    password: String,
) -> Result<(), AccountsError> {
    let phc = hasher.hash(password).await?;
    Ok(keep_password(db, now, &[account_id], &phc).await?)
}

/// Keeps a password, already hashed, for many accounts at once; for the demo, whose people share one.
pub async fn keep_password(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    accounts: &[AccountId],
    phc: &str,
) -> sqlx::Result<()> {
    let accounts: Vec<Uuid> = accounts.iter().map(|id| id.uuid()).collect();
    store::upsert_passwords(db, now, &accounts, phc).await
}

/// What changing one's own password needs to know: the person, and the present password's hash.
pub async fn own_password(
    db: &mut PgConnection,
    by: &SignedIn,
) -> Result<(Person, Option<String>), AccountsError> {
    let person = person(db, by.account_id()).await?.ok_or(AccountsError::WrongCredentials)?;
    Ok((person, store::find_password(db, by.account_id()).await?))
}

/// Changes one's own password (the present one has been checked, the new one hashed): every session ends, a new one
/// begins here, and a mail tells.
pub async fn change_password(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    post: &notifications::Post,
    person: &Person,
    phc: &str,
    browser: &Browser,
) -> Result<SessionToken, AccountsError> {
    replace_password(db, now, person, phc).await?;
    notifications::post(db, now, post, mails::password_changed(person)).await?;
    Ok(start_session(db, now, chance, person.account_id, browser).await?)
}

/// Keeps a chosen language on the account, for mails.
pub async fn choose_language(db: &mut PgConnection, by: &SignedIn, lang: Lang) -> sqlx::Result<()> {
    store::update_language(db, by.account_id(), lang).await
}

/// 256 random bits, written so that they fit a cookie and a link.
fn make_token(chance: &mut Chance) -> String {
    hex(&chance.bytes::<32>())
}
