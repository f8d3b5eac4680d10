//! Where one begins and comes back to: what is asked, how far one has come, and what counts when the time is over.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use super::asked;
use crate::courses::{self, CourseId, StudentOfCourse};
use crate::i18n::Text;
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::actions::late::{LateSending, Uncounted};
use crate::questionnaires::actions::{self, cards, late, own};
use crate::questionnaires::catalogue::{Key, Part, UsedFor};
use crate::questionnaires::model::{OwnLine, Phase, Questionnaire, Sheet, Standing, Stop};
use crate::web::{App, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "questionnaires/show.html")]
struct ShowPage {
    frame: Frame,
    course_id: CourseId,
    base: String,
    /// The parts, each with the minutes it takes.
    parts: Vec<(u32, PartOfList)>,
    standing: Standing,
    minutes_left: u32,
    next: Option<String>,
    deadline: DateTime<Utc>,
    kept: Option<String>,
    /// Whether somebody asked after the deadline, and got more time instead.
    was_late: bool,
}

#[derive(Debug)]
struct PartOfList {
    part: Part,
    seconds: u32,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    code: String,
    short: Text,
    state: Progress,
}

/// How far one has come with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Blank,
    /// Something typed waits to be saved.
    Begun,
    Answered,
    /// The promise has changed since; the old one holds until it is answered again.
    AskedAgain,
}

pub(super) async fn show(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    match questionnaire.phase(tx.now) {
        Phase::Open => {
            let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
            let kept = if sheet.answers.is_empty() && sheet.own.iter().all(|line| line.kept.is_none()) {
                own::kept_before(&mut tx, &questionnaire, by.account_id()).await?
            } else {
                None
            };
            let kept = match kept {
                Some(kept) => {
                    courses::find(&mut tx, kept.course_id).await?.map(|course| course.details.title)
                }
                None => None,
            };
            let late = late::late_of(&mut tx, id, by.account_id()).await?;
            let was_late = late.is_some_and(|late| late.waits() || late.got_time());
            Ok(Page(ShowPage { kept, was_late, ..overview(frame, &questionnaire, &sheet) }).into_response())
        }
        Phase::Early => Ok(Page(EarlyPage { frame, questionnaire }).into_response()),
        Phase::Closed => closed(&by, &mut tx, &app, frame, questionnaire, Lateness::Calm).await,
    }
}

/// The minutes of each part, rounded so that together they are what the whole takes.
fn minutes(seconds: &[u32]) -> Vec<u32> {
    let mut so_far = 0;
    let minutes = seconds.iter().map(|seconds| {
        let before = u32::div_ceil(so_far, 60);
        so_far += seconds;
        so_far.div_ceil(60) - before
    });
    minutes.collect()
}

fn overview(frame: Frame, questionnaire: &Questionnaire, sheet: &Sheet) -> ShowPage {
    let stops = sheet.stops(questionnaire);
    let part = |part| {
        let of_part = || stops.iter().filter(move |stop| stop.part() == part);
        let row = |stop: &Stop<'_>| Row {
            code: stop.code().to_owned(),
            short: stop.short(),
            state: state(sheet, stop),
        };
        PartOfList { part, seconds: of_part().map(Stop::seconds).sum(), rows: of_part().map(row).collect() }
    };
    let parts: Vec<_> = Part::ALL.into_iter().map(part).filter(|list| !list.rows.is_empty()).collect();
    let seconds: Vec<u32> = parts.iter().map(|list| list.seconds).collect();
    ShowPage {
        frame,
        course_id: questionnaire.course_id,
        base: questionnaire.path(),
        parts: minutes(&seconds).into_iter().zip(parts).collect(),
        standing: sheet.standing(questionnaire),
        minutes_left: sheet.minutes_left(questionnaire),
        next: sheet.next(questionnaire),
        deadline: questionnaire.plan.closes_at,
        kept: None,
        was_late: false,
    }
}

/// Uses the answers that were kept from another term.
pub(super) async fn use_again(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Redirect> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let (now, seals, chance) = (tx.now, app.seals(), &mut app.chance());
    own::use_again(&mut tx, now, seals, chance, &questionnaire, by.account_id()).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("{}/check", questionnaire.path())).notice("questionnaires-notice-again"))
}

fn state(sheet: &Sheet, stop: &Stop<'_>) -> Progress {
    let is_asked_again = sheet.is_asked_anew(stop)
        || match stop {
            Stop::Known(question) => sheet.promised_otherwise.contains(&question.key),
            Stop::Own(question) => sheet.line(question.code()).is_some_and(OwnLine::is_asked_again),
        };
    if sheet.is_begun(stop) {
        Progress::Begun
    } else if is_asked_again {
        Progress::AskedAgain
    } else if sheet.answers(stop) {
        Progress::Answered
    } else {
        Progress::Blank
    }
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/early.html")]
struct EarlyPage {
    frame: Frame,
    questionnaire: Questionnaire,
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/closed.html")]
struct ClosedPage {
    frame: Frame,
    base: String,
    deadline: DateTime<Utc>,
    /// Whether the groups are made, so that nothing comes to count any more.
    has_groups: bool,
    submitted_at: Option<DateTime<Utc>>,
    /// What was filled in for others and never sent, so that they do not see it: its code, and a few words.
    unseen: Vec<(String, Text)>,
    /// What was typed and does not count: what can be asked for, and what is no answer.
    uncounted: Uncounted,
    late: Option<LateSending>,
    /// What can still be answered: its code, and a few words.
    still_open: Vec<(String, Text)>,
    lateness: Lateness,
}

impl ClosedPage {
    /// Whether it is offered to ask for what came late to count: once, and once more when a new deadline has passed.
    fn can_ask(&self) -> bool {
        self.late.as_ref().is_none_or(LateSending::got_time)
    }
}

/// Whether somebody just looks at a closed questionnaire, or an answer of theirs came too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lateness {
    Calm,
    JustMissed,
}

/// The page of a questionnaire whose time is over.
pub(super) async fn closed(
    by: &StudentOfCourse,
    tx: &mut Tx,
    app: &App,
    frame: Frame,
    questionnaire: Questionnaire,
    lateness: Lateness,
) -> Result<Response> {
    let now = tx.now;
    let sheet = actions::sheet(tx, &questionnaire, by.account_id()).await?;
    let unseen = cards::unseen(tx, now, &questionnaire, by.account_id()).await?;
    let late = late::late_of(tx, questionnaire.questionnaire_id, by.account_id()).await?;
    let stops = sheet.stops(&questionnaire);
    let uncounted = late::uncounted(tx, now, app.seals(), &questionnaire, by.account_id()).await?;
    // The card and what it is made of first, then the needs.
    let is_open = |stop: &&Stop<'_>| stop.used_for() == UsedFor::TheGroupItself;
    let mut open: Vec<&Stop<'_>> = stops.iter().filter(is_open).collect();
    open.sort_by_key(|stop| !matches!(stop, Stop::Known(question) if question.key == Key::Card));
    let is_unseen = |stop: &&Stop<'_>| unseen.iter().any(|code| code == stop.code());
    let of_stop = |stop: &Stop<'_>| (stop.code().to_owned(), stop.short());
    let page = ClosedPage {
        frame,
        base: questionnaire.path(),
        deadline: questionnaire.plan.closes_at,
        has_groups: questionnaire.has_groups(now),
        submitted_at: sheet.submitted_at,
        unseen: stops.iter().filter(is_unseen).map(of_stop).collect(),
        uncounted,
        late,
        still_open: open.iter().filter(|stop| !is_unseen(stop)).map(|stop| of_stop(stop)).collect(),
        lateness,
    };
    Ok(match lateness {
        Lateness::Calm => Page(page).into_response(),
        Lateness::JustMissed => Page::with_status(page, StatusCode::CONFLICT).into_response(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minutes_of_the_parts_are_those_of_the_whole() {
        assert_eq!(minutes(&[170, 190, 20, 80, 45]), [3, 3, 1, 1, 1]);
        assert_eq!(minutes(&[60, 50, 5]), [1, 1, 0]);
        assert_eq!(minutes(&[]), Vec::<u32>::new());
    }
}
