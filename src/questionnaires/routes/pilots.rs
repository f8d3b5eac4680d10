//! Trying the questionnaire before it opens: the leader asks a few students and reads what they say; they see every
//! question and say what is unclear.

use std::collections::BTreeMap;

use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::own_questions::OwnFormPage;
use super::preview::tried;
use super::question::{Around, FormPage, Look};
use super::typing::KeptAnswer;
use crate::accounts::{AccountId, Email, Newcomer};
use crate::courses::{self, Course, CourseId, CourseLeader};
use crate::i18n::Text;
use crate::questionnaires::actions::drafts::Waits;
use crate::questionnaires::actions::pilots::{self, MOST_PILOTS, NotAsked, Pilot as Trier, Trial};
use crate::questionnaires::actions::{institution, own_questions};
use crate::questionnaires::model::{Stop, asked_no_more, stops};
use crate::questionnaires::proofs::Pilot;
use crate::questionnaires::typed::Typed;
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// How long a comment may be, in characters.
const LONGEST_COMMENT: usize = 1000;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AskForm {
    name: String,
    email: String,
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/pilots.html")]
pub(super) struct PilotsPage {
    frame: Frame,
    faults: Faults,
    form: AskForm,
    course: Course,
    /// Whether the profile has opened, so that nobody tries it any more.
    is_open: bool,
    asked: Vec<Trier>,
    /// Whether one can guess who said what.
    can_be_guessed: bool,
    /// What was said about each question that somebody spoke of, in the order they are asked.
    said: Vec<(Spoken, Vec<String>)>,
}

/// A question that one can speak of, or could.
#[derive(Clone, Debug)]
struct Spoken {
    code: String,
    title: Text,
    /// Whether it is asked still.
    is_asked: bool,
}

impl Spoken {
    /// Those that are asked, in their order, and after them those that are asked no more.
    async fn all(tx: &mut Tx, course: CourseId) -> Result<Vec<Self>> {
        let questionnaire = tried(course, tx).await?;
        let own = own_questions::asked_now(tx, course).await?;
        let taken_away = own_questions::taken_away(tx, course).await?;
        let of =
            |stop: &Stop<'_>, is_asked| Self { code: stop.code().to_owned(), title: stop.title(), is_asked };
        let (asked, no_more) = (stops(&questionnaire, &own), asked_no_more(&questionnaire, &taken_away));
        let asked = asked.iter().map(|stop| of(stop, true));
        Ok(asked.chain(no_more.iter().map(|stop| of(stop, false))).collect())
    }
}

impl PilotsPage {
    /// The key of what the page is for: to ask, or to read what was said while it was tried.
    fn lead(&self) -> &'static str {
        match (self.is_open, self.said.is_empty()) {
            (false, _) => "questionnaires-pilots-lead",
            (true, false) => "questionnaires-pilots-open-read",
            (true, true) => "questionnaires-pilots-open",
        }
    }

    /// Whether there is something to read, or to wait for.
    fn is_read(&self) -> bool {
        !self.said.is_empty() || !self.is_open && !self.asked.is_empty()
    }

    fn done(&self) -> usize {
        self.asked.iter().filter(|trier| trier.done_at.is_some()).count()
    }

    async fn of(
        app: &App,
        tx: &mut Tx,
        by: &CourseLeader,
        frame: Frame,
        (faults, form): (Faults, AskForm),
    ) -> Result<Self> {
        let course = courses::find(tx, by.course_id()).await?.ok_or(Error::NotFound)?;
        let now = tx.now;
        let is_open = pilots::is_open(tx, now, by.course_id()).await?;
        let asked = pilots::pilots(tx, by.course_id()).await?;
        let can_be_guessed = pilots::can_be_guessed(tx, by.course_id()).await?;
        let mut words = pilots::comments(tx, app.seals(), by.course_id(), None).await?;
        let spoken = Spoken::all(tx, by.course_id()).await?.into_iter();
        let said = spoken.filter_map(|spoken| words.remove(&spoken.code).map(|words| (spoken, words)));
        let said = said.collect();
        Ok(Self { frame, faults, form, course, is_open, asked, can_be_guessed, said })
    }
}

pub(super) async fn list(
    by: CourseLeader,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<PilotsPage>> {
    Ok(Page(PilotsPage::of(&app, &mut tx, &by, frame, (Faults::none(), AskForm::default())).await?))
}

pub(super) async fn ask(
    by: CourseLeader,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<AskForm>,
) -> Result<Response> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let mut faults = Faults::none();
    let name = form.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > 200 {
        faults.add("name", Text::new("questionnaires-pilots-fault-name"));
    }
    let email = Email::parse(&form.email).map_err(|text| faults.add("email", text)).ok();
    if let (Some(email), true) = (email, faults.is_empty()) {
        let newcomer = Newcomer { name, email, language: course.details.language };
        let (now, leader, chance) = (tx.now, by.who().signature(), &mut app.chance());
        match pilots::ask_pilot(&mut tx, now, chance, app.post(), &course, (&newcomer, leader)).await? {
            Ok(()) => {
                tx.commit().await?;
                let here = format!("/courses/{}/pilots", by.course_id());
                return Ok(Redirect::to(here).notice("questionnaires-notice-pilot-asked").into_response());
            }
            Err(NotAsked::Already) => faults.add("email", Text::new("questionnaires-pilots-fault-already")),
            Err(NotAsked::Studies) => faults.add("email", Text::new("questionnaires-pilots-fault-studies")),
            Err(NotAsked::Open) => {
                let here = format!("/courses/{}/pilots", by.course_id());
                return Ok(Redirect::to(here).notice("questionnaires-notice-pilot-open").into_response());
            }
            Err(NotAsked::Enough) => {
                faults.add("name", Text::new("questionnaires-pilots-fault-enough").n("most", MOST_PILOTS));
            }
        }
    }
    Ok(Page::faulty(PilotsPage::of(&app, &mut tx, &by, frame, (faults, form)).await?).into_response())
}

pub(super) async fn release(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, account)): Path<(CourseId, AccountId)>,
) -> Result<Redirect> {
    let now = tx.now;
    pilots::release_pilot(&mut tx, now, by.course_id(), account).await?;
    tx.commit().await?;
    let here = format!("/courses/{}/pilots", by.course_id());
    Ok(Redirect::to(here).notice("questionnaires-notice-pilot-released"))
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/trial.html")]
pub(super) struct TrialPage {
    frame: Frame,
    course: Course,
    here: String,
    trial: Trial,
    /// The questions; once it is over, those that something was said about.
    questions: Vec<Spoken>,
    said: BTreeMap<String, Vec<String>>,
    /// What is begun and not sent.
    begun: BTreeMap<String, String>,
    /// Whether one can guess who said what.
    can_be_guessed: bool,
}

impl TrialPage {
    /// Whether something was said about a question.
    fn is_said(&self, code: &str) -> bool {
        self.said.contains_key(code)
    }

    /// Whether something is begun about it and not sent.
    fn is_begun(&self, code: &str) -> bool {
        self.begun.contains_key(code)
    }

    /// Whether there is nothing left to try.
    fn is_over(&self) -> bool {
        self.trial != Trial::On
    }

    /// The key of why there is nothing left to try.
    fn over(&self) -> &'static str {
        match self.trial {
            Trial::Released => "questionnaires-trial-released-lead",
            Trial::On | Trial::Opened => "questionnaires-trial-over-lead",
        }
    }
}

pub(super) async fn overview(
    by: Pilot,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<TrialPage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let mut questions = Spoken::all(&mut tx, by.course_id()).await?;
    let now = tx.now;
    let trial = pilots::trial(&mut tx, now, by.course_id(), by.account_id()).await?;
    let said = pilots::comments(&mut tx, app.seals(), by.course_id(), Some(by.account_id())).await?;
    let begun = pilots::drafts(&mut tx, app.seals(), by.course_id(), by.account_id()).await?;
    let is_theirs = |code: &str| said.contains_key(code) || begun.contains_key(code);
    questions.retain(|one| trial == Trial::On && one.is_asked || is_theirs(&one.code));
    let can_be_guessed = pilots::can_be_guessed(&mut tx, by.course_id()).await?;
    let here = pilots::path_of(by.course_id());
    Ok(Page(TrialPage { frame, course, here, trial, questions, said, begun, can_be_guessed }))
}

pub(super) async fn show(
    by: Pilot,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path((_, code)): Path<(CourseId, String)>,
) -> Result<Response> {
    if is_too_late(&by, &mut tx, &app, &code).await? {
        return Ok(Redirect::to(pilots::path_of(by.course_id())).into_response());
    }
    let begun = pilots::drafts(&mut tx, app.seals(), by.course_id(), by.account_id()).await?.remove(&code);
    let waits = if begun.is_some() { Waits::Yes } else { Waits::No };
    let said = pilots::comments(&mut tx, app.seals(), by.course_id(), Some(by.account_id())).await?;
    let said = said.get(&code).and_then(|words| words.first()).cloned();
    let page = page_of(&by, &mut tx, frame, &code).await?;
    let comment = begun.or(said);
    if matches!(page, Tried::NoMore(_)) && comment.is_none() {
        return Err(Error::NotFound);
    }
    Ok(page.piloted((comment.unwrap_or_default(), waits), Typed::default(), Faults::none()))
}

/// Whether nothing can be said about a question any more: once there is nothing left to try, what was said can be changed,
/// and what was begun sent or thrown away.
async fn is_too_late(by: &Pilot, tx: &mut Tx, app: &App, code: &str) -> Result<bool> {
    let (now, course, who) = (tx.now, by.course_id(), by.account_id());
    Ok(pilots::trial(tx, now, course, who).await? != Trial::On
        && !pilots::comments(tx, app.seals(), course, Some(who)).await?.contains_key(code)
        && !pilots::drafts(tx, app.seals(), course, who).await?.contains_key(code))
}

/// A question as somebody meets it who tries it.
enum Tried {
    Known(Box<FormPage>),
    Own(Box<OwnFormPage>),
    NoMore(Box<NoMorePage>),
}

/// What somebody said about a question that is asked no more.
#[derive(Debug, Template)]
#[template(path = "questionnaires/trial_no_more.html")]
struct NoMorePage {
    frame: Frame,
    faults: Faults,
    here: String,
    spoken: Spoken,
    comment: String,
    waits: Waits,
}

impl Tried {
    /// The page after it.
    fn onward(&self) -> String {
        match self {
            Self::Known(page) => page.onward().to_owned(),
            Self::Own(page) => page.onward().to_owned(),
            Self::NoMore(page) => page.here.clone(),
        }
    }

    /// The page, with what was said; faulty where something is wrong.
    fn piloted(self, comment: (String, Waits), typed: Typed, faults: Faults) -> Response {
        match (self, faults.is_empty()) {
            (Self::Known(page), true) => Page(page.piloted(comment, typed, faults)).into_response(),
            (Self::Known(page), false) => Page::faulty(page.piloted(comment, typed, faults)).into_response(),
            (Self::Own(page), true) => Page(page.piloted(comment, typed, faults)).into_response(),
            (Self::Own(page), false) => Page::faulty(page.piloted(comment, typed, faults)).into_response(),
            (Self::NoMore(page), is_fine) => {
                let (comment, waits) = comment;
                let page = NoMorePage { faults, comment, waits, ..*page };
                if is_fine { Page(page).into_response() } else { Page::faulty(page).into_response() }
            }
        }
    }
}

async fn page_of(by: &Pilot, tx: &mut Tx, frame: Frame, code: &str) -> Result<Tried> {
    let questionnaire = tried(by.course_id(), tx).await?;
    let own = own_questions::asked_now(tx, by.course_id()).await?;
    let around = Around::tried(pilots::path_of(by.course_id()), &stops(&questionnaire, &own), code);
    if let Some(question) = own.iter().find(|question| question.code() == code) {
        return Ok(Tried::Own(Box::new(OwnFormPage::tried(frame, around, question, Look::Pilot))));
    }
    let Ok(question) = super::asked_question(&questionnaire, code) else {
        let all = Spoken::all(tx, by.course_id()).await?;
        let spoken = all.into_iter().find(|one| one.code == code).ok_or(Error::NotFound)?;
        let (here, faults) = (pilots::path_of(by.course_id()), Faults::none());
        let (comment, waits) = (String::new(), Waits::No);
        return Ok(Tried::NoMore(Box::new(NoMorePage { frame, faults, here, spoken, comment, waits })));
    };
    let lists = institution::lists(tx).await?;
    let page = FormPage::tried(frame, around, question, lists, by.name().to_owned());
    Ok(Tried::Known(Box::new(page.with_support(tx, by.course_id()).await?)))
}

/// Keeps the comment and nothing of the answer.
pub(super) async fn comment(
    by: Pilot,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path((_, code)): Path<(CourseId, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let mut typed = Typed::new(fields);
    let words = words_of(&mut typed);
    let whose = (by.course_id(), by.account_id());
    if is_too_late(&by, &mut tx, &app, &code).await? {
        let all = Spoken::all(&mut tx, by.course_id()).await?;
        // Whoever was writing when it ended finds the words where they can be sent or thrown away.
        if !words.is_empty() && all.iter().any(|one| one.code == code) {
            pilots::keep_comment(&mut tx, app.seals(), &mut app.chance(), whose, &code, &words).await?;
            tx.commit().await?;
        }
        return Ok(Redirect::to(pilots::path_of(by.course_id())).into_response());
    }
    let page = page_of(&by, &mut tx, frame, &code).await?;
    let length = words.chars().count();
    if length > LONGEST_COMMENT {
        let fault =
            Text::new("questionnaires-trial-fault-long").n("length", length).n("max", LONGEST_COMMENT);
        return Ok(page.piloted((words, Waits::No), typed, Faults::one("comment", fault)));
    }
    pilots::comment(&mut tx, app.seals(), &mut app.chance(), whose, &code, &words).await?;
    tx.commit().await?;
    let onward = Redirect::to(page.onward());
    let is_kept = matches!(page, Tried::NoMore(_)) && !words.is_empty();
    Ok(if is_kept { onward.notice("questionnaires-notice-trial-no-more") } else { onward }.into_response())
}

fn words_of(typed: &mut Typed) -> String {
    typed.take("comment").replace("\r\n", "\n").trim().to_owned()
}

/// Keeps the comment that is being typed, for the page's script: nobody else reads it yet.
pub(super) async fn keep(
    by: Pilot,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Path((_, code)): Path<(CourseId, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Json<KeptAnswer>> {
    let all = Spoken::all(&mut tx, by.course_id()).await?;
    all.iter().find(|one| one.code == code).ok_or(Error::NotFound)?;
    let words = words_of(&mut Typed::new(fields));
    let key = if words.is_empty() && is_too_late(&by, &mut tx, &app, &code).await? {
        "questionnaires-trial-draft-over"
    } else {
        let (whose, chance) = ((by.course_id(), by.account_id()), &mut app.chance());
        if pilots::keep_comment(&mut tx, app.seals(), chance, whose, &code, &words).await? {
            "questionnaires-trial-draft-waits"
        } else {
            "questionnaires-trial-draft-none"
        }
    };
    let time = frame.l.time(tx.now.with_timezone(&frame.zone).time());
    tx.commit().await?;
    Ok(Json(KeptAnswer { words: frame.t(key).s("time", time).to_string(), seen: String::new() }))
}

pub(super) async fn finish(by: Pilot, mut tx: Tx) -> Result<Redirect> {
    let now = tx.now;
    pilots::finish_trial(&mut tx, now, by.course_id(), by.account_id()).await?;
    tx.commit().await?;
    Ok(Redirect::to(pilots::path_of(by.course_id())).notice("questionnaires-notice-trial-done"))
}
