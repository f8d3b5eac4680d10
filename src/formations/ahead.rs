//! What a course's formations ask of its leader: told to pages that know nothing of formations.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use super::model::{Arrival, Formation, RepairTask, State};
use super::{actions, lookup, store};
use crate::accounts;
use crate::courses::{Ahead, Asked, Course, CourseId, Pressing};
use crate::i18n::{Lang, Said};
use crate::questionnaires;

/// Where each formation of a course stands and what its leader can do about it, the most pressing first.
pub async fn ahead(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: &Course,
    l: Lang,
) -> Result<Vec<Ahead>> {
    let mut found = Vec::new();
    for formation in lookup::of_course(db, course.course_id).await? {
        found.push(of(db, now, course, &formation, l).await?);
    }
    found.sort_by_key(|ahead| ahead.pressing);
    Ok(found)
}

/// When the students of a course are asked about themselves: now, or according to the plan.
pub async fn asked(db: &mut PgConnection, now: DateTime<Utc>, course: CourseId) -> Result<Option<Asked>> {
    let formations = lookup::of_course(db, course).await?;
    let until = |state| {
        let mut ahead = formations.iter().filter(|one| one.state == state && one.plan.deadline_at > now);
        ahead.next().map(|one| one.plan.deadline_at)
    };
    let was_asked = formations.iter().any(|one| !matches!(one.state, State::Draft | State::Ended));
    let planned = || until(State::Draft).map(Asked::Planned);
    Ok(until(State::Open).map(Asked::Now).or_else(planned).or(was_asked.then_some(Asked::Over)))
}

/// What comes first in one formation.
async fn of(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: &Course,
    formation: &Formation,
    l: Lang,
) -> Result<Ahead> {
    let id = formation.formation_id;
    let here = format!("/courses/{}/formations/{id}", formation.course_id);
    let repairs = store::repairs::list(db, id).await?;
    let arrivals = store::groups::list_arrivals(db, id).await?;
    let participants = store::list_participants(db, id).await?;
    let is_on = !matches!(formation.state, State::Draft | State::Ended);
    let newcomers = if is_on { newcomers(db, formation, &arrivals).await? } else { 0 };
    let students = participants.len();
    let asking = asking(db, now, formation).await?;
    let deadline = l.date_time(formation.plan.deadline_at, course.details.timezone);
    let step = |pressing, title: Said, words: Said, action: Said, path: String| Step {
        pressing,
        title: title.to_string(),
        words: words.to_string(),
        action: action.to_string(),
        path,
    };
    let step = match (formation.state, repairs.first(), arrivals.first()) {
        (State::Draft, ..) => step(
            Pressing::Soon,
            l.t("formations-next-open-title"),
            l.t("formations-ahead-draft"),
            l.t("formations-ahead-draft-action"),
            here,
        ),
        (State::Ended, ..) => step(
            Pressing::Over,
            l.t("formations-state-ended"),
            l.t("formations-next-ended"),
            l.t("formations-tasks-groups"),
            here,
        ),
        (State::Published, Some(task), _) => repair(l, &here, task),
        (State::Published, None, Some(arrival)) => {
            let person = accounts::person(db, arrival.account_id).await?;
            place(l, &here, arrival, &person.map(|person| person.name).unwrap_or_default())
        }
        (State::Closed | State::Proposed, ..) if asking.asking > 0 => reply(l, asking),
        _ if newcomers > 0 => step(
            Pressing::Now,
            l.t("formations-newcomers-title").n("students", newcomers),
            l.t("formations-newcomers"),
            l.t("formations-ahead-newcomers-action"),
            here,
        ),
        (State::Closed | State::Proposed, ..) if formation.proposing_since.is_some() => step(
            Pressing::Others,
            l.t("formations-next-working-title"),
            l.t("formations-next-working"),
            l.t("formations-next-working-button"),
            here,
        ),
        (State::Open, ..) => step(
            Pressing::Others,
            l.t("formations-next-wait-title"),
            l.t("formations-next-wait")
                .n("answered", answered(db, formation).await?)
                .n("students", students)
                .s("deadline", deadline),
            l.t("formations-ahead-open-action"),
            here,
        ),
        (State::Closed, ..) => step(
            Pressing::Now,
            l.t("formations-next-propose-title"),
            l.t("formations-next-propose")
                .n("answered", answered(db, formation).await?)
                .n("students", students),
            l.t("formations-ahead-closed-action"),
            here,
        ),
        (State::Proposed, ..) => step(
            Pressing::Now,
            l.t("formations-next-review-title"),
            l.t("formations-next-review").n("proposals", store::proposals::list(db, id).await?.len()),
            l.t("formations-ahead-proposed-action"),
            here,
        ),
        (State::Published, None, None) => step(
            Pressing::Nothing,
            l.t("formations-next-published-title"),
            l.t("formations-next-published")
                .n("students", students)
                .n("groups", lookup::groups_of(db, id).await?.len()),
            l.t("formations-ahead-published-action"),
            format!("{here}/groups"),
        ),
    };
    Ok(Ahead {
        name: formation.plan.name.clone(),
        state: l.t(formation.state_key(now)).to_string(),
        tone: formation.state.tone(),
        title: step.title,
        words: step.words,
        action: step.action,
        path: step.path,
        pressing: step.pressing,
    })
}

/// What comes first, in words.
struct Step {
    pressing: Pressing,
    title: String,
    words: String,
    action: String,
    path: String,
}

/// A group has become too small.
fn repair(l: Lang, here: &str, task: &RepairTask) -> Step {
    let words = l.t("formations-next-repair").n("members", task.members).s("day", l.date(task.due_on));
    Step {
        pressing: Pressing::ByDay,
        title: l.t("formations-next-repair-title").n("number", task.number).to_string(),
        words: words.to_string(),
        action: l.t("formations-next-repair-button").to_string(),
        path: format!("{here}/repairs/{}", task.repair_task_id),
    }
}

/// Somebody waits to hear whether answers after the deadline can count.
fn reply(l: Lang, asking: AfterDeadline) -> Step {
    let title = l.t("formations-publish-asking-title").n("students", asking.asking);
    Step {
        pressing: Pressing::Now,
        title: title.to_string(),
        words: l.t("formations-next-asking").n("students", asking.asking).to_string(),
        action: l.t("formations-publish-asking-reply").to_string(),
        path: asking.answers,
    }
}

/// Somebody waits for a group.
fn place(l: Lang, here: &str, arrival: &Arrival, name: &str) -> Step {
    Step {
        pressing: Pressing::ByDay,
        title: l.t("formations-next-arrival-title").s("name", name).to_string(),
        words: l.t("formations-next-arrival").s("day", l.date(arrival.due_on)).to_string(),
        action: l.t("formations-next-arrival-button").to_string(),
        path: format!("{here}/arrivals/{}", arrival.arrival_id),
    }
}

/// How many are on the roster and neither take part nor wait for a place.
pub(super) async fn newcomers(
    db: &mut PgConnection,
    formation: &Formation,
    arrivals: &[Arrival],
) -> Result<usize> {
    let participants = store::list_participants(db, formation.formation_id).await?;
    let enrolled = actions::students_of(db, formation.course_id).await?;
    let is_new = |(who, _): &&(accounts::AccountId, _)| {
        !participants.iter().any(|participant| participant.account_id == *who)
            && !arrivals.iter().any(|arrival| arrival.account_id == *who)
    };
    Ok(enrolled.iter().filter(is_new).count())
}

/// Who asks whether answers after the deadline can count, and who can still answer.
#[derive(Debug, Default)]
pub(super) struct AfterDeadline {
    /// How many wait for a reply.
    pub(super) asking: usize,
    /// How many were given more time and have some left. It ends when the groups are published.
    pub(super) with_time: usize,
    /// How many have answered, or changed what groups are made by, since the proposals were made: they are in none.
    pub(super) came_since: usize,
    /// The page where the leader replies, and sees who has answered.
    pub(super) answers: String,
}

/// How many wait to hear whether answers after the deadline can count, and where to reply.
pub(super) async fn asking(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: &Formation,
) -> Result<AfterDeadline> {
    let Some(id) = formation.questionnaire_id else { return Ok(AfterDeadline::default()) };
    let Some(questionnaire) = questionnaires::find(db, id).await? else {
        return Ok(AfterDeadline::default());
    };
    let asking = questionnaires::asks_without_reply(db, now, &questionnaire).await?;
    let is_closed = matches!(formation.state, State::Closed | State::Proposed);
    let with_time =
        if is_closed { questionnaires::have_time_left(db, now, &questionnaire).await? } else { 0 };
    let made_at = match formation.state {
        State::Proposed => store::proposals::find_made_at(db, formation.formation_id).await?,
        _ => None,
    };
    let came_since = match made_at {
        Some(made_at) => questionnaires::came_since(db, &questionnaire, made_at).await?,
        None => 0,
    };
    let answers = format!("{}/students", questionnaire.path());
    Ok(AfterDeadline { asking, with_time, came_since, answers })
}

/// How many of those who take part have not answered.
pub(super) async fn silent(db: &mut PgConnection, formation: &Formation) -> Result<usize> {
    let participants = store::list_participants(db, formation.formation_id).await?.len();
    Ok(participants.saturating_sub(answered(db, formation).await?))
}

/// How many of those who take part have answered.
pub(super) async fn answered(db: &mut PgConnection, formation: &Formation) -> Result<usize> {
    let Some(questionnaire) = formation.questionnaire_id else { return Ok(0) };
    let answered = questionnaires::who_has_answered(db, questionnaire).await?;
    let participants = store::list_participants(db, formation.formation_id).await?;
    let took_part =
        |who: &&accounts::AccountId| participants.iter().any(|participant| participant.account_id == **who);
    Ok(answered.iter().filter(took_part).count())
}
