//! The profile as students will meet it, for the course leader to try, at any time; nothing is kept.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;

use super::own_questions::OwnFormPage;
use super::question::{Around, FormPage, Look};
use crate::courses::{self, Course, CourseId, CourseLeader};
use crate::i18n::Text;
use crate::questionnaires::actions::{self, own_questions};
use crate::questionnaires::catalogue::Part;
use crate::questionnaires::model::{Plan, Questionnaire, Wishes, stops};
use crate::web::{Error, Frame, Page, Result, Tx};

/// A questionnaire that nobody is asked: as the newest one of the course, if there is one.
pub(super) async fn tried(course_id: CourseId, tx: &mut Tx) -> Result<Questionnaire> {
    let newest = actions::of_course(tx, course_id).await?.into_iter().next();
    let wishes = newest.map_or(Wishes::Off, |newest| newest.plan.wishes);
    let plan = Plan { opens_at: tx.now, closes_at: tx.now + TimeDelta::days(7), wishes };
    let left_out = actions::left_out(tx, course_id).await?;
    let questionnaire_id = uuid::Uuid::nil().into();
    Ok(Questionnaire { questionnaire_id, course_id, plan, left_out, groups_made_at: None })
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/preview.html")]
pub(super) struct PreviewPage {
    frame: Frame,
    course: Course,
    here: String,
    /// The key of what the way to those who try it is called: to ask them, or to read what they said.
    trial: Option<&'static str>,
    /// The questions of each part: their codes and words.
    parts: Vec<(Part, Vec<(String, Text)>)>,
}

pub(super) async fn list(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<PreviewPage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let own = own_questions::asked_now(&mut tx, by.course_id()).await?;
    let stops = stops(&tried(by.course_id(), &mut tx).await?, &own);
    let of = |part| {
        let stops = stops.iter().filter(|stop| stop.part() == part);
        stops.map(|stop| (stop.code().to_owned(), stop.title())).collect::<Vec<_>>()
    };
    let parts =
        Part::ALL.into_iter().map(|part| (part, of(part))).filter(|(_, list)| !list.is_empty()).collect();
    let (now, here) = (tx.now, format!("/courses/{}/preview", by.course_id()));
    let trial = if !actions::pilots::is_open(&mut tx, now, by.course_id()).await? {
        Some("questionnaires-pilots-door")
    } else if actions::pilots::is_spoken_of(&mut tx, by.course_id()).await? {
        Some("questionnaires-pilots-door-read")
    } else if !actions::pilots::pilots(&mut tx, by.course_id()).await?.is_empty() {
        Some("questionnaires-pilots-door-who")
    } else {
        None
    };
    Ok(Page(PreviewPage { frame, course, here, trial, parts }))
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((course, code)): Path<(CourseId, String)>,
) -> Result<Response> {
    let questionnaire = tried(by.course_id(), &mut tx).await?;
    let own = own_questions::asked_now(&mut tx, by.course_id()).await?;
    let around = Around::tried(format!("/courses/{course}/preview"), &stops(&questionnaire, &own), &code);
    if let Some(question) = own.iter().find(|question| question.code() == code) {
        return Ok(Page(OwnFormPage::tried(frame, around, question, Look::Preview)).into_response());
    }
    let question = super::asked_question(&questionnaire, &code)?;
    let lists = actions::institution::lists(&mut tx).await?;
    let page = FormPage::tried(frame, around, question, lists, by.who().name().to_owned());
    Ok(Page(page.with_support(&mut tx, course).await?).into_response())
}
