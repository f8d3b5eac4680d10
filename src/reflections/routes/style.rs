//! Three sentences for oneself, on one page: right after a student has said how they prefer to work.

use std::collections::BTreeMap;

use askama::Template;
use axum::Json;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{KeptWords, base, own_words, too_long};
use crate::courses::{CourseId, StudentOfCourse};
use crate::i18n::Text;
use crate::questionnaires::{self, OnTheWay};
use crate::reflections::actions::{self, Own, ReflectionsError, Written};
use crate::reflections::model::{LONGEST, Moment, Prompt, Words, Writing};
use crate::web::{App, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "reflections/style.html")]
pub(super) struct StylePage {
    frame: Frame,
    faults: Faults,
    base: String,
    sentences: Vec<Sentence>,
    /// What the page shows of each sentence, so that it is noticed if somebody writes over something else.
    seen: String,
    /// The page after it.
    onward: String,
    /// Where one comes from, on the way through the profile.
    on_the_way: Option<OnTheWay>,
}

/// One of the three, as the page shows it.
#[derive(Debug)]
struct Sentence {
    prompt: Prompt,
    text: String,
    /// Words from another window.
    beside: Vec<String>,
    /// What is said of it when it is too long.
    too_long: Option<Text>,
}

impl Sentence {
    fn of(prompt: Prompt, own: Option<&Own>) -> Self {
        Self::with(prompt, own.map(|own| own.words.clone()).unwrap_or_default())
    }

    fn with(prompt: Prompt, words: Words) -> Self {
        let beside = words.beside().into_iter().map(str::to_owned).collect();
        Self { prompt, beside, too_long: too_long(&words), text: words.text }
    }
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct OnwardQuery {
    #[serde(default)]
    then: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct StyleForm {
    s1: String,
    s2: String,
    s3: String,
    seen: String,
    had: Vec<String>,
    beside: Vec<String>,
    then: String,
}

impl StyleForm {
    fn text(&self, prompt: Prompt) -> &str {
        match prompt {
            Prompt::S1 => &self.s1,
            Prompt::S2 => &self.s2,
            _ => &self.s3,
        }
    }

    /// The three on their way in, each with what its writer had seen.
    fn written(&self, way: Writing) -> impl Iterator<Item = Written<'_>> {
        let seen = self.seen.split(',').chain(std::iter::repeat(""));
        Prompt::of(Moment::Style).zip(seen).map(move |(prompt, seen)| Written {
            prompt,
            text: self.text(prompt),
            seen,
            had: &self.had,
            shown: &self.beside,
            way,
        })
    }
}

/// The page after this one, if it is one of the course's profile; otherwise the list of one's own words.
fn onward(course: CourseId, then: &str) -> String {
    let profile = format!("/courses/{course}/questionnaires/");
    let is_plain = then.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '/');
    if then.starts_with(&profile) && is_plain { then.to_owned() } else { base(course) }
}

/// The question before this page, for whoever is on the way through a profile.
async fn on_the_way(tx: &mut Tx, course: CourseId, onward: &str) -> Result<Option<OnTheWay>> {
    let profile = onward.strip_prefix(&format!("/courses/{course}/questionnaires/"));
    let id = profile.and_then(|rest| rest.split('/').next()).and_then(|id| id.parse().ok());
    match id {
        Some(id) => Ok(questionnaires::style_on_the_way(tx, course, id).await?),
        None => Ok(None),
    }
}

/// What was seen of each of the three, in one word.
fn seen(own: &BTreeMap<Prompt, Own>) -> String {
    let of = |prompt| own.get(&prompt).map(|own| own.seen.clone()).unwrap_or_default();
    Prompt::of(Moment::Style).map(of).collect::<Vec<_>>().join(",")
}

/// What was seen of each once they were written: of what was refused nothing was kept, so nothing new was seen.
fn seen_after(own: &BTreeMap<Prompt, Own>, form: &StyleForm, refused: &[Prompt]) -> String {
    let of = |written: Written<'_>| {
        let now = own.get(&written.prompt).map_or("", |own| own.seen.as_str());
        if refused.contains(&written.prompt) { written.seen } else { now }.to_owned()
    };
    form.written(Writing::Typing).map(of).collect::<Vec<_>>().join(",")
}

pub(super) async fn form(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Query(query): Query<OnwardQuery>,
) -> Result<Response> {
    let own = own_words(&mut tx, &app, &by).await?;
    let onward = onward(by.course_id(), &query.then);
    let sentence = |prompt| Sentence::of(prompt, own.get(&prompt));
    let sentences: Vec<_> = Prompt::of(Moment::Style).map(sentence).collect();
    if !query.then.is_empty() && sentences.iter().all(|sentence| !sentence.text.is_empty()) {
        // All three are there; who comes by again on the way through the profile goes on.
        return Ok(Redirect::to(onward).into_response());
    }
    let on_the_way = on_the_way(&mut tx, by.course_id(), &onward).await?;
    let (base, seen) = (base(by.course_id()), seen(&own));
    let page = StylePage { frame, faults: Faults::none(), base, sentences, seen, onward, on_the_way };
    Ok(Page(page).into_response())
}

/// Keeps the three as they are now, and says which of them were refused, as too much stands beside them; nothing of the
/// others is lost by it.
async fn write(
    by: &StudentOfCourse,
    tx: &mut Tx,
    app: &App,
    form: &StyleForm,
    way: Writing,
) -> Result<Vec<Prompt>> {
    let (now, course, who) = (tx.now, by.course_id(), by.account_id());
    let mut refused = Vec::new();
    for written in form.written(way) {
        let means = (app.seals(), &mut app.chance());
        match actions::write(tx, now, means, course, who, written).await {
            Ok(_) => {}
            Err(ReflectionsError::Full) => refused.push(written.prompt),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(refused)
}

pub(super) async fn save(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Form(form): Form<StyleForm>,
) -> Result<Response> {
    let refused = write(&by, &mut tx, &app, &form, Writing::Saved).await?;
    let own = own_words(&mut tx, &app, &by).await?;
    let (base, onward) = (base(by.course_id()), onward(by.course_id(), &form.then));
    let on_the_way = on_the_way(&mut tx, by.course_id(), &onward).await?;
    tx.commit().await?;
    let sentence = |prompt| match own.get(&prompt) {
        // What was typed, and beside it all there is: who saves it has seen it.
        Some(own) if refused.contains(&prompt) => {
            Sentence::with(prompt, own.words.clone().all_beside(form.text(prompt)))
        }
        own => Sentence::of(prompt, own),
    };
    let sentences: Vec<_> = Prompt::of(Moment::Style).map(sentence).collect();
    let mut faults = Faults::none();
    for sentence in &sentences {
        let full = || Text::new("questionnaires-fault-full");
        let fault = refused.contains(&sentence.prompt).then(full).or_else(|| sentence.too_long.clone());
        if let Some(text) = fault {
            faults.add(sentence.prompt.code(), text);
        }
    }
    if !faults.is_empty() {
        let seen = seen(&own);
        let page = StylePage { frame, faults, base, sentences, seen, onward, on_the_way };
        return Ok(Page::faulty(page).into_response());
    }
    let mut beside = Prompt::of(Moment::Style)
        .filter(|prompt| own.get(prompt).is_some_and(|own| !own.words.beside().is_empty()));
    if let Some(prompt) = beside.next() {
        let there = format!("{base}/{}", prompt.code());
        return Ok(Redirect::to(there).notice("reflections-notice-elsewhere").into_response());
    }
    Ok(Redirect::to(onward).notice("reflections-notice-saved").into_response())
}

pub(super) async fn keep(
    by: StudentOfCourse,
    mut tx: Tx,
    State(app): State<App>,
    frame: Frame,
    Form(form): Form<StyleForm>,
) -> Result<Response> {
    let now = tx.now;
    let refused = write(&by, &mut tx, &app, &form, Writing::Typing).await?;
    let own = own_words(&mut tx, &app, &by).await?;
    let seen = seen_after(&own, &form, &refused);
    tx.commit().await?;
    if !refused.is_empty() {
        // What could be kept is kept; the script learns that.
        return Ok(KeptWords::refused(&frame, seen));
    }
    let of = |prompt: Prompt| own.get(&prompt).and_then(|own| own.words.too_many());
    let over = Prompt::of(Moment::Style).find_map(of);
    Ok(Json(KeptWords::kept(&frame, now, over, seen)).into_response())
}
