//! What people do with requests for help.

mod advising;
mod asking;
mod crisis;
mod keeping;
mod noting;
mod telling;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use sqlx::PgConnection;
use uuid::Uuid;

use super::model::{Body, Deed, Envelope, From, MessageBody, Reader, State};
use super::store::{self, Request};
use super::{HelpMessageId, HelpRequestId};
use crate::accounts::AccountId;
use crate::chance::Chance;
use crate::notifications::{Post, PostFault};
use crate::privacy::{Broken, Place, Seals};

pub use advising::{
    Case, InboxAhead, Waiting, answer, claim, close, hand_over, inbox, inbox_ahead, open_agreement,
    open_case, recuse, take_over, waiting,
};
pub(super) use asking::part_of;
pub use asking::{
    Belonging, Conversation, Part, ask, belongings, conversation, conversations, has_news, reply, withdraw,
};
pub use crisis::{
    CrisisBlock, crisis, crisis_contacts, crisis_contacts_are_due, mark_crisis_contacts_checked,
    remove_crisis_contact, save_crisis_contact,
};
pub use keeping::{erase, sweep};
pub use noting::save_note;
pub use telling::{Fact, ToldTo, facts_for, known, let_know, told};

/// Why a deed with a request did not happen.
#[derive(Debug, thiserror::Error)]
pub enum HelpError {
    /// There is no such request for this reader.
    #[error("no such request")]
    Missing,
    /// Somebody else was quicker, or the request has gone on meanwhile.
    #[error("the deed does not fit any more")]
    Unfit,
    /// The student kept everybody away.
    #[error("nobody would be left to read it")]
    NobodyLeft,
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// A sealed cell does not open.
    #[error(transparent)]
    Sealing(#[from] Broken),
    /// A mail could not be posted.
    #[error(transparent)]
    Mail(#[from] PostFault),
}

/// What every deed here takes beside the database: the seals, the way to the outbox, and the institution's clocks.
#[derive(Clone, Copy, Debug)]
pub struct Tools<'a> {
    /// The means to seal and open.
    pub seals: &'a Seals,
    /// The way to the outbox.
    pub post: &'a Post,
    /// The institution's time zone.
    pub zone: Tz,
}

impl Tools<'_> {
    /// The day by the institution's clocks.
    pub(in crate::help) fn today(&self, now: DateTime<Utc>) -> NaiveDate {
        now.with_timezone(&self.zone).date_naive()
    }
}

/// How somebody who asked is found.
pub(super) fn asker_tag(seals: &Seals, asker: AccountId) -> [u8; 32] {
    seals.blind("help-asker", asker.uuid())
}

/// How somebody is found whose group asked together.
pub(super) fn companion_tag(seals: &Seals, companion: AccountId) -> [u8; 32] {
    seals.blind("help-companion", companion.uuid())
}

/// How a form is recognised when it is sent twice.
fn form_tag(seals: &Seals, by: AccountId, form: Uuid) -> [u8; 32] {
    seals.blind_all("help-form", &[by.uuid(), form])
}

/// Where the text of a request stands; also what the access log names when an adviser opens a case.
pub(super) fn body_place(id: HelpRequestId) -> Place {
    Place { table: "help_requests", column: "sealed_body", row: id.uuid() }
}

fn envelope_place(id: HelpRequestId) -> Place {
    Place { table: "help_requests", column: "sealed_envelope", row: id.uuid() }
}

fn message_place(id: HelpMessageId) -> Place {
    Place { table: "help_messages", column: "sealed_body", row: id.uuid() }
}

/// Whether somebody of the advising service may know of a request: it is not taken back, not their own, and the
/// student did not keep them away.
pub(super) fn admits(seals: &Seals, request: &Request, reader: Reader) -> Result<Option<Envelope>, Broken> {
    let own = request.asker_tag == asker_tag(seals, reader.account_id);
    if own || request.state == State::Withdrawn {
        return Ok(None);
    }
    let envelope: Envelope =
        seals.open_json(envelope_place(request.help_request_id), &request.sealed_envelope)?;
    Ok(envelope.admits(reader).then_some(envelope))
}

fn open_body(seals: &Seals, request: &Request) -> Result<Body, Broken> {
    seals.open_json(body_place(request.help_request_id), &request.sealed_body)
}

/// The messages of a request, in the order they were written.
async fn messages(
    db: &mut PgConnection,
    seals: &Seals,
    id: HelpRequestId,
) -> Result<Vec<MessageBody>, HelpError> {
    let rows = store::list_messages(db, id).await?;
    let open = |(id, sealed): (HelpMessageId, Vec<u8>)| seals.open_json(message_place(id), &sealed);
    Ok(rows.into_iter().map(open).collect::<Result<_, _>>()?)
}

/// Adds a message; the same form sent twice adds it once. Whether it was new.
async fn add_message(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    by: AccountId,
    from: From,
    (id, form): (HelpRequestId, Uuid),
    text: String,
) -> Result<bool, HelpError> {
    let message = HelpMessageId::random(&mut Chance::system());
    let sealed = seals.seal_json(message_place(message), &MessageBody { from, at: now, text })?;
    Ok(store::insert_message(db, message, id, &form_tag(seals, by, form), &sealed).await?)
}

/// The request, locked, and the state it comes to by a deed.
async fn lock_for(
    db: &mut PgConnection,
    id: HelpRequestId,
    deed: Deed,
) -> Result<(Request, State), HelpError> {
    let request = store::lock(db, id).await?.ok_or(HelpError::Missing)?;
    let next = request.state.after(deed).ok_or(HelpError::Unfit)?;
    Ok((request, next))
}

/// Moves a request on: its new state, and whose turn it is.
async fn go_on(
    db: &mut PgConnection,
    request: &Request,
    deed: Deed,
    next: State,
    follow_up_on: Option<NaiveDate>,
) -> Result<(), HelpError> {
    let waits_for = deed.hands_to().unwrap_or(request.waits_for);
    Ok(store::mark_state(db, request.help_request_id, next, waits_for, follow_up_on).await?)
}
