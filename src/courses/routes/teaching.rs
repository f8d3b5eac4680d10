//! When everybody in a course is taught, with a way to what each class has by itself.

use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::model::ClassSection;
use super::super::times;
use super::super::{CourseId, CourseLeader, actions};
use super::details::note;
use crate::web::{Faults, Form, Frame, Page, Redirect, Result, Tx};
use crate::week::Week;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TeachingForm {
    times: Vec<String>,
}

#[derive(Debug, Template)]
#[template(path = "courses/teaching.html")]
pub(super) struct TeachingPage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    classes: Vec<ClassSection>,
    form: TeachingForm,
}

impl TeachingPage {
    /// When a class is taught by itself, in words.
    fn times(&self, class: &ClassSection) -> String {
        class.taught.in_words(self.frame.l, usize::MAX)
    }
}

pub(super) async fn form(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<TeachingPage>> {
    let course_id = by.course_id();
    let classes = actions::class_sections(&mut tx, course_id).await?;
    let form = TeachingForm { times: actions::taught(&mut tx, course_id).await?.values() };
    Ok(Page(TeachingPage { frame, faults: Faults::none(), course_id, classes, form }))
}

pub(super) async fn save(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<TeachingForm>,
) -> Result<Response> {
    let (course_id, mut faults) = (by.course_id(), Faults::none());
    let classes = actions::class_sections(&mut tx, course_id).await?;
    let own: Vec<Week> = classes.iter().map(|class| class.taught).collect();
    let Some(taught) = note(&mut faults, "times", times::taught(&form.times, &own)) else {
        return Ok(Page::faulty(TeachingPage { frame, faults, course_id, classes, form }).into_response());
    };
    actions::teach(&mut tx, course_id, taught).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{course_id}/teaching")).notice("courses-notice-saved").into_response())
}
