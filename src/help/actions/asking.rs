//! The student's side: ask, write on, see how it goes, take it back.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::telling::tell;
use super::{
    HelpError, Tools, add_message, asker_tag, body_place, companion_tag, envelope_place, form_tag, go_on,
    lock_for, messages, open_body,
};
use crate::accounts::{self, AccountId, AdvisingServiceId};
use crate::chance::Chance;
use crate::courses;
use crate::formations;
use crate::help::HelpRequestId;
use crate::help::mails;
use crate::help::model::{
    Asked, Body, Deed, Envelope, From, MessageBody, Reader, State, Voice, WaitsFor, Whereabouts,
    deleted_after_withdrawal, deleted_at_latest, promised_by,
};
use crate::help::proofs::{Asker, Sender};
use crate::help::store::{self, NewRequest, Request};
use crate::privacy::Seals;

/// A group of somebody's, or a course they have no group in yet, as the form offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Belonging {
    /// Which course and group.
    pub whereabouts: Whereabouts,
    /// What the course is called.
    pub course: String,
    /// The group's number, if there is a group.
    pub number: Option<u32>,
    /// The advising service of the course.
    pub service: Option<AdvisingServiceId>,
}

impl Belonging {
    /// The word that chooses it in the form.
    pub fn word(&self) -> String {
        self.whereabouts.group_id.unwrap_or(self.whereabouts.course_id).to_string()
    }
}

/// The groups and courses a student can ask about.
pub async fn belongings(db: &mut PgConnection, by: AccountId) -> Result<Vec<Belonging>, HelpError> {
    let groups = formations::groups_with(db, by).await?;
    let mut belongings = Vec::new();
    for course in courses::commitments(db, by).await?.studies {
        let course_id = course.course_id;
        let belonging = |group: Option<(Uuid, u32)>| Belonging {
            whereabouts: Whereabouts {
                course_id: course_id.uuid(),
                group_id: group.map(|(group_id, _)| group_id),
            },
            course: course.details.title.clone(),
            number: group.map(|(_, number)| number),
            service: course.details.advising_service_id,
        };
        let here = groups.iter().filter(|group| group.course_id == course_id);
        let before = belongings.len();
        belongings.extend(here.map(|group| belonging(Some((group.group_id.uuid(), group.number)))));
        if belongings.len() == before {
            belongings.push(belonging(None));
        }
    }
    Ok(belongings)
}

/// What the course and group of a request are called, if it is about one that is still there.
pub async fn place_of(
    db: &mut PgConnection,
    body: &Body,
) -> Result<Option<(String, Option<u32>)>, HelpError> {
    let Some(place) = body.whereabouts else { return Ok(None) };
    let Some(course) = courses::find(db, place.course_id.into()).await? else { return Ok(None) };
    let number = match place.group_id {
        Some(group) => formations::find_group(db, group.into()).await?.map(|group| group.number),
        None => None,
    };
    Ok(Some((course.details.title, number)))
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
    let companions = match (asked.voice, asked.whereabouts.and_then(|place| place.group_id)) {
        (Voice::Group, Some(group)) => others(formations::members(db, group.into()).await?, by),
        _ => Vec::new(),
    };
    let envelope = Envelope {
        asked_at: now,
        // Nobody advises their own group.
        excluded: asked.excluded.into_iter().chain(companions.iter().copied()).collect(),
        admits_student_advisers: asked.admits_student_advisers,
        pace: asked.pace,
    };
    let readers = readers(db, service, &envelope, by).await?;
    if readers.is_empty() {
        return Err(HelpError::NobodyLeft);
    }
    let body = Body {
        asker: by,
        companions,
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
    let tags: Vec<_> = body.companions.iter().map(|one| companion_tag(seals, *one).to_vec()).collect();
    store::insert_companions(db, id, &tags).await?;
    tell(db, now, tools, id, &body, &asked.known).await?;
    mails::news(db, now, tools.post, readers.into_iter().chain(body.companions)).await?;
    Ok(id)
}

fn others(people: Vec<AccountId>, by: AccountId) -> Vec<AccountId> {
    people.into_iter().filter(|one| *one != by).collect()
}

/// Everybody who asks: the one who sent it, and those of the group who asked along and are still in it.
pub(super) async fn askers(db: &mut PgConnection, body: &Body) -> Result<Vec<AccountId>, HelpError> {
    let mut askers = vec![body.asker];
    if let (Voice::Group, Some(group)) = (body.voice(), body.group_id()) {
        let members = formations::members(db, group.into()).await?;
        askers.extend(body.companions.iter().filter(|one| members.contains(one)));
    }
    Ok(askers)
}

/// As whom a student comes to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// They sent it.
    Sender,
    /// Their group asked together, and they are still in it.
    Companion,
}

/// As whom somebody comes to a request; nobody else may know that it exists.
pub(in crate::help) async fn part_of(
    db: &mut PgConnection,
    seals: &Seals,
    request: &Request,
    who: AccountId,
) -> Result<Option<Part>, HelpError> {
    if request.asker_tag == asker_tag(seals, who) {
        return Ok(Some(Part::Sender));
    }
    if request.state == State::Withdrawn
        || !store::is_companion(db, request.help_request_id, &companion_tag(seals, who)).await?
    {
        return Ok(None);
    }
    let askers = askers(db, &open_body(seals, request)?).await?;
    Ok(askers.contains(&who).then_some(Part::Companion))
}

/// One's own requests and those of one's group, in no particular order.
async fn own(db: &mut PgConnection, seals: &Seals, by: AccountId) -> Result<Vec<Request>, HelpError> {
    let mut own = Vec::new();
    for request in store::list_of_asker(db, &asker_tag(seals, by), &companion_tag(seals, by)).await? {
        if part_of(db, seals, &request, by).await?.is_some() {
            own.push(request);
        }
    }
    Ok(own)
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
    /// Everybody who reads along: the sender and, where a group asks together, those who are still in it.
    pub askers: Vec<AccountId>,
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
    let body = open_body(seals, request)?;
    Ok(Conversation {
        help_request_id: id,
        asked_at: envelope.asked_at,
        state: request.state,
        waits_for: request.waits_for,
        service: request.advising_service_id,
        holder: request.holder,
        answer_by: request.answer_by,
        delete_after: request.delete_after,
        askers: askers(db, &body).await?,
        body,
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
    for request in own(db, seals, by).await? {
        let id = request.help_request_id;
        let envelope: Envelope = seals.open_json(envelope_place(id), &request.sealed_envelope)?;
        all.push((id, envelope.asked_at, request.state, request.waits_for));
    }
    all.sort_by_key(|(_, at, _, _)| std::cmp::Reverse(*at));
    Ok(all)
}

/// Whether an adviser has written to somebody who has not written back.
pub async fn has_news(db: &mut PgConnection, seals: &Seals, by: AccountId) -> Result<bool, HelpError> {
    let own = own(db, seals, by).await?;
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
    let from = match by.part() {
        Part::Sender => From::Asker,
        Part::Companion => From::Member(by.account_id()),
    };
    if add_message(db, now, tools.seals, by.account_id(), from, (id, form), text).await? {
        go_on(db, &request, Deed::Reply, next, None).await?;
        if request.waits_for == WaitsFor::Asker {
            store::mark_promise(db, id, promised_by(tools.today(now))).await?;
        }
        let askers = askers(db, &open_body(tools.seals, &request)?).await?;
        let told = others(askers, by.account_id()).into_iter().chain(request.holder);
        mails::news(db, now, tools.post, told).await?;
    }
    Ok(())
}

/// Takes a request back: from now on nobody but the student can open it, nobody is told any more, and in seven days
/// it is gone. Done twice, it is done once.
pub async fn withdraw(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Sender,
) -> Result<(), HelpError> {
    let id = by.asker().request().help_request_id;
    let (_, next) = match lock_for(db, id, Deed::Withdraw).await {
        Err(HelpError::Unfit) => return Ok(()),
        other => other?,
    };
    let today = tools.today(now);
    store::delete_disclosures(db, id).await?;
    store::mark_ended(db, id, next, today, deleted_after_withdrawal(today)).await?;
    Ok(())
}
