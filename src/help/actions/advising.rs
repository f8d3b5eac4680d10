//! The adviser's side: the inbox, taking a request, answering, handing it over, bringing it to an end.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use sqlx::PgConnection;
use uuid::Uuid;

use super::asking::{askers, place_of, readers};
use super::noting::{CaseNotes, notes, set_outcome};
use super::telling::known;
use super::{
    HelpError, Tools, add_message, admits, body_place, envelope_place, go_on, lock_for, messages, open_body,
};
use crate::accounts::{AccountId, Adviser, AdviserKind};
use crate::groups::contract::{self, Saved};
use crate::help::model::{
    Body, Deed, Envelope, FollowUp, From, Holding, MessageBody, Next, Outcome, Pace, Reader, Shelf, State,
    Told, WaitsFor, deleted_after_closing,
};
use crate::help::proofs::{Holder, Reading};
use crate::help::store::{self, Request};
use crate::help::{HelpRequestId, mails};
use crate::privacy::{self, Seals};

/// A request as the inbox shows it: unopened.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Which.
    pub help_request_id: HelpRequestId,
    /// When it was sent.
    pub asked_at: DateTime<Utc>,
    /// Where it stands.
    pub state: State,
    /// Where the inbox puts it.
    pub shelf: Shelf,
    /// Who has it.
    pub holder: Option<AccountId>,
    /// When the student was promised an answer.
    pub answer_by: NaiveDate,
    /// Whether that day has passed while the student waits.
    pub is_late: bool,
    /// When to ask again.
    pub follow_up_on: Option<NaiveDate>,
    /// How soon the student would like to talk.
    pub pace: Pace,
}

impl Waiting {
    /// Whether it is our turn.
    pub fn waits_for_us(&self) -> bool {
        matches!(self.shelf, Shelf::New | Shelf::WaitsForUs)
    }

    fn of(request: &Request, envelope: &Envelope, today: NaiveDate) -> Self {
        let holding = if request.holder.is_some() { Holding::Somebodys } else { Holding::Nobodys };
        let follow_up = FollowUp::of(request.follow_up_on, today);
        Self {
            help_request_id: request.help_request_id,
            asked_at: envelope.asked_at,
            state: request.state,
            shelf: Shelf::of(request.state, request.waits_for, holding, follow_up),
            holder: request.holder,
            answer_by: request.answer_by,
            is_late: request.waits_for == WaitsFor::Us && request.answer_by < today,
            follow_up_on: request.follow_up_on,
            pace: envelope.pace,
        }
    }
}

/// The requests that an adviser may know of, the oldest first. Opens none of them.
pub async fn inbox(
    db: &mut PgConnection,
    seals: &Seals,
    today: NaiveDate,
    by: &Adviser,
) -> Result<Vec<Waiting>, HelpError> {
    let reader = Reader { account_id: by.account_id(), kind: by.kind() };
    let mut all = Vec::new();
    for request in store::list_of_service(db, by.service()).await? {
        if let Some(envelope) = admits(seals, &request, reader)? {
            all.push(Waiting::of(&request, &envelope, today));
        }
    }
    all.sort_by_key(|waiting| waiting.asked_at);
    Ok(all)
}

/// What an adviser should know of the inbox before opening it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InboxAhead {
    /// Requests that nobody has taken.
    pub new: usize,
    /// Requests whose promised day of answer has passed.
    pub late: usize,
    /// The next day by which an answer is promised; none when nobody waits for one.
    pub answer_by: Option<NaiveDate>,
}

/// What waits in an adviser's inbox, of what they may know of.
pub async fn inbox_ahead(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    zone: Tz,
    by: &Adviser,
) -> Result<InboxAhead, HelpError> {
    let ours: Vec<_> = inbox(db, seals, now.with_timezone(&zone).date_naive(), by)
        .await?
        .into_iter()
        .filter(Waiting::waits_for_us)
        .collect();
    Ok(InboxAhead {
        new: ours.iter().filter(|waiting| waiting.shelf == Shelf::New).count(),
        late: ours.iter().filter(|waiting| waiting.is_late).count(),
        answer_by: ours.iter().map(|waiting| waiting.answer_by).min(),
    })
}

/// One request as the inbox shows it.
pub fn waiting(now: DateTime<Utc>, tools: Tools<'_>, by: &Reading) -> Waiting {
    Waiting::of(by.request(), by.envelope(), tools.today(now))
}

/// Takes a request that nobody has. Of two who do so at once, one gets it.
pub async fn claim(db: &mut PgConnection, by: &Reading) -> Result<(), HelpError> {
    let id = by.request().help_request_id;
    let (request, next) = lock_for(db, id, Deed::Claim).await?;
    if request.holder == Some(by.account_id()) {
        return Ok(());
    }
    let is_mine = store::mark_claimed(db, id, by.account_id(), next).await?;
    if is_mine { Ok(()) } else { Err(HelpError::Unfit) }
}

/// Takes a request over from a colleague who cannot answer. For trained advisers; the student sees the new name.
pub async fn take_over(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Reading,
) -> Result<(), HelpError> {
    if by.adviser().kind() == AdviserKind::StudentAdviser {
        return Err(HelpError::Missing);
    }
    let id = by.request().help_request_id;
    let (request, next) = lock_for(db, id, Deed::Claim).await?;
    store::mark_holder(db, id, Some(by.account_id()), next).await?;
    privacy::note_opening(db, now, by.account_id(), body_place(id), "substitute").await?;
    tell_askers(db, now, tools, &request).await
}

/// A case as its holder sees it: opened.
#[derive(Clone, Debug)]
pub struct Case {
    /// As the inbox shows it.
    pub waiting: Waiting,
    /// What the student wrote.
    pub body: Body,
    /// The course, and the number of the group, it is about.
    pub place: Option<(String, Option<u32>)>,
    /// What was written since.
    pub messages: Vec<MessageBody>,
    /// Whom the student lets know.
    pub known: Vec<Told>,
    /// What the service has noted.
    pub notes: CaseNotes,
    /// Who else of the service could have it.
    pub colleagues: Vec<AccountId>,
}

/// Opens a case; written in the access log, so the caller commits.
pub async fn open_case(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Holder,
) -> Result<Case, HelpError> {
    let reading = by.reading();
    let request = reading.request();
    let id = request.help_request_id;
    privacy::note_opening(db, now, reading.account_id(), body_place(id), "case").await?;
    let body = open_body(tools.seals, request)?;
    let mut colleagues = readers(db, request.advising_service_id, reading.envelope(), body.asker).await?;
    colleagues.retain(|colleague| *colleague != reading.account_id());
    Ok(Case {
        waiting: waiting(now, tools, reading),
        messages: messages(db, tools.seals, id).await?,
        known: known(db, tools.seals, id, &body).await?,
        place: place_of(db, &body).await?,
        notes: notes(db, now, tools.seals, reading.account_id(), id).await?,
        body,
        colleagues,
    })
}

/// The group's agreement as it stands, where the student lets the adviser read it and there is one; written in the
/// access log, so the caller commits.
pub async fn open_agreement(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Holder,
) -> Result<Saved, HelpError> {
    let reading = by.reading();
    let body = open_body(tools.seals, reading.request())?;
    let group = body.group_id().filter(|_| body.may_read_contract).ok_or(HelpError::Missing)?;
    let saved = contract::standing(db, group.into()).await?.ok_or(HelpError::Missing)?;
    let place = body_place(reading.request().help_request_id);
    privacy::note_opening(db, now, reading.account_id(), place, "agreement").await?;
    Ok(saved)
}

/// Writes to the student, once per form, and says what comes next.
pub async fn answer(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Holder,
    (form, text): (Uuid, String),
    next: Next,
) -> Result<(), HelpError> {
    let (request, state) = lock_held(db, by, next.deed()).await?;
    let (id, adviser) = (request.help_request_id, by.reading().account_id());
    if add_message(db, now, tools.seals, adviser, From::Adviser(adviser), (id, form), text).await? {
        go_on(db, &request, next.deed(), state, next.follow_up_on()).await?;
        tell_askers(db, now, tools, &request).await?;
    }
    Ok(())
}

/// Gives a case to a colleague whom the student did not keep away.
pub async fn hand_over(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Holder,
    to: AccountId,
) -> Result<(), HelpError> {
    let (request, next) = lock_held(db, by, Deed::Claim).await?;
    let envelope = open_envelope(tools.seals, &request)?;
    let body = open_body(tools.seals, &request)?;
    if !readers(db, request.advising_service_id, &envelope, body.asker).await?.contains(&to) {
        return Err(HelpError::Missing);
    }
    store::mark_holder(db, request.help_request_id, Some(to), next).await?;
    let askers = askers(db, &body).await?;
    mails::news(db, now, tools.post, askers.into_iter().chain([to])).await
}

/// Puts a case back because the adviser knows somebody in it; from now on they are kept away from it.
pub async fn recuse(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Holder,
) -> Result<(), HelpError> {
    let (request, next) = lock_held(db, by, Deed::PutBack).await?;
    let id = request.help_request_id;
    let mut envelope = open_envelope(tools.seals, &request)?;
    envelope.excluded.push(by.reading().account_id());
    let asker = open_body(tools.seals, &request)?.asker;
    let left = readers(db, request.advising_service_id, &envelope, asker).await?;
    if left.is_empty() {
        return Err(HelpError::NobodyLeft);
    }
    store::update_envelope(db, id, &tools.seals.seal_json(envelope_place(id), &envelope)?).await?;
    store::mark_holder(db, id, None, next).await?;
    mails::news(db, now, tools.post, left).await
}

/// Brings a case to an end. What was told by choice is told no longer.
pub async fn close(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Holder,
    outcome: Outcome,
) -> Result<(), HelpError> {
    let (request, next) = lock_held(db, by, Deed::Close).await?;
    let (id, today) = (request.help_request_id, tools.today(now));
    set_outcome(db, tools.seals, by.reading().account_id(), id, outcome).await?;
    store::delete_disclosures(db, id).await?;
    store::mark_ended(db, id, next, today, deleted_after_closing(today)).await?;
    tell_askers(db, now, tools, &request).await
}

/// The request, locked and still held by this adviser, and the state it comes to.
pub(super) async fn lock_held(
    db: &mut PgConnection,
    by: &Holder,
    deed: Deed,
) -> Result<(Request, State), HelpError> {
    let reading = by.reading();
    let (request, next) = lock_for(db, reading.request().help_request_id, deed).await?;
    if request.holder == Some(reading.account_id()) { Ok((request, next)) } else { Err(HelpError::Unfit) }
}

fn open_envelope(seals: &Seals, request: &Request) -> Result<Envelope, HelpError> {
    Ok(seals.open_json(envelope_place(request.help_request_id), &request.sealed_envelope)?)
}

async fn tell_askers(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    request: &Request,
) -> Result<(), HelpError> {
    let askers = askers(db, &open_body(tools.seals, request)?).await?;
    mails::news(db, now, tools.post, askers).await
}
