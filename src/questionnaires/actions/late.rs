//! After the deadline: what came late waits for the course leader's yes or no; and more time for one student.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::telling::{self, write_to};
use super::{Asking, QuestionnairesError, drafts, institution, own_questions, put, sheet};
use crate::accounts::{self, AccountId};
use crate::chance::Chance;
use crate::courses::{self, EnrolmentStatus};
use crate::i18n::Text;
use crate::notifications::Post;
use crate::privacy::Seals;
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::institution::Lists;
use crate::questionnaires::model::{Phase, Plan, Questionnaire, stops};
use crate::questionnaires::reading;
use crate::questionnaires::store::{self, drafts::GIVEN_TIME};
use crate::questionnaires::typed::Typed;

pub use crate::questionnaires::store::drafts::LateSending;

/// A questionnaire as it is for one student, who may have been given more time.
pub async fn for_person(
    db: &mut PgConnection,
    questionnaire: Questionnaire,
    account: AccountId,
) -> sqlx::Result<Questionnaire> {
    let more = store::drafts::find_extension(db, questionnaire.questionnaire_id, account).await?;
    Ok(questionnaire.with_time(more))
}

/// Whether answers can still come to count: not once the groups are made.
fn can_still_count(questionnaire: &Questionnaire, now: DateTime<Utc>) -> Result<(), QuestionnairesError> {
    if questionnaire.has_groups(now) { Err(QuestionnairesError::GroupsMade) } else { Ok(()) }
}

/// Asks the course leader to take what came late.
pub(in crate::questionnaires) async fn ask_to_take(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<(), QuestionnairesError> {
    can_still_count(questionnaire, now)?;
    match questionnaire.phase(now) {
        Phase::Closed => {
            Ok(store::drafts::upsert_late(db, now, questionnaire.questionnaire_id, account).await?)
        }
        Phase::Early | Phase::Open => Err(QuestionnairesError::Early),
    }
}

/// What somebody has asked for after the deadline, and what was decided.
pub(in crate::questionnaires) async fn late_of(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    account: AccountId,
) -> sqlx::Result<Option<LateSending>> {
    let all = store::drafts::list_late(db, questionnaire).await?;
    Ok(all.into_iter().find(|late| late.account_id == account))
}

/// What came late and waits for a reply: as long as no groups are made, and only of those whose time is over.
pub(in crate::questionnaires) async fn waiting(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
) -> sqlx::Result<Vec<LateSending>> {
    if questionnaire.has_groups(now) {
        return Ok(Vec::new());
    }
    let id = questionnaire.questionnaire_id;
    let more = store::drafts::list_extensions(db, id).await?;
    let mut asked = store::drafts::list_late(db, id).await?;
    asked.retain(|late| {
        let more = more.iter().find(|(account, _)| *account == late.account_id).map(|(_, until)| *until);
        late.waits() && questionnaire.with_time(more).phase(now) == Phase::Closed
    });
    Ok(asked)
}

/// How many of the course's students have asked for what came late to count and wait for a reply.
pub async fn asks_without_reply(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
) -> sqlx::Result<usize> {
    let asked = waiting(db, now, questionnaire).await?;
    let asked: Vec<AccountId> = asked.iter().map(|late| late.account_id).collect();
    studying(db, questionnaire, &asked).await
}

/// How many of the course's students were given more time, and still have some of it. None once the groups are made.
pub async fn have_time_left(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
) -> sqlx::Result<usize> {
    if questionnaire.has_groups(now) {
        return Ok(0);
    }
    let more = extensions(db, questionnaire.questionnaire_id).await?;
    let is_left = |until: DateTime<Utc>| questionnaire.with_time(Some(until)).phase(now) == Phase::Open;
    let with_time: Vec<AccountId> =
        more.into_iter().filter(|(_, until)| is_left(*until)).map(|(account, _)| account).collect();
    studying(db, questionnaire, &with_time).await
}

/// How many of the course's students have sent their profile, or changed what groups are made by, since a moment.
pub async fn came_since(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    at: DateTime<Utc>,
) -> sqlx::Result<usize> {
    let came = store::list_came_since(db, questionnaire.questionnaire_id, at).await?;
    studying(db, questionnaire, &came).await
}

/// How many of these people study in the course now.
async fn studying(
    db: &mut PgConnection,
    questionnaire: &Questionnaire,
    people: &[AccountId],
) -> sqlx::Result<usize> {
    if people.is_empty() {
        return Ok(0);
    }
    let enrolments = courses::enrolments(db, questionnaire.course_id).await?;
    let studies = |person: &&AccountId| {
        enrolments.iter().any(|one| one.account_id == **person && one.status == EnrolmentStatus::Enrolled)
    };
    Ok(people.iter().filter(studies).count())
}

/// Answers with more time what these people asked, and says who had asked: they can answer again, so there is nothing
/// left to decide.
pub(super) async fn reply_with_time(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    questionnaire: &Questionnaire,
    people: &[AccountId],
) -> sqlx::Result<Vec<AccountId>> {
    let id = questionnaire.questionnaire_id;
    let mut asked = Vec::new();
    for person in people {
        if store::drafts::mark_late_decided(db, now, by, id, *person, GIVEN_TIME).await? {
            asked.push(*person);
        }
    }
    Ok(asked)
}

/// Whether it can be decided about what somebody sent late: not while they can answer themselves.
async fn can_be_decided(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<(), QuestionnairesError> {
    can_still_count(questionnaire, now)?;
    match for_person(db, *questionnaire, account).await?.phase(now) {
        Phase::Closed => Ok(()),
        Phase::Early | Phase::Open => Err(QuestionnairesError::StillOpen),
    }
}

/// Who was given more time, and until when.
pub(in crate::questionnaires) async fn extensions(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> sqlx::Result<Vec<(AccountId, DateTime<Utc>)>> {
    store::drafts::list_extensions(db, questionnaire).await
}

/// Takes what came late: drafts become answers, and the profile counts as sent. The leader learns nothing of them.
pub(in crate::questionnaires) async fn take_late(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    means: (&Seals, &mut Chance, &Post),
    by: AccountId,
    (questionnaire, asking): (&Questionnaire, Asking<'_>),
    account: AccountId,
) -> Result<Taken, QuestionnairesError> {
    let (seals, chance, post) = means;
    let id = questionnaire.questionnaire_id;
    // Whatever is typed at this moment comes before this or after it, never in between.
    store::drafts::lock(db, id, account).await?;
    can_be_decided(db, now, questionnaire, account).await?;
    if !store::drafts::mark_late_decided(db, now, by, id, account, "taken").await? {
        return Err(QuestionnairesError::Decided);
    }
    // Counts as if it had come a moment before the deadline; the rule of what is promised is today's.
    let plan = Plan { closes_at: now + chrono::TimeDelta::seconds(1), ..questionnaire.plan };
    let open = Questionnaire { plan, ..*questionnaire };
    let own = own_questions::asked_now(db, questionnaire.course_id).await?;
    let (stops, tray) = (stops(questionnaire, &own), Tray::of(db, seals, id, account).await?);
    let mut taken = Taken::Everything;
    for stop in &stops {
        let Some(typed) = tray.waits(stop.code()) else { continue };
        // What is no answer as it stands waits on, and its writer is told why, or can mend it still.
        let Ok(answer) = reading::stop(&tray.lists, stop, &tray.email, typed) else {
            if !questionnaire.takes(stop.used_for(), now) {
                taken = Taken::NotAll;
            }
            continue;
        };
        let asked = stop.asked();
        put(db, now, seals, chance, &open, account, (asked, answer.as_ref())).await?;
        drafts::clear(db, now, seals, chance, (id, account, asked)).await?;
    }
    store::mark_submitted(db, now, id, account).await?;
    tell(db, now, post, questionnaire, asking, account, Told::Taken).await?;
    Ok(taken)
}

/// Whether all that waited came to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::questionnaires) enum Taken {
    /// It did.
    Everything,
    /// Something was no answer as it stands; its writer sees what and why, and nobody else.
    NotAll,
}

/// What waits of one student, with what it takes to read it.
struct Tray {
    lists: Lists,
    email: String,
    waiting: Vec<(String, Typed)>,
}

impl Tray {
    async fn of(
        db: &mut PgConnection,
        seals: &Seals,
        questionnaire: QuestionnaireId,
        account: AccountId,
    ) -> Result<Self, QuestionnairesError> {
        let email = accounts::person(db, account).await?.map(|person| person.email).unwrap_or_default();
        let waiting = drafts::waiting(db, seals, questionnaire, account).await?;
        Ok(Self { lists: institution::lists(db).await?, email, waiting })
    }

    /// The fields that wait under a code.
    fn waits(&self, code: &str) -> Option<&Typed> {
        self.waiting.iter().find(|(waiting, _)| waiting == code).map(|(_, typed)| typed)
    }
}

/// What came too late to count, by its short names.
#[derive(Clone, Debug, Default)]
pub(in crate::questionnaires) struct Uncounted {
    /// What would count if it was taken.
    pub fit: Vec<Text>,
    /// What is no answer as it stands and would not count, each with why.
    pub unfit: Vec<(Text, Text)>,
}

/// What somebody typed or saved that does not count and is not taken any more: what a yes would take, and what not even
/// that would.
pub(in crate::questionnaires) async fn uncounted(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<Uncounted, QuestionnairesError> {
    let sheet = sheet(db, questionnaire, account).await?;
    let tray = Tray::of(db, seals, questionnaire.questionnaire_id, account).await?;
    let mut uncounted = Uncounted::default();
    for stop in sheet.uncounted(questionnaire, now) {
        let why = tray
            .waits(stop.code())
            .and_then(|typed| reading::why_not(&tray.lists, &stop, &tray.email, typed));
        let has_answer_to_send = sheet.submitted_at.is_none() && sheet.answers(&stop);
        if why.is_none() || has_answer_to_send {
            uncounted.fit.push(stop.short());
        }
        uncounted.unfit.extend(why.map(|why| (stop.short(), why)));
    }
    Ok(uncounted)
}

/// Whether somebody has answers that came too late to count and may still ask the course leader to take them.
pub async fn may_ask_to_be_counted(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    questionnaire: &Questionnaire,
    account: AccountId,
) -> Result<bool, QuestionnairesError> {
    if questionnaire.phase(now) != Phase::Closed || questionnaire.has_groups(now) {
        return Ok(false);
    }
    let asked = late_of(db, questionnaire.questionnaire_id, account).await?;
    let can_ask = asked.as_ref().is_none_or(LateSending::got_time);
    Ok(can_ask && !uncounted(db, now, seals, questionnaire, account).await?.fit.is_empty())
}

/// Leaves what came late as it is.
pub(in crate::questionnaires) async fn leave_late(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    by: AccountId,
    (questionnaire, asking): (&Questionnaire, Asking<'_>),
    account: AccountId,
) -> Result<(), QuestionnairesError> {
    can_be_decided(db, now, questionnaire, account).await?;
    let id = questionnaire.questionnaire_id;
    if !store::drafts::mark_late_decided(db, now, by, id, account, "left").await? {
        return Err(QuestionnairesError::Decided);
    }
    tell(db, now, post, questionnaire, asking, account, Told::Left).await
}

/// Gives one student more time than they have, and tells them. What they asked after the deadline is answered with it.
pub(in crate::questionnaires) async fn give_more_time(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    by: AccountId,
    (questionnaire, asking): (&Questionnaire, Asking<'_>),
    account: AccountId,
    closes_at: DateTime<Utc>,
) -> Result<(), QuestionnairesError> {
    can_still_count(questionnaire, now)?;
    let id = questionnaire.questionnaire_id;
    store::drafts::lock(db, id, account).await?;
    let until = for_person(db, *questionnaire, account).await?.plan.closes_at;
    if closes_at <= until {
        return Err(QuestionnairesError::NotLater(until));
    }
    store::drafts::upsert_extension(db, now, by, id, account, closes_at).await?;
    reply_with_time(db, now, by, questionnaire, &[account]).await?;
    let told = match store::find_sending(db, id, account).await? {
        Some(_) => Told::MoreTimeToChange,
        None => Told::MoreTime,
    };
    tell(db, now, post, questionnaire, asking, account, told).await
}

/// What a student is told about being late.
enum Told {
    Taken,
    Left,
    MoreTime,
    /// More time, to one who has sent the profile already.
    MoreTimeToChange,
}

async fn tell(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    questionnaire: &Questionnaire,
    asking: Asking<'_>,
    account: AccountId,
    told: Told,
) -> Result<(), QuestionnairesError> {
    let kind = match told {
        Told::Taken => "questionnaires-late-taken",
        Told::Left => "questionnaires-late-left",
        Told::MoreTime => "questionnaires-more-time",
        Told::MoreTimeToChange => telling::MORE_TIME_TO_CHANGE,
    };
    if let Some(person) = accounts::person(db, account).await? {
        write_to(db, now, post, kind, (questionnaire, asking), &person).await?;
    }
    Ok(())
}
