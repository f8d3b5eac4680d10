//! The advising service's pages: the inbox and the case.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::forms::{AnswerForm, AskForm, CloseForm, HandOverForm, NoteForm};
use super::thread::Said;
use super::{fresh_form, sent_form, tools};
use crate::accounts::{self, AccountId, Adviser, AdviserKind};
use crate::courses::{self, Course, CourseId};
use crate::groups::contract::Saved;
use crate::help::actions::{self, Case, HelpError, Waiting};
use crate::help::model::{
    Community, Facts, From, Next, Outcome, Referral, Shelf, Stage, Voice, read_note, read_words,
};
use crate::help::proofs::{Holder, Reading};
use crate::i18n::Text;
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// One request in the inbox.
#[derive(Debug)]
struct Row {
    waiting: Waiting,
    holder: Option<String>,
    is_own: bool,
}

/// The requests of one shelf, the oldest first.
#[derive(Debug)]
struct Shelved {
    word: &'static str,
    rows: Vec<Row>,
}

#[derive(Debug, Template)]
#[template(path = "help/inbox.html")]
struct InboxPage {
    frame: Frame,
    /// How many wait where, but for what has ended.
    figures: Vec<(&'static str, usize)>,
    /// The shelves on which something lies.
    shelves: Vec<Shelved>,
    /// The courses whose students the service helps.
    courses: Vec<Course>,
}

pub(super) async fn list(
    by: Adviser,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<impl Template>> {
    let now = tx.now;
    let all = actions::inbox(&mut tx, app.seals(), tools(&app).today(now), &by).await?;
    let holders: Vec<_> = all.iter().filter_map(|waiting| waiting.holder).collect();
    let names = accounts::names(&mut tx, &holders).await?;
    let mut shelves: Vec<_> =
        Shelf::ALL.iter().map(|shelf| Shelved { word: shelf.as_str(), rows: Vec::new() }).collect();
    for waiting in all {
        let shelf = shelves.iter_mut().find(|shelved| shelved.word == waiting.shelf.as_str());
        let holder = waiting.holder.and_then(|id| names.get(&id).cloned());
        let is_own = waiting.holder == Some(by.account_id());
        if let Some(shelved) = shelf {
            shelved.rows.push(Row { waiting, holder, is_own });
        }
    }
    let open = shelves.iter().filter(|shelved| shelved.word != Shelf::Ended.as_str());
    let figures =
        open.map(|shelved| (shelved.word, shelved.rows.len())).filter(|(_, rows)| *rows > 0).collect();
    shelves.retain(|shelved| !shelved.rows.is_empty());
    let courses = courses::of_service(&mut tx, by.service(), tools(&app).today(now)).await?;
    Ok(Page(InboxPage { frame, figures, shelves, courses }))
}

/// A request that somebody else has, or nobody: unopened.
#[derive(Debug, Template)]
#[template(path = "help/envelope.html")]
struct EnvelopePage {
    frame: Frame,
    path: String,
    waiting: Waiting,
    holder: Option<String>,
    may_take_over: bool,
}

#[derive(Debug, Template)]
#[template(path = "help/case.html")]
struct CasePage {
    frame: Frame,
    faults: Faults,
    path: String,
    case: Case,
    asker: String,
    /// Those of the group who read along.
    along: Vec<String>,
    said: Vec<Said>,
    colleagues: Vec<(AccountId, String)>,
    earlier: Vec<(String, Facts)>,
    /// Its course, where the service is the one that helps its students.
    course_id: Option<CourseId>,
    answer: AnswerForm,
    note: NoteForm,
}

impl CasePage {
    /// Who may know, in words.
    fn known(&self) -> String {
        let words = self
            .case
            .known
            .iter()
            .map(|told| self.frame.t(format!("help-told-{}", told.as_str())).to_string());
        self.frame.l.list(&words.collect::<Vec<_>>())
    }

    /// Opens the case, which is logged: the caller commits.
    async fn of(app: &App, tx: &mut Tx, frame: Frame, by: &Holder, faults: Faults) -> Result<Self> {
        let now = tx.now;
        let case = actions::open_case(tx, now, tools(app), by).await?;
        let people: Vec<AccountId> = case
            .messages
            .iter()
            .filter_map(|message| match message.from {
                From::Asker => None,
                From::Member(author) | From::Adviser(author) => Some(author),
            })
            .chain(case.colleagues.iter().copied())
            .chain(case.notes.earlier.iter().map(|(author, _)| *author))
            .chain([case.body.asker])
            .chain(case.body.companions.iter().copied())
            .collect();
        let names: HashMap<_, _> = accounts::names(tx, &people).await?;
        let name = |id: AccountId| names.get(&id).cloned().unwrap_or_default();
        let own = by.reading().account_id();
        let said = case
            .messages
            .iter()
            .map(|message| {
                let author = match message.from {
                    From::Asker => case.body.asker,
                    From::Member(author) | From::Adviser(author) => author,
                };
                Said {
                    is_own: author == own,
                    is_adviser: matches!(message.from, From::Adviser(_)),
                    name: name(author),
                    at: message.at,
                    text: message.text.clone(),
                }
            })
            .collect();
        let course = match case.body.whereabouts {
            Some(place) => courses::find(tx, place.course_id.into()).await?,
            None => None,
        };
        let service = by.reading().adviser().service();
        let course = course.filter(|course| course.details.advising_service_id == Some(service));
        let earlier = case.notes.earlier.iter().map(|(author, facts)| (name(*author), facts.clone()));
        Ok(Self {
            frame,
            faults,
            path: path(case.waiting.help_request_id),
            asker: name(case.body.asker),
            along: case.body.companions.iter().map(|one| name(*one)).collect(),
            said,
            colleagues: case.colleagues.iter().map(|id| (*id, name(*id))).collect(),
            earlier: earlier.collect(),
            course_id: course.map(|course| course.course_id),
            answer: AnswerForm {
                form: fresh_form(app),
                next: "dialogue".to_owned(),
                ..AnswerForm::default()
            },
            note: NoteForm::of(&case.notes.facts, &case.notes.thoughts),
            case,
        })
    }
}

fn path(id: crate::help::HelpRequestId) -> String {
    format!("/inbox/{id}")
}

pub(super) async fn show(by: Reading, State(app): State<App>, mut tx: Tx, frame: Frame) -> Result<Response> {
    let now = tx.now;
    match by.into_holder() {
        Ok(holder) => {
            let page = CasePage::of(&app, &mut tx, frame, &holder, Faults::none()).await?;
            tx.commit().await?;
            Ok(Page(page).into_response())
        }
        Err(by) => {
            let waiting = actions::waiting(now, tools(&app), &by);
            let holder = match waiting.holder {
                Some(id) => accounts::names(&mut tx, &[id]).await?.remove(&id),
                None => None,
            };
            let path = path(waiting.help_request_id);
            let may_take_over = by.adviser().kind() == AdviserKind::Adviser && !waiting.state.has_ended();
            Ok(Page(EnvelopePage { frame, path, waiting, holder, may_take_over }).into_response())
        }
    }
}

#[derive(Debug, Template)]
#[template(path = "help/agreement.html")]
struct AgreementPage {
    frame: Frame,
    path: String,
    saved: Saved,
}

pub(super) async fn agreement(
    by: Holder,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<impl Template>> {
    let now = tx.now;
    let path = path(by.reading().request().help_request_id);
    let saved = actions::open_agreement(&mut tx, now, tools(&app), &by).await?;
    tx.commit().await?;
    Ok(Page(AgreementPage { frame, path, saved }))
}

pub(super) async fn claim(by: Reading, mut tx: Tx) -> Result<Redirect> {
    let path = path(by.request().help_request_id);
    match actions::claim(&mut tx, &by).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(path).notice("help-notice-claimed"))
        }
        Err(HelpError::Unfit) => Ok(Redirect::to(path).notice("help-notice-taken")),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn take_over(by: Reading, State(app): State<App>, mut tx: Tx) -> Result<Redirect> {
    let now = tx.now;
    let path = path(by.request().help_request_id);
    let deed = actions::take_over(&mut tx, now, tools(&app), &by).await;
    finish(tx, deed, path, "help-notice-claimed").await
}

pub(super) async fn answer(
    by: Holder,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let (now, mark) = (tx.now, sent_form(&form.form)?);
    let mut faults = Faults::none();
    let text = read_words(&form.text).map_err(|(field, text)| faults.add(field, text));
    let next = match form.next.as_str() {
        "meeting" => Some(Next::Meeting),
        "follow-up" => form.follow_up_on.parse().ok().map(Next::FollowUp),
        _ => Some(Next::Dialogue),
    };
    if next.is_none() {
        faults.add("follow_up_on", Text::new("help-fault-day"));
    }
    let (Ok(text), Some(next)) = (text, next) else {
        let page = CasePage::of(&app, &mut tx, frame, &by, faults).await?;
        tx.commit().await?;
        return Ok(Page::faulty(CasePage { answer: form, ..page }).into_response());
    };
    let path = path(by.reading().request().help_request_id);
    let deed = actions::answer(&mut tx, now, tools(&app), &by, (mark, text), next).await;
    Ok(finish(tx, deed, path, "help-notice-answered").await?.into_response())
}

pub(super) async fn save_note(
    by: Holder,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<NoteForm>,
) -> Result<Response> {
    let (facts, thoughts) = match read_note(&form.typed(), None) {
        Ok(note) => note,
        Err(wrong) => {
            let mut faults = Faults::none();
            for (field, text) in wrong {
                faults.add(field, text);
            }
            let page = CasePage::of(&app, &mut tx, frame, &by, faults).await?;
            tx.commit().await?;
            return Ok(Page::faulty(CasePage { note: form, ..page }).into_response());
        }
    };
    let path = path(by.reading().request().help_request_id);
    let deed = actions::save_note(&mut tx, tools(&app), &by, facts, &thoughts).await;
    Ok(finish(tx, deed, path, "help-notice-note-saved").await?.into_response())
}

pub(super) async fn hand_over(
    by: Holder,
    State(app): State<App>,
    mut tx: Tx,
    Form(form): Form<HandOverForm>,
) -> Result<Redirect> {
    let now = tx.now;
    if form.to.is_empty() {
        let case = path(by.reading().request().help_request_id);
        return Ok(Redirect::to(case).notice("help-notice-to-missing"));
    }
    let to = form.to.parse().map_err(|_| Error::Malformed)?;
    let deed = actions::hand_over(&mut tx, now, tools(&app), &by, to).await;
    finish(tx, deed, "/inbox".to_owned(), "help-notice-handed-over").await
}

pub(super) async fn recuse(by: Holder, State(app): State<App>, mut tx: Tx) -> Result<Redirect> {
    let now = tx.now;
    let case = path(by.reading().request().help_request_id);
    match actions::recuse(&mut tx, now, tools(&app), &by).await {
        Err(HelpError::NobodyLeft) => Ok(Redirect::to(case).notice("help-notice-nobody-left")),
        deed => finish(tx, deed, "/inbox".to_owned(), "help-notice-recused").await,
    }
}

pub(super) async fn close(
    by: Holder,
    State(app): State<App>,
    mut tx: Tx,
    Form(form): Form<CloseForm>,
) -> Result<Redirect> {
    let now = tx.now;
    let path = path(by.reading().request().help_request_id);
    let Some(outcome) = Outcome::from_word(&form.outcome) else {
        return Ok(Redirect::to(path).notice("help-notice-outcome-missing"));
    };
    let deed = actions::close(&mut tx, now, tools(&app), &by, outcome).await;
    finish(tx, deed, path, "help-notice-closed").await
}

/// Onward after a deed; one that no longer fits says so.
async fn finish(
    tx: Tx,
    deed: std::result::Result<(), HelpError>,
    path: String,
    notice: &'static str,
) -> Result<Redirect> {
    match deed {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(path).notice(notice))
        }
        Err(HelpError::Unfit) => Ok(Redirect::to(path).notice("help-notice-gone-on")),
        Err(error) => Err(error.into()),
    }
}
