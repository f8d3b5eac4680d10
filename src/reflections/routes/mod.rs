//! Pages for one's own words; for the course leader, to whom the warm-up is offered; and for the administrator, the films
//! that go with it.

mod films;
mod style;

use std::collections::BTreeMap;

use askama::Template;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::FilmId;
use super::actions::{self, Own, ReflectionsError, Written};
use super::films::Film;
use super::model::{CARD_LINE, MOST_BESIDE, Moment, Prompt, Words, Writing};
use crate::courses::{self, ClassSection, ClassSectionId, Course, CourseId, CourseLeader, StudentOfCourse};
use crate::i18n::Text;
use crate::questionnaires::{self, QuestionnairesError};
use crate::web::{App, Audience, Error, Faults, Form, Frame, Page, Redirect, Result, Routes, Shows, Tx};

/// The rows of this feature.
pub fn routes() -> Routes {
    use Audience::{Admin, CourseLeader, StudentOfCourse};
    use Shows::{Plain, Restricted};
    const ONE: &str = "/courses/{course_id}/reflections/{prompt}";
    Routes::new()
        .get("/courses/{course_id}/warmup", StudentOfCourse, Plain, warmup)
        .get("/courses/{course_id}/warmup/offer", CourseLeader, Plain, offers)
        .post("/courses/{course_id}/warmup/offer", CourseLeader, Plain, offer)
        .get("/courses/{course_id}/reflections", StudentOfCourse, Restricted, list)
        .get("/courses/{course_id}/reflections/style", StudentOfCourse, Restricted, style::form)
        .post("/courses/{course_id}/reflections/style", StudentOfCourse, Restricted, style::save)
        .post("/courses/{course_id}/reflections/style/draft", StudentOfCourse, Restricted, style::keep)
        .get(ONE, StudentOfCourse, Restricted, form)
        .post(ONE, StudentOfCourse, Restricted, save)
        .post("/courses/{course_id}/reflections/{prompt}/draft", StudentOfCourse, Restricted, keep)
        .post("/courses/{course_id}/reflections/{prompt}/card", StudentOfCourse, Restricted, copy)
        .post("/courses/{course_id}/reflections/{prompt}/keep", StudentOfCourse, Restricted, keep_on)
        .post("/courses/{course_id}/reflections/{prompt}/forget", StudentOfCourse, Restricted, forget)
        .get("/admin/films", Admin, Plain, films::list)
        .post("/admin/films", Admin, Plain, films::add)
        .post("/admin/films/{film_id}/remove", Admin, Plain, films::remove)
}

/// Where the pages of one's own words stand.
fn base(course: CourseId) -> String {
    format!("/courses/{course}/reflections")
}

/// The prompt of the path. The warm-up's are there for those it is offered to, and for whoever has written in it: what is
/// written can be changed and deleted, whatever is offered now.
async fn asked(tx: &mut Tx, by: &StudentOfCourse, code: &str) -> Result<Prompt> {
    let prompt = Prompt::by_code(code).ok_or(Error::NotFound)?;
    let (course, who) = (by.course_id(), by.account_id());
    if prompt.moment() == Moment::Warmup
        && !actions::warmup_is_offered(tx, course, who).await?
        && !actions::written(tx, course, who).await?.iter().any(|one| one.moment() == Moment::Warmup)
    {
        return Err(Error::NotFound);
    }
    Ok(prompt)
}

#[derive(Debug, Template)]
#[template(path = "reflections/warmup.html")]
struct WarmupPage {
    frame: Frame,
    course: Course,
    films: Vec<(FilmId, Film)>,
}

async fn warmup(by: StudentOfCourse, mut tx: Tx, frame: Frame) -> Result<Page<WarmupPage>> {
    if !actions::warmup_is_offered(&mut tx, by.course_id(), by.account_id()).await? {
        return Err(Error::NotFound);
    }
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let films = actions::films(&mut tx).await?;
    Ok(Page(WarmupPage { frame, course, films }))
}

#[derive(Debug, Template)]
#[template(path = "reflections/list.html")]
struct ListPage {
    frame: Frame,
    base: String,
    course: Course,
    moments: Vec<(Moment, Vec<Row>)>,
    kept: Vec<(Prompt, Own)>,
}

#[derive(Debug)]
struct Row {
    prompt: Prompt,
    is_written: bool,
    /// Whether it is kept as it was typed, and too long.
    is_unfinished: bool,
    is_kept: bool,
}

async fn list(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
) -> Result<Page<ListPage>> {
    let (course_id, who) = (by.course_id(), by.account_id());
    let course = courses::find(&mut tx, course_id).await?.ok_or(Error::NotFound)?;
    let own = actions::own_words(&mut tx, app.seals(), course_id, who).await?;
    let offered = actions::warmup_is_offered(&mut tx, course_id, who).await?;
    let row = |prompt| Row {
        prompt,
        is_written: own.contains_key(&prompt),
        is_unfinished: own.get(&prompt).is_some_and(|own| own.words.too_many().is_some()),
        is_kept: own.get(&prompt).is_some_and(|own| own.kept_at.is_some()),
    };
    // What is written stays listed, whatever is offered now.
    let is_there = |moment: &Moment| {
        offered || *moment != Moment::Warmup || own.keys().any(|prompt| prompt.moment() == *moment)
    };
    let moments = Moment::ALL.into_iter().filter(is_there);
    let moments = moments.map(|moment| (moment, Prompt::of(moment).map(row).collect())).collect();
    let kept = actions::kept_before(&mut tx, app.seals(), course_id, who).await?;
    Ok(Page(ListPage { frame, base: base(course_id), course, moments, kept }))
}

#[derive(Debug, Template)]
#[template(path = "reflections/form.html")]
struct FormPage {
    frame: Frame,
    faults: Faults,
    base: String,
    prompt: Prompt,
    own: Own,
}

impl FormPage {
    fn of(frame: Frame, by: &StudentOfCourse, prompt: Prompt, own: Own) -> Self {
        Self { frame, faults: Faults::none(), base: base(by.course_id()), prompt, own }
    }
}

async fn form(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, code)): Path<(CourseId, String)>,
) -> Result<Page<FormPage>> {
    let prompt = asked(&mut tx, &by, &code).await?;
    let mut own = own_words(&mut tx, &app, &by).await?;
    Ok(Page(FormPage::of(frame, &by, prompt, own.remove(&prompt).unwrap_or_default())))
}

async fn own_words(tx: &mut Tx, app: &App, by: &StudentOfCourse) -> Result<BTreeMap<Prompt, Own>> {
    Ok(actions::own_words(tx, app.seals(), by.course_id(), by.account_id()).await?)
}

#[derive(Debug, Default, Deserialize)]
struct WordsForm {
    #[serde(default)]
    text: String,
    #[serde(default)]
    seen: String,
    #[serde(default)]
    had: Vec<String>,
    #[serde(default)]
    beside: Vec<String>,
}

impl WordsForm {
    fn written(&self, prompt: Prompt, way: Writing) -> Written<'_> {
        Written { prompt, text: &self.text, seen: &self.seen, had: &self.had, shown: &self.beside, way }
    }
}

async fn save(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, code)): Path<(CourseId, String)>,
    Form(form): Form<WordsForm>,
) -> Result<Response> {
    let prompt = asked(&mut tx, &by, &code).await?;
    let (now, means) = (tx.now, (app.seals(), &mut app.chance()));
    let written = form.written(prompt, Writing::Saved);
    let own = match actions::write(&mut tx, now, means, by.course_id(), by.account_id(), written).await {
        Ok(own) => own,
        Err(ReflectionsError::Full) => {
            // The page shows what was typed, and beside it all there is: who saves it has seen it.
            let own = own_words(&mut tx, &app, &by).await?.remove(&prompt).unwrap_or_default();
            let own = Own { words: own.words.all_beside(&form.text), ..own };
            let page = FormPage::of(frame, &by, prompt, own);
            let faults = Faults::one("text", Text::new("questionnaires-fault-full"));
            return Ok(Page::faulty(FormPage { faults, ..page }).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    if let Some(text) = too_long(&own.words) {
        let page = FormPage::of(frame, &by, prompt, own);
        return Ok(Page::faulty(FormPage { faults: Faults::one("text", text), ..page }).into_response());
    }
    let base = base(by.course_id());
    let (path, notice) = match (own.words.beside().is_empty(), prompt.next()) {
        (false, _) => (format!("{base}/{}", prompt.code()), "reflections-notice-elsewhere"),
        (true, Some(next)) => (format!("{base}/{}", next.code()), "reflections-notice-saved"),
        (true, None) => (base, "reflections-notice-saved"),
    };
    Ok(Redirect::to(path).notice(notice).into_response())
}

/// What is said of words that are too long: they are kept, and not finished.
fn too_long(words: &Words) -> Option<Text> {
    words.too_many().map(|over| Text::new("reflections-fault-unfinished").n("over", over))
}

/// What the page's script is told.
#[derive(Debug, Serialize)]
struct KeptWords {
    words: String,
    seen: String,
}

impl KeptWords {
    /// It is kept; how much too long it is, if it is.
    fn kept(frame: &Frame, now: DateTime<Utc>, over: Option<usize>, seen: String) -> Self {
        let time = frame.l.time(now.with_timezone(&frame.zone).time());
        let words = match over {
            Some(over) => frame.t("reflections-draft-long").n("over", over),
            None => frame.t("reflections-draft-saved"),
        };
        Self { words: words.s("time", time).to_string(), seen }
    }

    /// What was typed, or some of it, is not kept: too much stands beside it.
    fn refused(frame: &Frame, seen: String) -> Response {
        let words = frame.t("questionnaires-draft-full").n("most", MOST_BESIDE).to_string();
        (StatusCode::UNPROCESSABLE_ENTITY, Json(Self { words, seen })).into_response()
    }
}

async fn keep(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Path((_, code)): Path<(CourseId, String)>,
    Form(form): Form<WordsForm>,
) -> Result<Response> {
    let prompt = asked(&mut tx, &by, &code).await?;
    let (now, means) = (tx.now, (app.seals(), &mut app.chance()));
    let written = form.written(prompt, Writing::Typing);
    let own = match actions::write(&mut tx, now, means, by.course_id(), by.account_id(), written).await {
        Ok(own) => own,
        Err(ReflectionsError::Full) => return Ok(KeptWords::refused(&frame, form.seen)),
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    Ok(Json(KeptWords::kept(&frame, now, own.words.too_many(), own.seen)).into_response())
}

#[derive(Debug, Default, Deserialize)]
struct CopyForm {
    #[serde(default)]
    sentence: String,
}

/// Copies a sentence to the member card, where the student looks at it before it is shown to anybody.
async fn copy(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    Path((_, code)): Path<(CourseId, String)>,
    Form(form): Form<CopyForm>,
) -> Result<Redirect> {
    let prompt = asked(&mut tx, &by, &code).await?;
    let back = format!("{}/{}", base(by.course_id()), prompt.code());
    let own = own_words(&mut tx, &app, &by).await?.remove(&prompt).unwrap_or_default();
    if !own.words.sentences().contains(&form.sentence) {
        return Ok(Redirect::to(back).notice("reflections-notice-choose"));
    }
    let (now, seals, chance) = (tx.now, app.seals(), &mut app.chance());
    let (course, who) = (by.course_id(), by.account_id());
    let card = match questionnaires::lay_line(&mut tx, now, seals, chance, course, who, &form.sentence).await
    {
        Ok(card) => card,
        Err(QuestionnairesError::Full) => {
            return Ok(Redirect::to(back).notice("reflections-notice-card-full"));
        }
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    Ok(match card {
        Some(card) => Redirect::to(card).notice("reflections-notice-copied"),
        None => Redirect::to(back).notice("reflections-notice-no-card"),
    })
}

#[derive(Debug, Default, Deserialize)]
struct KeepForm {
    #[serde(default)]
    keep: String,
}

async fn keep_on(
    by: StudentOfCourse,
    mut tx: Tx,
    Path((_, code)): Path<(CourseId, String)>,
    Form(form): Form<KeepForm>,
) -> Result<Redirect> {
    let prompt = asked(&mut tx, &by, &code).await?;
    let (now, course, who) = (tx.now, by.course_id(), by.account_id());
    let notice = if form.keep.is_empty() {
        actions::let_go(&mut tx, course, who, prompt).await?;
        "reflections-notice-let-go"
    } else {
        actions::keep_on(&mut tx, now, course, who, prompt).await?;
        "reflections-notice-kept"
    };
    tx.commit().await?;
    Ok(Redirect::to(format!("{}/{}", base(course), prompt.code())).notice(notice))
}

async fn forget(
    by: StudentOfCourse,
    mut tx: Tx,
    Path((_, code)): Path<(CourseId, String)>,
) -> Result<Redirect> {
    let prompt = asked(&mut tx, &by, &code).await?;
    actions::forget(&mut tx, by.course_id(), by.account_id(), prompt).await?;
    tx.commit().await?;
    Ok(Redirect::to(base(by.course_id())).notice("reflections-notice-forgotten"))
}

#[derive(Debug, Template)]
#[template(path = "reflections/offers.html")]
struct OffersPage {
    frame: Frame,
    course: Course,
    classes: Vec<ClassSection>,
    offered: Vec<Option<ClassSectionId>>,
    films: Vec<(FilmId, Film)>,
    faults: Faults,
}

impl OffersPage {
    fn is_offered_to(&self, class: &ClassSectionId) -> bool {
        self.offered.contains(&Some(*class))
    }

    fn is_offered_outside(&self) -> bool {
        self.offered.contains(&None)
    }
}

async fn offers(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<OffersPage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let classes = courses::class_sections(&mut tx, by.course_id()).await?;
    let offered = actions::offers(&mut tx, by.course_id()).await?;
    let films = actions::films(&mut tx).await?;
    Ok(Page(OffersPage { frame, course, classes, offered, films, faults: Faults::none() }))
}

#[derive(Debug, Default, Deserialize)]
struct OfferForm {
    #[serde(default)]
    class: Vec<String>,
}

async fn offer(by: CourseLeader, mut tx: Tx, Form(form): Form<OfferForm>) -> Result<Redirect> {
    let course = by.course_id();
    let classes = courses::class_sections(&mut tx, course).await?;
    let chosen = classes.iter().filter(|class| form.class.contains(&class.class_section_id.to_string()));
    let mut chosen: Vec<_> = chosen.map(|class| Some(class.class_section_id)).collect();
    if form.class.iter().any(|value| value == "none") {
        chosen.push(None);
    }
    let now = tx.now;
    actions::offer(&mut tx, now, by.account_id(), course, &chosen).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{course}/warmup/offer")).notice("reflections-notice-offered"))
}

impl From<ReflectionsError> for Error {
    fn from(error: ReflectionsError) -> Self {
        match error {
            // The handlers tell it on pages of their own.
            ReflectionsError::Full => Self::Malformed,
            ReflectionsError::Broken(error) => error.into(),
            ReflectionsError::Db(error) => error.into(),
        }
    }
}
