//! After the deadline: what came late waits for the course leader's yes or no; and more time for one student.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::telling::write_to;
use super::{Asking, QuestionnairesError, drafts, institution, own_questions, put};
use crate::accounts::{self, AccountId};
use crate::chance::Chance;
use crate::notifications::Post;
use crate::privacy::Seals;
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::answers::Answer;
use crate::questionnaires::catalogue::Question;
use crate::questionnaires::model::{Phase, Plan, Questionnaire};
use crate::questionnaires::own_questions::Reply;
use crate::questionnaires::store;

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

/// Everything that came late.
pub(in crate::questionnaires) async fn late(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> sqlx::Result<Vec<LateSending>> {
    store::drafts::list_late(db, questionnaire).await
}

/// How many have asked for what came late to count and have had no reply.
pub async fn asks_without_reply(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> sqlx::Result<usize> {
    let asked = store::drafts::list_late(db, questionnaire).await?;
    Ok(asked.iter().filter(|late| late.decision.is_none()).count())
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
) -> Result<(), QuestionnairesError> {
    can_still_count(questionnaire, now)?;
    let (seals, chance, post) = means;
    let id = questionnaire.questionnaire_id;
    // Whatever is typed at this moment comes before this or after it, never in between.
    store::drafts::lock(db, id, account).await?;
    if !store::drafts::mark_late_decided(db, now, by, id, account, "taken").await? {
        return Ok(());
    }
    // Counts as if it had come a moment before the deadline; the rule of what is promised is today's.
    let plan = Plan { closes_at: now + chrono::TimeDelta::seconds(1), ..questionnaire.plan };
    let open = Questionnaire { plan, ..*questionnaire };
    let own = own_questions::asked_now(db, questionnaire.course_id).await?;
    let lists = institution::lists(db).await?;
    for (code, typed) in drafts::waiting(db, seals, id, account).await? {
        let own = own.iter().find(|question| question.code() == code);
        let (asked, typed) = match (Question::by_code(&code), own) {
            (Some(question), _) if questionnaire.left_out.has(question) => continue,
            (Some(question), _) => match lists.read(question, &typed) {
                Ok(answer) => (question.asked(), answer.as_ref().map(Answer::typed)),
                Err(_) => continue,
            },
            // What was typed before the question was changed waits for its writer to look again.
            (None, Some(question)) if question.is_the_one_of(&typed) => {
                match Reply::read(question.wording(), &typed) {
                    Ok(reply) => (question.asked(), reply.map(|reply| reply.typed(question.wording()))),
                    Err(_) => continue,
                }
            }
            (None, _) => continue,
        };
        put(db, now, seals, chance, &open, account, (asked, typed.as_ref())).await?;
        drafts::clear(db, now, seals, chance, (id, account, asked)).await?;
    }
    store::mark_submitted(db, now, id, account).await?;
    tell(db, now, post, questionnaire, asking, account, Told::Taken).await
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
    can_still_count(questionnaire, now)?;
    let id = questionnaire.questionnaire_id;
    if store::drafts::mark_late_decided(db, now, by, id, account, "left").await? {
        tell(db, now, post, questionnaire, asking, account, Told::Left).await?;
    }
    Ok(())
}

/// Gives one student more time, and tells them.
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
    store::drafts::upsert_extension(db, now, by, id, account, closes_at).await?;
    let theirs = for_person(db, *questionnaire, account).await?;
    tell(db, now, post, &theirs, asking, account, Told::MoreTime).await
}

/// What a student is told about being late.
enum Told {
    Taken,
    Left,
    MoreTime,
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
    };
    if let Some(person) = accounts::person(db, account).await? {
        write_to(db, now, post, kind, (questionnaire, asking), &person).await?;
    }
    Ok(())
}
