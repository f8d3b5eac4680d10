//! What people do with a formation, up to the proposals: plan it, open it, close it, lay down rules about pairs.

mod accompanying;
mod arriving;
mod board;
mod exempting;
mod keeping;
mod moving;
mod pinning;
mod proposing;
mod publishing;
mod repairing;
mod tending;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use sqlx::PgConnection;

use super::model::{Formation, Obstacle, PairKind, Plan, State, Step};
use super::snapshot::{add_apart, pair_place};
use super::{FormationId, KeepApartId, PairRuleId, store};
use crate::accounts::{AccountId, Person};
use crate::chance::Chance;
use crate::courses::{self, ClassSectionId, Course, CourseId, EnrolmentStatus};
use crate::jobs::{self, Job, Runners};
use crate::notifications::{Post, PostFault};
use crate::privacy::{Broken, Seals};
use crate::questionnaires::{self, Earlier, Questionnaire, QuestionnaireId, QuestionnairesError};

pub(super) use accompanying::{hand_to, may_accompany};
pub(super) use arriving::{Offer, places};
pub use arriving::{place, reconcile};
pub(super) use board::Board;
pub(super) use exempting::{exempt, rejoin};
pub use keeping::{groups_of_courses, groups_over, sweep};
pub(super) use moving::shift;
pub(super) use pinning::{pin, unpin};
pub use proposing::propose;
pub(super) use proposing::{ask_for_proposals, edit_group, move_students, proposal};
pub(super) use publishing::standing_in_the_way;
pub use publishing::{Acting, publish};
pub(super) use repairing::{RepairOffer, repair, repairs};

/// Why something with a formation cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum FormationsError {
    /// There is no such thing in this course.
    #[error("not found")]
    NotFound,
    /// It is not the time for this step.
    #[error("not a step from here")]
    NotNow,
    /// The deadline lies in the past.
    #[error("the deadline has passed")]
    DeadlinePassed,
    /// Students can not read what is known and who talks with them about what, and nobody has said that this is meant.
    #[error("the groundwork is not shared")]
    NoGroundwork,
    /// There is nobody to form groups of.
    #[error("nobody takes part")]
    Nobody,
    /// Something has to be settled before groups can be published.
    #[error("{} obstacles to publishing", .0.len())]
    Obstacles(Vec<Obstacle>),
    /// The groups have changed since the page was made.
    #[error("changed meanwhile")]
    Changed,
    /// The two must not sit together. Says no more.
    #[error("not possible")]
    KeptApart,
    /// Somebody alone would be locked to nobody.
    #[error("nobody to be locked to")]
    Alone,
    /// A confidential pair does not open.
    #[error(transparent)]
    Sealing(#[from] Broken),
    /// The questionnaire.
    #[error(transparent)]
    Questionnaires(#[from] QuestionnairesError),
    /// Posting a mail.
    #[error(transparent)]
    Posting(#[from] PostFault),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// What deeds take that seat people and tell them: the means to open what is sealed, and the way to the outbox.
#[derive(Clone, Copy, Debug)]
pub struct Means<'a> {
    /// Opens what is sealed.
    pub seals: &'a Seals,
    /// Posts mails.
    pub post: &'a Post,
}

/// The kind of job that makes proposals.
const PROPOSE: &str = "formations-propose";
/// The kind of job that closes a formation at its deadline.
const CLOSE: &str = "formations-close";

/// What this feature does away from requests.
#[must_use]
pub fn runners(runners: Runners, seals: &Seals, post: &Post) -> Runners {
    let (keys, post, mails) = (seals.clone(), post.clone(), post.clone());
    let seals = seals.clone();
    runners
        .with(PROPOSE, move |db, now, args| {
            let seals = seals.clone();
            Box::pin(async move {
                if let (Some(formation), Some(by)) = (formation_in(&args), asker_in(&args)) {
                    propose(db, now, by, &seals, &mut Chance::system(), formation).await?;
                }
                Ok(())
            })
        })
        .with(courses::ROSTER_CHANGED, move |db, now, args| {
            let (keys, post) = (keys.clone(), post.clone());
            Box::pin(async move {
                if let Some(course) =
                    args.get("course_id").and_then(Value::as_str).and_then(|id| id.parse().ok())
                {
                    reconcile(db, now, Means { seals: &keys, post: &post }, course).await?;
                }
                Ok(())
            })
        })
        .with(exempting::CHECK_IN, move |db, now, args| {
            let post = mails.clone();
            Box::pin(async move {
                if let Some(formation) = formation_in(&args)
                    && let Some(found) = store::find(db, formation).await?
                {
                    exempting::check_in(db, now, &post, &found, &args).await?;
                }
                Ok(())
            })
        })
        .with(CLOSE, |db, now, args| {
            Box::pin(async move {
                if let Some(formation) = formation_in(&args) {
                    close_at_deadline(db, now, formation).await?;
                }
                Ok(())
            })
        })
}

fn formation_in(args: &Value) -> Option<FormationId> {
    args.get("formation_id")?.as_str()?.parse().ok()
}

fn asker_in(args: &Value) -> Option<AccountId> {
    args.get("account_id")?.as_str()?.parse().ok()
}

fn args_of(formation: FormationId) -> Value {
    json!({ "formation_id": formation.to_string() })
}

/// Plans a formation.
pub async fn create(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    plan: &Plan,
) -> sqlx::Result<FormationId> {
    store::insert(db, now, course, plan).await
}

/// Changes the plan, as long as the groups are not published. Whoever has not answered is told of a deadline that comes
/// sooner than they knew.
pub async fn edit(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: FormationId,
    plan: &Plan,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    if !found.state.is_being_shaped() {
        return Err(FormationsError::NotNow);
    }
    // Who answers has read what is asked: it stands once it is open.
    let wishes = if found.state == State::Draft { plan.wishes } else { found.plan.wishes };
    // Once answers are taken no more, a later deadline would promise time that nobody has.
    let deadline_at = if found.state.awaits_deadline() { plan.deadline_at } else { found.plan.deadline_at };
    store::update_plan(db, formation, &Plan { wishes, deadline_at, ..plan.clone() }).await?;
    if let (State::Open, Some(questionnaire)) = (found.state, found.questionnaire_id) {
        extend(db, &found, deadline_at).await?;
        close_later(db, formation, deadline_at).await?;
        if deadline_at < found.plan.deadline_at {
            tell_of_earlier(db, now, post, (formation, questionnaire), Earlier::Sooner).await?;
        }
    }
    Ok(())
}

/// Whether a leader opens on the groundwork that is shared, or means to do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// On what everybody can read.
    Shared,
    /// Without, on purpose.
    Without,
}

/// Lets the course's students answer until the deadline, and tells them.
pub async fn open(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: FormationId,
    footing: Footing,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    let state = found.state.after(Step::Open).ok_or(FormationsError::NotNow)?;
    if found.state != State::Draft {
        return Err(FormationsError::NotNow);
    }
    if found.plan.deadline_at <= now {
        return Err(FormationsError::DeadlinePassed);
    }
    if footing == Footing::Shared && !unshared(db, found.course_id).await?.is_empty() {
        return Err(FormationsError::NoGroundwork);
    }
    let students = students_of(db, found.course_id).await?;
    if students.is_empty() {
        return Err(FormationsError::Nobody);
    }
    let Plan { deadline_at, wishes, .. } = found.plan;
    let plan = questionnaires::Plan { opens_at: now, closes_at: deadline_at, wishes };
    let questionnaire = questionnaires::create(db, now, found.course_id, &plan).await?;
    store::mark_questionnaire(db, formation, questionnaire).await?;
    store::upsert_participants(db, now, formation, &students).await?;
    store::mark_state(db, now, formation, state).await?;
    let students: Vec<AccountId> = students.into_iter().map(|(student, _)| student).collect();
    tell_of_questionnaire(db, now, post, questionnaire, &students).await?;
    close_later(db, formation, deadline_at).await
}

/// What of the groundwork of a course its students can not read: the keys of its words.
pub(super) async fn unshared(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<&'static str>> {
    let shared = courses::groundwork(db, course).await?.shared();
    let parts = [
        ("formations-grounds-baseline", shared.baseline.is_empty() && shared.other.baseline.is_empty()),
        ("formations-grounds-roles", shared.roles.is_empty() && shared.other.roles.is_empty()),
    ];
    Ok(parts.into_iter().filter(|(_, is_empty)| *is_empty).map(|(part, _)| part).collect())
}

/// Takes no more answers. Before the deadline, whoever has not sent theirs hears of it.
pub async fn close(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: FormationId,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    let state = found.state.after(Step::Close).ok_or(FormationsError::NotNow)?;
    if let (true, Some(questionnaire)) = (found.plan.deadline_at > now, found.questionnaire_id) {
        extend(db, &found, now).await?;
        tell_of_earlier(db, now, post, (formation, questionnaire), Earlier::Closed).await?;
    }
    Ok(store::mark_state(db, now, formation, state).await?)
}

/// Takes answers again, until a new deadline, and tells those who have not sent theirs.
pub async fn reopen(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    by: AccountId,
    formation: FormationId,
    deadline_at: DateTime<Utc>,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    let state = found.state.after(Step::Reopen).ok_or(FormationsError::NotNow)?;
    if found.state == State::Draft {
        return Err(FormationsError::NotNow);
    }
    if deadline_at <= now {
        return Err(FormationsError::DeadlinePassed);
    }
    extend(db, &found, deadline_at).await?;
    store::update_plan(db, formation, &Plan { deadline_at, ..found.plan }).await?;
    store::mark_state(db, now, formation, state).await?;
    if let Some(questionnaire) = found.questionnaire_id {
        let people = takers(db, formation).await?;
        let (found, course, leader) = asked(db, questionnaire).await?;
        let asking = questionnaires::Asking::of(&course, leader.as_ref());
        questionnaires::announce_again(db, now, post, by, (&found, asking), &people).await?;
    }
    close_later(db, formation, deadline_at).await
}

/// The groups' time together is over.
pub async fn end(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
) -> Result<(), FormationsError> {
    let found = held(db, formation).await?;
    let state = found.state.after(Step::End).ok_or(FormationsError::NotNow)?;
    store::repairs::mark_all_over(db, now, formation).await?;
    Ok(store::mark_state(db, now, formation, state).await?)
}

/// Lays down that two people sit together or apart.
pub(super) async fn lay_down(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    formation: &Formation,
    kind: PairKind,
    pair: (AccountId, AccountId),
) -> Result<(), FormationsError> {
    if !formation.state.is_being_shaped() || pair.0 == pair.1 {
        return Err(FormationsError::NotNow);
    }
    Ok(store::upsert_pair_rule(db, now, by, formation.formation_id, kind, pair).await?)
}

/// Takes a rule about a pair back.
pub(super) async fn lift(
    db: &mut PgConnection,
    formation: &Formation,
    rule: PairRuleId,
) -> Result<(), FormationsError> {
    if !formation.state.is_being_shaped() {
        return Err(FormationsError::NotNow);
    }
    Ok(store::delete_pair_rule(db, formation.formation_id, rule).await?)
}

/// Keeps two students apart in every formation of a course, on an adviser's word and without a reason. Nobody but the
/// advising service learns of it.
pub async fn keep_apart(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    by: AccountId,
    course: CourseId,
    pair: (AccountId, AccountId),
    ends_on: NaiveDate,
) -> Result<(), FormationsError> {
    let id = KeepApartId::random(&mut Chance::system());
    let sealed = seals.seal_json(pair_place(id), &pair)?;
    store::insert_keep_apart(db, now, by, course, (id, &sealed), ends_on).await?;
    for formation in store::list(db, None, Some(course)).await? {
        add_apart(db, seals, &formation, pair).await?;
    }
    Ok(())
}

/// The formation, held until the end of the transaction.
async fn held(db: &mut PgConnection, formation: FormationId) -> Result<Formation, FormationsError> {
    store::lock(db, formation).await?;
    store::find(db, formation).await?.ok_or(FormationsError::NotFound)
}

/// Tells these students that their profile can be filled in.
async fn tell_of_questionnaire(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    questionnaire: QuestionnaireId,
    students: &[AccountId],
) -> Result<(), FormationsError> {
    let (found, course, leader) = asked(db, questionnaire).await?;
    let asking = questionnaires::Asking::of(&course, leader.as_ref());
    Ok(questionnaires::announce(db, now, post, &found, asking, students).await?)
}

/// Tells those who take part and are bound by the deadline that their time ends earlier than they knew.
async fn tell_of_earlier(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    (formation, questionnaire): (FormationId, QuestionnaireId),
    how: Earlier,
) -> Result<(), FormationsError> {
    let people = takers(db, formation).await?;
    let (asked, course, leader) = asked(db, questionnaire).await?;
    let asking = questionnaires::Asking::of(&course, leader.as_ref());
    Ok(questionnaires::announce_earlier(db, now, post, how, (&asked, asking), &people).await?)
}

/// Reminds those who have not answered yet, while they still can; says how many.
pub(super) async fn remind(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    post: &Post,
    formation: FormationId,
) -> Result<usize, FormationsError> {
    let found = held(db, formation).await?;
    let (State::Open, Some(questionnaire)) = (found.state, found.questionnaire_id) else {
        return Err(FormationsError::NotNow);
    };
    let people = takers(db, formation).await?;
    let (found, course, leader) = asked(db, questionnaire).await?;
    let asking = questionnaires::Asking::of(&course, leader.as_ref());
    Ok(questionnaires::remind(db, now, post, &found, asking, &people).await?)
}

/// Everybody who takes part.
async fn takers(db: &mut PgConnection, formation: FormationId) -> sqlx::Result<Vec<AccountId>> {
    let participants = store::list_participants(db, formation).await?;
    Ok(participants.into_iter().map(|participant| participant.account_id).collect())
}

/// A questionnaire with its course, and its leader, who stands under its mails.
async fn asked(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
) -> Result<(Questionnaire, Course, Option<Person>), FormationsError> {
    let found = questionnaires::find(db, questionnaire).await?.ok_or(FormationsError::NotFound)?;
    let course = courses::find(db, found.course_id).await?.ok_or(FormationsError::NotFound)?;
    let leader = courses::leaders(db, found.course_id).await?.into_iter().next();
    Ok((found, course, leader))
}

/// Everybody who studies in the course now, with their class.
pub(super) async fn students_of(
    db: &mut PgConnection,
    course: CourseId,
) -> sqlx::Result<Vec<(AccountId, Option<ClassSectionId>)>> {
    let enrolments = courses::enrolments(db, course).await?;
    let enrolled = enrolments.into_iter().filter(|enrolment| enrolment.status == EnrolmentStatus::Enrolled);
    Ok(enrolled.map(|enrolment| (enrolment.account_id, enrolment.class_section_id)).collect())
}

async fn extend(
    db: &mut PgConnection,
    formation: &Formation,
    closes_at: DateTime<Utc>,
) -> Result<(), FormationsError> {
    let Some(id) = formation.questionnaire_id else { return Ok(()) };
    let found = questionnaires::find(db, id).await?.ok_or(FormationsError::NotFound)?;
    // A questionnaire that is closed in the moment it was opened still has to have been open for a moment.
    let closes_at = closes_at.max(found.plan.opens_at + chrono::TimeDelta::seconds(1));
    Ok(questionnaires::reschedule(db, id, &questionnaires::Plan { closes_at, ..found.plan }).await?)
}

async fn close_later(
    db: &mut PgConnection,
    formation: FormationId,
    deadline_at: DateTime<Utc>,
) -> Result<(), FormationsError> {
    let job = Job::new(CLOSE, args_of(formation)).once(format!("{formation} {}", deadline_at.timestamp()));
    jobs::enqueue(db, deadline_at, job.not_before(deadline_at)).await?;
    Ok(())
}

async fn close_at_deadline(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
) -> Result<(), FormationsError> {
    match held(db, formation).await {
        Ok(found) if found.state == State::Open && found.plan.deadline_at <= now => {
            let state = found.state.after(Step::Close).ok_or(FormationsError::NotNow)?;
            Ok(store::mark_state(db, now, formation, state).await?)
        }
        // Closed already, or the deadline was put off: then there is another job.
        Ok(_) | Err(FormationsError::NotFound) => Ok(()),
        Err(error) => Err(error),
    }
}
