//! Pages of the profile: the overview, one question at a time, the look back before sending, and what comes after.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::QuestionnaireId;
use super::actions::{self, QuestionnairesError};
use super::answers::{self, Answer, OnCard};
use super::catalogue::{DIMENSIONS, GENDERS, Key, Kind, OTHER, Part, Question};
use super::model::{Kept, Phase, Questionnaire, Sheet, Standing};
use super::typed::{ANSWER, NONE, RATHER_NOT, Typed, UNKNOWN};
use super::words;
use crate::courses::{CourseId, StudentOfCourse};
use crate::i18n::Text;
use crate::notifications::PostFault;
use crate::web::{App, Audience, Error, Faults, Form, Frame, Page, Redirect, Result, Routes, Shows, Tx};

/// The rows of this feature.
pub fn routes() -> Routes {
    use Audience::StudentOfCourse;
    use Shows::{Plain, Restricted};
    Routes::new()
        .get("/courses/{course_id}/questionnaires/{questionnaire_id}", StudentOfCourse, Plain, show)
        .get("/courses/{course_id}/questionnaires/{questionnaire_id}/check", StudentOfCourse, Plain, check)
        .post("/courses/{course_id}/questionnaires/{questionnaire_id}/check", StudentOfCourse, Plain, submit)
        .get("/courses/{course_id}/questionnaires/{questionnaire_id}/sent", StudentOfCourse, Plain, sent)
        .get(
            "/courses/{course_id}/questionnaires/{questionnaire_id}/{question}",
            StudentOfCourse,
            Restricted,
            form,
        )
        .post(
            "/courses/{course_id}/questionnaires/{questionnaire_id}/{question}",
            StudentOfCourse,
            Restricted,
            save,
        )
}

/// The questionnaire of the path, if it is one of the course's.
async fn asked(tx: &mut Tx, by: &StudentOfCourse, id: QuestionnaireId) -> Result<Questionnaire> {
    let found = actions::find(tx, id).await?;
    found.filter(|questionnaire| questionnaire.course_id == by.course_id()).ok_or(Error::NotFound)
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/show.html")]
struct ShowPage {
    frame: Frame,
    base: String,
    parts: Vec<PartOfList>,
    standing: Standing,
    minutes_left: u32,
    next: Option<&'static Question>,
    deadline: DateTime<Utc>,
}

#[derive(Debug)]
struct PartOfList {
    part: Part,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    question: &'static Question,
    is_answered: bool,
}

async fn show(
    by: StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
    Ok(match questionnaire.phase(tx.now) {
        Phase::Open => Page(overview(frame, &questionnaire, &sheet)).into_response(),
        Phase::Early => Page(EarlyPage { frame, questionnaire }).into_response(),
        Phase::Closed => Page(ClosedPage::of(frame, questionnaire, &sheet, Lateness::Calm)).into_response(),
    })
}

fn overview(frame: Frame, questionnaire: &Questionnaire, sheet: &Sheet) -> ShowPage {
    let rows = |part| {
        let questions = questionnaire.questions().filter(move |question| question.part == part);
        questions.map(|question| Row { question, is_answered: sheet.has(question) }).collect()
    };
    ShowPage {
        frame,
        base: questionnaire.path(),
        parts: Part::ALL.into_iter().map(|part| PartOfList { part, rows: rows(part) }).collect(),
        standing: sheet.standing(questionnaire),
        minutes_left: sheet.minutes_left(questionnaire),
        next: sheet.next(questionnaire),
        deadline: questionnaire.plan.closes_at,
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
    submitted_at: Option<DateTime<Utc>>,
    still_open: [&'static Question; 2],
    lateness: Lateness,
}

/// Whether somebody just looks at a closed questionnaire, or an answer of theirs came too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lateness {
    Calm,
    JustMissed,
}

impl ClosedPage {
    fn of(frame: Frame, questionnaire: Questionnaire, sheet: &Sheet, lateness: Lateness) -> Self {
        Self {
            frame,
            base: questionnaire.path(),
            deadline: questionnaire.plan.closes_at,
            submitted_at: sheet.submitted_at,
            still_open: [Key::Card, Key::Practical].map(Question::of),
            lateness,
        }
    }
}

/// One question. `typed` is what was stored, or what was just typed and has to be mended.
#[derive(Debug, Template)]
#[template(path = "questionnaires/form.html")]
struct FormPage {
    frame: Frame,
    faults: Faults,
    base: String,
    question: &'static Question,
    typed: Typed,
    position: usize,
    total: usize,
    previous: Option<&'static Question>,
    next: String,
    way: Way,
    card: Vec<CardRow>,
}

/// An answer that can be put on the card.
#[derive(Debug)]
struct CardRow {
    item: OnCard,
    title: Text,
    words: Vec<Text>,
}

/// Where one goes after a question: on to the next, or back to the look at all answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Way {
    #[default]
    On,
    Check,
}

#[derive(Debug, Default, Deserialize)]
struct WayQuery {
    #[serde(default)]
    then: Way,
}

impl FormPage {
    fn of(
        frame: Frame,
        questionnaire: &Questionnaire,
        question: &'static Question,
        typed: Typed,
        way: Way,
    ) -> Self {
        let questions: Vec<_> = questionnaire.questions().collect();
        let place = questions.iter().position(|other| other.key == question.key).unwrap_or_default();
        Self {
            frame,
            faults: Faults::none(),
            base: questionnaire.path(),
            question,
            typed,
            position: place + 1,
            total: questions.len(),
            previous: place.checked_sub(1).map(|place| questions[place]),
            next: after(questionnaire, question, way),
            way,
            card: Vec::new(),
        }
    }

    fn with_card(mut self, sheet: &Sheet) -> Self {
        if self.question.key == Key::Card {
            self.card = card_rows(sheet);
        }
        self
    }

    fn option(&self, option: &str) -> crate::i18n::Said {
        self.frame.t(self.question.option_text(option))
    }

    fn is_chosen(&self, option: &str) -> bool {
        self.typed.has(ANSWER, option)
    }

    /// How many options may be chosen.
    fn how_many(&self) -> crate::i18n::Said {
        match self.question.kind {
            Kind::Several(options, most) if most < options.len() => {
                self.frame.t("questionnaires-step-max").n("max", most)
            }
            _ => self.frame.t("questionnaires-step-several"),
        }
    }
}

fn card_rows(sheet: &Sheet) -> Vec<CardRow> {
    let row = |item: OnCard| {
        let question = Question::of(item.question());
        let words = words::on_card(question, sheet.open(question.key)?, item)?;
        Some(CardRow { item, title: words::title(item), words })
    };
    OnCard::all().filter_map(row).collect()
}

/// The page after a question.
fn after(questionnaire: &Questionnaire, question: &Question, way: Way) -> String {
    let base = questionnaire.path();
    let next = questionnaire.questions().skip_while(|other| other.key != question.key).nth(1);
    match (way, next) {
        (Way::On, Some(next)) => format!("{base}/{}", next.code),
        (Way::On, None) | (Way::Check, _) => format!("{base}/check"),
    }
}

/// The question of the path, if this questionnaire asks it.
fn asked_question(questionnaire: &Questionnaire, code: &str) -> Result<&'static Question> {
    questionnaire.questions().find(|question| question.code == code).ok_or(Error::NotFound)
}

async fn form(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id, code)): Path<(CourseId, QuestionnaireId, String)>,
    Query(query): Query<WayQuery>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let question = asked_question(&questionnaire, &code)?;
    if !questionnaire.takes(question, tx.now) {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
    let answer = actions::own_answer(&mut tx, app.seals(), &questionnaire, by.account_id(), question).await?;
    let typed = answer.as_ref().map(Answer::typed).unwrap_or_default();
    let page = FormPage::of(frame, &questionnaire, question, typed, query.then).with_card(&sheet);
    Ok(Page(page).into_response())
}

async fn save(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, id, code)): Path<(CourseId, QuestionnaireId, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let question = asked_question(&questionnaire, &code)?;
    let typed = Typed::new(fields);
    let way = if typed.value("then") == "check" { Way::Check } else { Way::On };
    let read = answers::read(question, &typed).and_then(|answer| not_oneself(answer, by.who().email()));
    let answer = match read {
        Ok(answer) => answer,
        Err(faults) => {
            let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
            let page = FormPage::of(frame, &questionnaire, question, typed, way).with_card(&sheet);
            return Ok(Page::faulty(FormPage { faults, ..page }).into_response());
        }
    };
    let (now, seals) = (tx.now, app.seals());
    let kept = (question, answer.as_ref());
    match actions::save(&mut tx, now, seals, &mut app.chance(), &questionnaire, by.account_id(), kept).await {
        Ok(()) => tx.commit().await?,
        Err(QuestionnairesError::Closed) => return missed(&by, tx, frame, questionnaire).await,
        Err(error) => return Err(error.into()),
    }
    let on = Redirect::to(after(&questionnaire, question, way));
    Ok(match (&answer, way) {
        (Some(Answer::Week(week)), _) if week.known().is_none() => {
            on.notice("questionnaires-notice-times-unknown")
        }
        (_, Way::Check) => on.notice("questionnaires-notice-saved"),
        _ => on,
    }
    .into_response())
}

/// A wish about oneself is a slip of the pen.
fn not_oneself(answer: Option<Answer>, own: &str) -> std::result::Result<Option<Answer>, Faults> {
    match &answer {
        Some(Answer::Wish(email)) if email.as_str() == own => {
            Err(Faults::one(ANSWER, Text::new("questionnaires-fault-email-self")))
        }
        _ => Ok(answer),
    }
}

/// What arrived after the deadline is not kept, and the page says so.
async fn missed(
    by: &StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    questionnaire: Questionnaire,
) -> Result<Response> {
    let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
    let page = ClosedPage::of(frame, questionnaire, &sheet, Lateness::JustMissed);
    Ok(Page::with_status(page, axum::http::StatusCode::CONFLICT).into_response())
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/check.html")]
struct CheckPage {
    frame: Frame,
    base: String,
    answers: Vec<InWords>,
    missing: usize,
    deadline: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
}

/// A question and its answer, in words.
#[derive(Debug)]
struct InWords {
    question: &'static Question,
    words: Vec<Text>,
}

impl InWords {
    fn of(question: &'static Question, sheet: &Sheet) -> Self {
        let words = match sheet.answers.get(&question.key) {
            Some(Kept::Open(answer)) => words::of(question, answer),
            Some(Kept::Sealed) => vec![Text::new("questionnaires-check-sealed")],
            None => Vec::new(),
        };
        Self { question, words }
    }
}

async fn check(
    by: StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    if questionnaire.phase(tx.now) != Phase::Open {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let sheet = actions::sheet(&mut tx, &questionnaire, by.account_id()).await?;
    let answers: Vec<_> = questionnaire.questions().map(|question| InWords::of(question, &sheet)).collect();
    let is_missing = |row: &&InWords| row.words.is_empty() && row.question.part != Part::Optional;
    let page = CheckPage {
        frame,
        base: questionnaire.path(),
        missing: answers.iter().filter(is_missing).count(),
        answers,
        deadline: questionnaire.plan.closes_at,
        submitted_at: sheet.submitted_at,
    };
    Ok(Page(page).into_response())
}

async fn submit(
    by: StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let now = tx.now;
    match actions::submit(&mut tx, now, &questionnaire, by.account_id()).await {
        Ok(()) => tx.commit().await?,
        Err(QuestionnairesError::Closed) => return missed(&by, tx, frame, questionnaire).await,
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
}

async fn sent(
    by: StudentOfCourse,
    mut tx: Tx,
    frame: Frame,
    Path((_, id)): Path<(CourseId, QuestionnaireId)>,
) -> Result<Response> {
    let questionnaire = asked(&mut tx, &by, id).await?;
    let standing = actions::standing(&mut tx, &questionnaire, by.account_id()).await?;
    if standing.submitted_at.is_none() {
        return Ok(Redirect::to(questionnaire.path()).into_response());
    }
    let page = SentPage { frame, base: questionnaire.path(), deadline: questionnaire.plan.closes_at };
    Ok(Page(page).into_response())
}

impl From<QuestionnairesError> for Error {
    fn from(error: QuestionnairesError) -> Self {
        match error {
            QuestionnairesError::Early => Self::NotFound,
            // The handlers show what came too late on a page of its own.
            QuestionnairesError::Closed => Self::Malformed,
            QuestionnairesError::Mail(PostFault::Database(error)) | QuestionnairesError::Db(error) => {
                error.into()
            }
            QuestionnairesError::Mail(PostFault::Sealing(error)) | QuestionnairesError::Broken(error) => {
                error.into()
            }
        }
    }
}
