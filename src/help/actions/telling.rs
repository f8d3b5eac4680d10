//! Facts told by choice. A disclosure is a blind tag made of the audience, the student and their group or course: it
//! can be looked for by whoever asks about that very person, and read by nobody else. Nothing sealed is opened to tell.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{HelpError, Tools, open_body};
use crate::accounts::{self, AccountId};
use crate::courses;
use crate::formations;
use crate::help::HelpRequestId;
use crate::help::model::{Body, Told, Whereabouts};
use crate::help::proofs::Sender;
use crate::help::{mails, store};
use crate::privacy::Seals;

/// Who would like to know whether somebody has asked for help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldTo {
    /// The facilitator of this group.
    Facilitator(Uuid),
    /// A leader of this course.
    Leader(Uuid),
    /// The members of this group.
    Group(Uuid),
}

impl ToldTo {
    /// The audience of a choice, if there is one.
    fn of(told: Told, place: Whereabouts) -> Option<Self> {
        match told {
            Told::Facilitator => place.group_id.map(Self::Facilitator),
            Told::Leader => Some(Self::Leader(place.course_id)),
            Told::Group => place.group_id.map(Self::Group),
        }
    }

    fn tag(self, seals: &Seals, asker: AccountId) -> Vec<u8> {
        let (context, place) = match self {
            Self::Facilitator(group) => ("help-told-facilitator", group),
            Self::Leader(course) => ("help-told-leader", course),
            Self::Group(group) => ("help-told-group", group),
        };
        seals.blind_all(context, &[asker.uuid(), place]).to_vec()
    }
}

/// Those of `people` who let this audience know that they have asked for help. Nothing else can be learned, and it
/// ends the moment the student withdraws the choice or the request.
pub async fn told(
    db: &mut PgConnection,
    seals: &Seals,
    to: ToldTo,
    people: &[AccountId],
) -> sqlx::Result<HashSet<AccountId>> {
    let tagged: Vec<_> = people.iter().map(|person| (*person, to.tag(seals, *person))).collect();
    let tags: Vec<_> = tagged.iter().map(|(_, tag)| tag.clone()).collect();
    let known: HashSet<_> = store::list_told(db, &tags).await?.into_iter().collect();
    Ok(tagged.into_iter().filter(|(_, tag)| known.contains(tag)).map(|(person, _)| person).collect())
}

/// Whom the student has let know, of those there are to tell.
pub async fn known(
    db: &mut PgConnection,
    seals: &Seals,
    id: HelpRequestId,
    body: &Body,
) -> Result<Vec<Told>, HelpError> {
    let Some(place) = body.whereabouts else { return Ok(Vec::new()) };
    let tags = store::list_disclosures(db, id).await?;
    let is_told =
        |told: &Told| ToldTo::of(*told, place).is_some_and(|to| tags.contains(&to.tag(seals, body.asker)));
    Ok(Told::ALL.iter().copied().filter(is_told).collect())
}

/// Lets exactly these know from now on, and nobody else.
pub async fn let_know(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    by: &Sender,
    wanted: &[Told],
) -> Result<(), HelpError> {
    let id = by.asker().request().help_request_id;
    let request = store::lock(db, id).await?.ok_or(HelpError::Missing)?;
    if request.state.has_ended() {
        return Err(HelpError::Unfit);
    }
    let body = open_body(tools.seals, &request)?;
    tell(db, now, tools, id, &body, wanted).await
}

/// Writes down whom a student lets know, and takes away whom they do not. Those who are new to it get the mail that
/// says there is news.
pub(super) async fn tell(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    tools: Tools<'_>,
    id: HelpRequestId,
    body: &Body,
    wanted: &[Told],
) -> Result<(), HelpError> {
    let Some(place) = body.whereabouts else { return Ok(()) };
    for told in Told::ALL {
        let Some(to) = ToldTo::of(*told, place) else { continue };
        let tag = to.tag(tools.seals, body.asker);
        if !wanted.contains(told) || !told.is_there(Some(place), body.voice()) {
            store::delete_disclosure(db, id, &tag).await?;
        } else if store::insert_disclosure(db, id, &tag).await? {
            let audience = audience(db, to).await?;
            mails::news(db, now, tools.post, audience.into_iter().filter(|one| *one != body.asker)).await?;
        }
    }
    Ok(())
}

/// The people behind an audience.
async fn audience(db: &mut PgConnection, to: ToldTo) -> Result<Vec<AccountId>, HelpError> {
    Ok(match to {
        ToldTo::Leader(course) => {
            courses::leaders(db, course.into()).await?.into_iter().map(|leader| leader.account_id).collect()
        }
        ToldTo::Facilitator(group) => formations::facilitators(db, group.into()).await?,
        ToldTo::Group(group) => formations::members(db, group.into()).await?,
    })
}

/// One fixed sentence that somebody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Who chose to tell.
    pub name: String,
    /// As whom the reader is told.
    pub told: Told,
}

/// Everything that students let this reader know.
pub async fn facts_for(
    db: &mut PgConnection,
    seals: &Seals,
    reader: AccountId,
) -> Result<Vec<Fact>, HelpError> {
    let mut told_by = Vec::new();
    for course in courses::commitments(db, reader).await?.leads {
        let students = courses::enrolments(db, course.course_id).await?;
        let ids: Vec<_> = students.iter().map(|student| student.account_id).collect();
        let told = told(db, seals, ToldTo::Leader(course.course_id.uuid()), &ids).await?;
        told_by.extend(told.into_iter().map(|who| (who, Told::Leader)));
    }
    for group in formations::groups_accompanied_by(db, reader).await? {
        let members = formations::members(db, group.group_id).await?;
        let told = told(db, seals, ToldTo::Facilitator(group.group_id.uuid()), &members).await?;
        told_by.extend(told.into_iter().map(|who| (who, Told::Facilitator)));
    }
    for group in formations::groups_with(db, reader).await? {
        let mut members = formations::members(db, group.group_id).await?;
        members.retain(|member| *member != reader);
        let told = told(db, seals, ToldTo::Group(group.group_id.uuid()), &members).await?;
        told_by.extend(told.into_iter().map(|who| (who, Told::Group)));
    }
    let names = accounts::names(db, &told_by.iter().map(|(who, _)| *who).collect::<Vec<_>>()).await?;
    let fact = |(who, told): (AccountId, Told)| names.get(&who).map(|name| Fact { name: name.clone(), told });
    let mut facts: Vec<_> = told_by.into_iter().filter_map(fact).collect();
    facts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(facts)
}
