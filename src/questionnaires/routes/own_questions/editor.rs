//! Where a course leader writes the course's own questions: the list, one question, suggestions, and the answers that
//! the leader was promised to see.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::accounts::{self, AccountId};
use crate::courses::{self, Course, CourseId, CourseLeader, EnrolmentStatus};
use crate::i18n::danish_order;
use crate::questionnaires::actions::own_questions::{self, NotDone, Way};
use crate::questionnaires::actions::{self, CardEntry};
use crate::questionnaires::catalogue::{Key, QUESTIONS, Question, SeenBy};
use crate::questionnaires::model::LeftOut;
use crate::questionnaires::own_questions::{
    Kind, MOST_QUESTIONS, Occasion, OwnQuestion, QuestionForm, SEEN_BY, Suggestion, number_of,
};
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

fn address(course: CourseId) -> String {
    format!("/courses/{course}/questions")
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/own/list.html")]
pub(in crate::questionnaires::routes) struct ListPage {
    frame: Frame,
    course: Course,
    here: String,
    questions: Vec<OwnQuestion>,
    /// How many have answered each, and its newest version.
    answered: HashMap<u16, (usize, usize)>,
    /// Whether students are answering now.
    is_being_answered: bool,
    /// What is left out of the questions that every course asks.
    left_out: LeftOut,
}

impl ListPage {
    fn answered(&self, question: &OwnQuestion) -> usize {
        self.answered.get(&question.number).map_or(0, |counts| counts.0)
    }

    /// How many answered before the question was changed, and have not looked again.
    fn earlier(&self, question: &OwnQuestion) -> usize {
        self.answered.get(&question.number).map_or(0, |(all, newest)| all - newest)
    }

    fn words<'a>(&self, question: &'a OwnQuestion) -> &'a str {
        question.wording().text.in_language(self.frame.l)
    }

    fn asks(&self, suggestion: &Suggestion) -> String {
        suggestion.asks(self.frame.l)
    }

    fn has_room(&self) -> bool {
        self.questions.len() < MOST_QUESTIONS
    }

    /// Whether a suggestion has been added already, as far as its words tell.
    fn is_there(&self, suggestion: &Suggestion) -> bool {
        let asks = suggestion.wording().text;
        self.questions.iter().any(|question| question.wording().text == asks)
    }
}

pub(in crate::questionnaires::routes) async fn list(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<ListPage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let now = tx.now;
    Ok(Page(ListPage {
        frame,
        here: address(by.course_id()),
        questions: own_questions::asked_now(&mut tx, by.course_id()).await?,
        answered: own_questions::answered(&mut tx, by.course_id()).await?,
        is_being_answered: own_questions::is_being_answered(&mut tx, now, by.course_id()).await?,
        left_out: actions::left_out(&mut tx, by.course_id()).await?,
        course,
    }))
}

/// A question that every course asks and this one can do without.
fn optional(code: &str) -> Result<&'static Question> {
    Question::by_code(code).filter(|question| question.can_be_left_out()).ok_or(Error::NotFound)
}

pub(in crate::questionnaires::routes) async fn leave_out(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, code)): Path<(CourseId, String)>,
) -> Result<Redirect> {
    let (now, question) = (tx.now, optional(&code)?);
    actions::leave_out(&mut tx, now, by.course_id(), question).await?;
    told(tx, by.course_id(), Ok(()), "questionnaires-usual-notice-out").await
}

pub(in crate::questionnaires::routes) async fn take_in(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, code)): Path<(CourseId, String)>,
) -> Result<Redirect> {
    let (now, question) = (tx.now, optional(&code)?);
    actions::take_in(&mut tx, now, by.course_id(), question).await?;
    told(tx, by.course_id(), Ok(()), "questionnaires-usual-notice-in").await
}

#[derive(Debug, Default, Deserialize)]
pub(in crate::questionnaires::routes) struct SuggestionForm {
    #[serde(default)]
    suggestion: String,
}

/// Adds a suggested question as it stands, to be changed afterwards.
pub(in crate::questionnaires::routes) async fn take_up(
    by: CourseLeader,
    mut tx: Tx,
    Form(form): Form<SuggestionForm>,
) -> Result<Redirect> {
    let suggestion = Suggestion::by_word(&form.suggestion).ok_or(Error::NotFound)?;
    let now = tx.now;
    let done = own_questions::add_suggested(&mut tx, now, by.course_id(), suggestion).await?;
    told(tx, by.course_id(), done, "questionnaires-editor-notice-added").await
}

/// Commits what was done and goes back to the list; or says why it could not be done.
async fn told(
    tx: Tx,
    course: CourseId,
    done: std::result::Result<(), NotDone>,
    notice: &'static str,
) -> Result<Redirect> {
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(address(course)).notice(notice))
        }
        Err(NotDone::Enough) => {
            Ok(Redirect::to(address(course)).notice("questionnaires-editor-notice-enough"))
        }
        Err(NotDone::Gone) => Err(Error::NotFound),
    }
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/own/kinds.html")]
pub(in crate::questionnaires::routes) struct KindsPage {
    frame: Frame,
    here: String,
}

pub(in crate::questionnaires::routes) async fn kinds(by: CourseLeader, frame: Frame) -> Page<KindsPage> {
    Page(KindsPage { frame, here: address(by.course_id()) })
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/own/edit.html")]
pub(in crate::questionnaires::routes) struct EditPage {
    frame: Frame,
    faults: Faults,
    /// The list of questions, and where the form goes.
    list: String,
    here: String,
    kind: Kind,
    form: QuestionForm,
    /// How many have answered the question, if it is there already.
    answered: Option<usize>,
}

impl EditPage {
    /// Who may see an answer of this kind.
    fn audiences(&self) -> impl Iterator<Item = SeenBy> {
        let is_in_words = self.kind == Kind::Text;
        SEEN_BY
            .into_iter()
            .filter(move |seen_by| !is_in_words || matches!(seen_by, SeenBy::Oneself | SeenBy::CardIfChosen))
    }

    /// The key of what it means that they see it. One's own words form no groups.
    fn audience_hint(&self, audience: SeenBy) -> String {
        match (audience, self.kind) {
            (SeenBy::Oneself, Kind::Text) => "questionnaires-audience-oneself-words-hint".to_owned(),
            _ => format!("questionnaires-audience-{}-hint", audience.word()),
        }
    }

    /// Whether the tick for asking knowingly stands on the page.
    fn wants_a_tick(&self) -> bool {
        self.form.wants_a_tick()
    }

    /// Whether the form is for what can be chosen, and not for the ends of a scale.
    fn has_options(&self) -> bool {
        self.kind.options().is_some()
    }
}

pub(in crate::questionnaires::routes) async fn blank(
    by: CourseLeader,
    frame: Frame,
    Path((_, kind)): Path<(CourseId, String)>,
) -> Result<Page<EditPage>> {
    let kind = Kind::from_word(&kind).ok_or(Error::NotFound)?;
    Ok(Page(edit_page(frame, &by, kind, None, QuestionForm::blank(kind), Faults::none())))
}

fn edit_page(
    frame: Frame,
    by: &CourseLeader,
    kind: Kind,
    question: Option<(&str, usize)>,
    form: QuestionForm,
    faults: Faults,
) -> EditPage {
    let list = address(by.course_id());
    let here = match question {
        Some((code, _)) => format!("{list}/{code}"),
        None => format!("{list}/new/{}", kind.word()),
    };
    EditPage { frame, faults, list, here, kind, form, answered: question.map(|(_, answered)| answered) }
}

pub(in crate::questionnaires::routes) async fn add(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, kind)): Path<(CourseId, String)>,
    Form(form): Form<QuestionForm>,
) -> Result<Response> {
    let kind = Kind::from_word(&kind).ok_or(Error::NotFound)?;
    match form.read(kind) {
        Ok(question) => {
            let now = tx.now;
            let done = own_questions::add(&mut tx, now, by.course_id(), question).await?;
            Ok(told(tx, by.course_id(), done, "questionnaires-editor-notice-added").await?.into_response())
        }
        Err(faults) => Ok(Page::faulty(edit_page(frame, &by, kind, None, form, faults)).into_response()),
    }
}

/// The question of the path, and how many have answered it.
async fn found(tx: &mut Tx, course: CourseId, code: &str) -> Result<(OwnQuestion, usize)> {
    let questions = own_questions::asked_now(tx, course).await?;
    let question = questions.into_iter().find(|question| question.code() == code).ok_or(Error::NotFound)?;
    let answered = own_questions::answered(tx, course).await?;
    let answered = answered.get(&question.number).map_or(0, |counts| counts.0);
    Ok((question, answered))
}

pub(in crate::questionnaires::routes) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((course, code)): Path<(CourseId, String)>,
) -> Result<Page<EditPage>> {
    let (question, answered) = found(&mut tx, course, &code).await?;
    let form = QuestionForm::of(question.wording(), question.weight);
    let kind = question.wording().kind;
    Ok(Page(edit_page(frame, &by, kind, Some((&code, answered)), form, Faults::none())))
}

pub(in crate::questionnaires::routes) async fn change(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((course, code)): Path<(CourseId, String)>,
    Form(form): Form<QuestionForm>,
) -> Result<Response> {
    let (question, answered) = found(&mut tx, course, &code).await?;
    let kind = question.wording().kind;
    match form.read(kind) {
        Ok(changed) => {
            let now = tx.now;
            let done = own_questions::change(&mut tx, now, course, question.number, changed).await?;
            Ok(told(tx, course, done, "questionnaires-editor-notice-saved").await?.into_response())
        }
        Err(faults) => {
            let page = edit_page(frame, &by, kind, Some((&code, answered)), form, faults);
            Ok(Page::faulty(page).into_response())
        }
    }
}

#[derive(Debug, Default, Deserialize)]
pub(in crate::questionnaires::routes) struct MoveForm {
    #[serde(default)]
    way: String,
}

pub(in crate::questionnaires::routes) async fn reorder(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, code)): Path<(CourseId, String)>,
    Form(form): Form<MoveForm>,
) -> Result<Redirect> {
    let number = number_of(&code).ok_or(Error::NotFound)?;
    let way = if form.way == "up" { Way::Up } else { Way::Down };
    let done = own_questions::reorder(&mut tx, by.course_id(), number, way).await?;
    told(tx, by.course_id(), done, "questionnaires-editor-notice-moved").await
}

pub(in crate::questionnaires::routes) async fn remove(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, code)): Path<(CourseId, String)>,
) -> Result<Redirect> {
    let number = number_of(&code).ok_or(Error::NotFound)?;
    let now = tx.now;
    let done = own_questions::remove(&mut tx, now, by.course_id(), number).await?;
    told(tx, by.course_id(), done, "questionnaires-editor-notice-removed").await
}

/// What students told their leader, to arrange things.
#[derive(Debug, Template)]
#[template(path = "questionnaires/own/answers.html")]
pub(in crate::questionnaires::routes) struct AnswersPage {
    frame: Frame,
    list: String,
    /// Who told what, by name.
    told: Vec<(String, Vec<CardEntry>)>,
}

pub(in crate::questionnaires::routes) async fn answers(
    by: CourseLeader,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
) -> Result<Page<AnswersPage>> {
    let course = by.course_id();
    let Some(questionnaire) = actions::of_course(&mut tx, course).await?.into_iter().next() else {
        return Ok(Page(AnswersPage { frame, list: address(course), told: Vec::new() }));
    };
    let enrolled = courses::enrolments(&mut tx, course).await?.into_iter();
    let students: Vec<AccountId> = enrolled
        .filter(|enrolment| enrolment.status == EnrolmentStatus::Enrolled)
        .map(|enrolment| enrolment.account_id)
        .collect();
    let mut names = accounts::names(&mut tx, &students).await?;
    let (now, who) = (tx.now, by.account_id());
    let mut told = Vec::new();
    for (student, entries) in
        actions::all_told_to_staff(&mut tx, now, who, app.seals(), &questionnaire).await?
    {
        told.extend(names.remove(&student).map(|name| (name, entries)));
    }
    told.sort_by(|(one, _), (other, _)| danish_order(one, other));
    Ok(Page(AnswersPage { frame, list: address(course), told }))
}
