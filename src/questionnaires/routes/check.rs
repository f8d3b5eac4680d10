//! The look back before sending, sending, and asking for what came late to be taken.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use super::asked;
use super::overview::{Lateness, closed};
use crate::courses::{self, CourseId, StudentOfCourse};
use crate::i18n::Text;
use crate::questionnaires::QuestionnaireId;
use crate::questionnaires::actions::{self, Asking, First, QuestionnairesError, cards, late, telling};
use crate::questionnaires::answers::{Answer, Card};
use crate::questionnaires::catalogue::Part;
use crate::questionnaires::institution::Lists;
use crate::questionnaires::model::{Kept, OwnKept, OwnLine, Phase, Sheet, Stop};
use crate::questionnaires::words;
use crate::web::{App, Error, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "questionnaires/check.html")]
struct CheckPage {
    frame: Frame,
    base: String,
    answers: Vec<InWords>,
    /// How many questions have neither an answer nor the beginnings of one.
    missing: usize,
    /// What is begun and does not count yet: its code, and a few words.
    begun: Vec<(String, Text)>,
    deadline: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
    /// How many questions were changed or added since it was sent.
    asked_anew: usize,
}

impl CheckPage {
    /// The key of what the page is for: to send, or to look again.
    fn lead(&self) -> &'static str {
        match self.submitted_at {
            Some(_) => "questionnaires-check-lead-sent",
            None => "questionnaires-check-lead",
        }
    }
}

/// A question and its answer, in words.
#[derive(Debug)]
struct InWords {
    code: String,
    short: Text,
    words: Vec<Text>,
    /// Whether something newer was typed that is not saved yet.
    is_begun: bool,
    /// Whether the question has been changed since it was answered.
    is_asked_again: bool,
    /// Whether it was changed or added since the profile was sent.
    is_asked_anew: bool,
    is_optional: bool,
}

impl InWords {
    /// `card` is the student's own as the group sees it: what is chosen and tells nothing is not said to be there.
    fn of(lists: &Lists, stop: &Stop<'_>, sheet: &Sheet, card: &Card) -> Self {
        let sealed = || vec![Text::new("questionnaires-check-sealed")];
        let line = sheet.line(stop.code());
        let words = match stop {
            Stop::Known(question) => match sheet.answers.get(&question.key) {
                Some(Kept::Open(Answer::Card(_))) => words::of(lists, question, &Answer::Card(card.clone())),
                Some(Kept::Open(answer)) => words::of(lists, question, answer),
                Some(Kept::Sealed) => sealed(),
                None => Vec::new(),
            },
            Stop::Own(_) => match line.and_then(|line| line.kept.as_ref()) {
                Some(OwnKept { version, reply: Some(reply) }) => reply.in_words(&version.wording),
                Some(OwnKept { reply: None, .. }) => sealed(),
                None => Vec::new(),
            },
        };
        Self {
            code: stop.code().to_owned(),
            short: stop.short(),
            words,
            is_begun: sheet.is_begun(stop),
            is_asked_again: line.is_some_and(OwnLine::is_asked_again),
            is_asked_anew: sheet.is_asked_anew(stop),
            is_optional: stop.part() == Part::Optional,
        }
    }
}

pub(super) async fn check(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    if questionnaire.phase(tx.now) != Phase::Open {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
    let stops = sheet.stops(&questionnaire);
    let lists = actions::institution::lists(&mut tx).await?;
    let card = cards::own_as_it_stands(&mut tx, app.seals(), &questionnaire, by.account_id()).await?;
    let answers: Vec<_> = stops.iter().map(|stop| InWords::of(&lists, stop, &sheet, &card)).collect();
    let is_missing = |row: &&InWords| row.words.is_empty() && !row.is_begun && !row.is_optional;
    let page = CheckPage {
        frame,
        base: questionnaire.path(),
        missing: answers.iter().filter(is_missing).count(),
        begun: begun(&sheet, &stops),
        answers,
        deadline: questionnaire.plan.closes_at,
        submitted_at: sheet.submitted_at,
        asked_anew: sheet.standing(&questionnaire).asked_anew,
    };
    Ok(Page(page).into_response())
}

/// What is begun and does not count yet: its code, and a few words.
fn begun(sheet: &Sheet, stops: &[Stop<'_>]) -> Vec<(String, Text)> {
    let begun = stops.iter().filter(|stop| sheet.is_begun(stop));
    begun.map(|stop| (stop.code().to_owned(), stop.short())).collect()
}

pub(super) async fn submit(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let now = tx.now;
    match actions::submit(&mut tx, now, &questionnaire, by.account_id()).await {
        Ok(First::Yes) => {
            let course = courses::find(&mut tx, questionnaire.course_id).await?.ok_or(Error::NotFound)?;
            let leaders = courses::leaders(&mut tx, questionnaire.course_id).await?;
            let asking = Asking::of(&course, leaders.first());
            telling::confirm(&mut tx, now, app.post(), &questionnaire, asking, by.account_id()).await?;
            tx.commit().await?;
        }
        Ok(First::No) => {}
        Err(QuestionnairesError::Closed) => {
            // Sent a moment too late: the wish is clear, and the leader decides, as long as it can count.
            match late::ask_to_take(&mut tx, now, &questionnaire, by.account_id()).await {
                Ok(()) | Err(QuestionnairesError::GroupsMade) => {}
                Err(error) => return Err(error.into()),
            }
            let page = closed(&by, &mut tx, &app, frame, questionnaire, Lateness::JustMissed).await?;
            tx.commit().await?;
            return Ok(page);
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Redirect::to(format!("{}/sent", questionnaire.path())).into_response())
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/sent.html")]
struct SentPage {
    frame: Frame,
    base: String,
    deadline: DateTime<Utc>,
    /// What is begun and does not count yet: its code, and a few words.
    begun: Vec<(String, Text)>,
}

impl SentPage {
    /// The key of what is left to do.
    fn lead(&self) -> &'static str {
        if self.begun.is_empty() { "questionnaires-sent-lead" } else { "questionnaires-sent-lead-begun" }
    }
}

pub(super) async fn sent(
    by: StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
    if sheet.submitted_at.is_none() {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let is_open = questionnaire.phase(tx.now) == Phase::Open;
    let begun = if is_open { begun(&sheet, &sheet.stops(&questionnaire)) } else { Vec::new() };
    let page = SentPage { frame, base: questionnaire.path(), deadline: questionnaire.plan.closes_at, begun };
    Ok(Page(page).into_response())
}

/// Lets the answers stand after a look at what is asked anew.
pub(super) async fn let_stand(
    by: StudentOfCourse,
    mut tx: Tx,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Redirect> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let now = tx.now;
    actions::let_stand(&mut tx, now, &questionnaire, by.account_id()).await?;
    tx.commit().await?;
    Ok(Redirect::to(questionnaire.path()).notice("questionnaires-notice-stands"))
}

pub(super) async fn ask_to_take(
    by: StudentOfCourse,
    mut tx: Tx,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Redirect> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let now = tx.now;
    let back = Redirect::to(questionnaire.path());
    match late::ask_to_take(&mut tx, now, &questionnaire, by.account_id()).await {
        Ok(()) => tx.commit().await?,
        Err(QuestionnairesError::GroupsMade) => {
            return Ok(back.notice("questionnaires-notice-groups-made"));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(back.notice("questionnaires-notice-late-asked"))
}
