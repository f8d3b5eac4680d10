//! The student's side: ask, write on, see how it goes, take it back.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::telling::tell;
use super::{
    HelpError, Tools, add_message, asker_tag, body_place, envelope_place, form_tag, go_on, lock_for,
    messages, open_body,
};
use crate::accounts::{self, AccountId, AdvisingServiceId};
use crate::chance::Chance;
use crate::courses::{self, Course};
use crate::help::HelpRequestId;
use crate::help::mails;
use crate::help::model::{
    Asked, Body, Deed, Envelope, From, MessageBody, Reader, State, WaitsFor, Whereabouts,
    deleted_after_withdrawal, deleted_at_latest, promised_by,
};
use crate::help::proofs::Asker;
use crate::help::store::{self, NewRequest};
use crate::privacy::Seals;

/// A course that somebody studies in, with their group in it, as the form offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Belonging {
    /// Which course and group.
    pub whereabouts: Whereabouts,
    /// What it is called.
    pub name: String,
    /// The advising service of the course.
    pub service: Option<AdvisingServiceId>,
}

/// The courses a student can ask about.
pub async fn belongings(db: &mut PgConnection, by: AccountId) -> Result<Vec<Belonging>, HelpError> {
    let studies = courses::commitments(db, by).await?.studies;
    let belonging = |course: Course| Belonging {
        whereabouts: Whereabouts { course_id: course.course_id.uuid(), group_id: None },
        name: course.details.title,
        service: course.details.advising_service_id,
    };
    Ok(studies.into_iter().map(belonging).collect())
}

/// Sends a request to an advising service, once per form, and lets those know whom the student chose.
pub async fn ask(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: AccountId,
    (service, form): (AdvisingServiceId, Uuid),
    asked: Asked,
) -> Result<HelpRequestId, HelpError> {
    let id = HelpRequestId::random(&mut Chance::system());
    let (seals, today) = (tools.seals, tools.today(now));
    let envelope = Envelope {
        asked_at: now,
        excluded: asked.excluded,
        admits_student_advisers: asked.admits_student_advisers,
        pace: asked.pace,
    };
    let readers = readers(db, service, &envelope, by).await?;
    if readers.is_empty() {
        return Err(HelpError::NobodyLeft);
    }
    let body = Body {
        asker: by,
        whereabouts: asked.whereabouts,
        about: asked.about,
        text: asked.text,
        tried: asked.tried,
        wishes: asked.wishes,
        pace: asked.pace,
        may_read_contract: asked.may_read_contract,
        reach: asked.reach,
        phone: asked.phone,
        times: asked.times,
        tongue: asked.tongue,
    };
    let form_tag = form_tag(seals, by, form);
    let new = NewRequest {
        help_request_id: id,
        advising_service_id: service,
        asker_tag: &asker_tag(seals, by),
        form_tag: &form_tag,
        answer_by: promised_by(today),
        delete_after: deleted_at_latest(today),
        sealed_envelope: &seals.seal_json(envelope_place(id), &envelope)?,
        sealed_body: &seals.seal_json(body_place(id), &body)?,
    };
    if store::insert(db, &new).await?.is_none() {
        return store::find_by_form(db, &form_tag).await?.ok_or(HelpError::Missing);
    }
    tell(db, now, tools, id, &body, &asked.known).await?;
    mails::news(db, now, tools.post, readers).await?;
    Ok(id)
}

/// Everybody of a service who may read a request, never the student who asks.
pub(super) async fn readers(
    db: &mut PgConnection,
    service: AdvisingServiceId,
    envelope: &Envelope,
    asker: AccountId,
) -> Result<Vec<AccountId>, HelpError> {
    let advisers = accounts::advisers(db, service).await?;
    let admitted = advisers
        .into_iter()
        .map(|(person, kind)| Reader { account_id: person.account_id, kind })
        .filter(|reader| reader.account_id != asker && envelope.admits(*reader));
    Ok(admitted.map(|reader| reader.account_id).collect())
}

/// A request as the student who asked sees it.
#[derive(Clone, Debug)]
pub struct Conversation {
    /// Which.
    pub help_request_id: HelpRequestId,
    /// When it was sent.
    pub asked_at: DateTime<Utc>,
    /// Where it stands.
    pub state: State,
    /// Whose turn it is.
    pub waits_for: WaitsFor,
    /// To which service.
    pub service: AdvisingServiceId,
    /// Who of the service has it.
    pub holder: Option<AccountId>,
    /// When the student hears from us.
    pub answer_by: NaiveDate,
    /// When it is deleted, once it has ended.
    pub delete_after: NaiveDate,
    /// What the student wrote.
    pub body: Body,
    /// What was written since.
    pub messages: Vec<MessageBody>,
}

/// One's own request with everything in it. One's own words: nothing is logged.
pub async fn conversation(
    db: &mut PgConnection,
    seals: &Seals,
    by: &Asker,
) -> Result<Conversation, HelpError> {
    let request = by.request();
    let id = request.help_request_id;
    let envelope: Envelope = seals.open_json(envelope_place(id), &request.sealed_envelope)?;
    Ok(Conversation {
        help_request_id: id,
        asked_at: envelope.asked_at,
        state: request.state,
        waits_for: request.waits_for,
        service: request.advising_service_id,
        holder: request.holder,
        answer_by: request.answer_by,
        delete_after: request.delete_after,
        body: open_body(seals, request)?,
        messages: messages(db, seals, id).await?,
    })
}

/// One's own requests, the newest first: which, when and how they stand.
pub async fn conversations(
    db: &mut PgConnection,
    seals: &Seals,
    by: AccountId,
) -> Result<Vec<(HelpRequestId, DateTime<Utc>, State, WaitsFor)>, HelpError> {
    let mut all = Vec::new();
    for request in store::list_of_asker(db, &asker_tag(seals, by)).await? {
        let id = request.help_request_id;
        let envelope: Envelope = seals.open_json(envelope_place(id), &request.sealed_envelope)?;
        all.push((id, envelope.asked_at, request.state, request.waits_for));
    }
    all.sort_by_key(|(_, at, _, _)| std::cmp::Reverse(*at));
    Ok(all)
}

/// Whether an adviser has written to somebody who has not written back.
pub async fn has_news(db: &mut PgConnection, seals: &Seals, by: AccountId) -> Result<bool, HelpError> {
    let own = store::list_of_asker(db, &asker_tag(seals, by)).await?;
    Ok(own.iter().any(|request| request.waits_for == WaitsFor::Asker))
}

/// Writes to the adviser, once per form.
pub async fn reply(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Asker,
    form: Uuid,
    text: String,
) -> Result<(), HelpError> {
    let id = by.request().help_request_id;
    let (request, next) = lock_for(db, id, Deed::Reply).await?;
    if add_message(db, now, tools.seals, by.account_id(), From::Asker, (id, form), text).await? {
        go_on(db, &request, Deed::Reply, next, None).await?;
        if request.waits_for == WaitsFor::Asker {
            store::mark_promise(db, id, promised_by(tools.today(now))).await?;
        }
        mails::news(db, now, tools.post, request.holder).await?;
    }
    Ok(())
}

/// Takes a request back: from now on nobody but the student can open it, nobody is told any more, and in seven days
/// it is gone. Done twice, it is done once.
pub async fn withdraw(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Asker,
) -> Result<(), HelpError> {
    let id = by.request().help_request_id;
    let (_, next) = match lock_for(db, id, Deed::Withdraw).await {
        Err(HelpError::Unfit) => return Ok(()),
        other => other?,
    };
    let today = tools.today(now);
    store::delete_disclosures(db, id).await?;
    store::mark_ended(db, id, next, today, deleted_after_withdrawal(today)).await?;
    Ok(())
}
