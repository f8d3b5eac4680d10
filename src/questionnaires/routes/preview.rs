//! The profile as students will meet it, for the course leader to try, at any time; nothing is kept.

use askama::Template;
use axum::extract::Path;
use chrono::TimeDelta;

use super::question::FormPage;
use crate::courses::{self, Course, CourseId, CourseLeader};
use crate::questionnaires::catalogue::{Part, Question};
use crate::questionnaires::model::{Plan, Questionnaire, Wishes};
use crate::web::{Error, Frame, Page, Result, Tx};

/// A questionnaire that nobody is asked.
pub(super) fn tried(course_id: CourseId, tx: &Tx) -> Questionnaire {
    let plan = Plan { opens_at: tx.now, closes_at: tx.now + TimeDelta::days(7), wishes: Wishes::Off };
    Questionnaire { questionnaire_id: uuid::Uuid::nil().into(), course_id, plan }
}

#[derive(Debug, Template)]
#[template(path = "questionnaires/preview.html")]
pub(super) struct PreviewPage {
    frame: Frame,
    course: Course,
    here: String,
    parts: Vec<(Part, Vec<&'static Question>)>,
}

pub(super) async fn list(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<PreviewPage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let questions: Vec<_> = tried(by.course_id(), &tx).questions().collect();
    let of = |part| questions.iter().copied().filter(|question| question.part == part).collect();
    let parts = Part::ALL.into_iter().map(|part| (part, of(part))).collect();
    Ok(Page(PreviewPage { frame, course, here: format!("/courses/{}/preview", by.course_id()), parts }))
}

pub(super) async fn show(
    by: CourseLeader,
    tx: Tx,
    frame: Frame,
    Path((course, code)): Path<(CourseId, String)>,
) -> Result<Page<FormPage>> {
    let questionnaire = tried(by.course_id(), &tx);
    let question = super::asked_question(&questionnaire, &code)?;
    let name = by.who().name().to_owned();
    Ok(Page(FormPage::tried(frame, &questionnaire, question, format!("/courses/{course}/preview"), name)))
}
