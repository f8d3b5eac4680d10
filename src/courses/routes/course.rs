//! A course as its leader meets it: what stands, what comes next, and what it is.

use askama::Template;
use axum::Extension;
use axum::response::{IntoResponse, Response};

use super::super::ahead::{Ahead, Outlook, Pressing};
use super::super::model::{Course, Desk, First};
use super::super::{CourseLeader, actions};
use super::details::DetailsForm;
use crate::accounts::{self, AdvisingService};
use crate::web::{Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "courses/show.html")]
pub(super) struct ShowPage {
    frame: Frame,
    course: Course,
    leaders: Vec<String>,
    desk: Desk,
    ahead: Vec<Ahead>,
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extension(outlook): Extension<Outlook>,
) -> Result<Page<ShowPage>> {
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let desk = actions::desk(&mut tx, &course).await?;
    let now = tx.now;
    let ahead = outlook.of(&mut tx, now, &course, frame.l).await?;
    let leaders = actions::leaders(&mut tx, by.course_id()).await?;
    let leaders = leaders.into_iter().map(|person| person.name).collect();
    Ok(Page(ShowPage { frame, course, leaders, desk, ahead }))
}

#[derive(Debug, Template)]
#[template(path = "courses/edit.html")]
pub(super) struct EditPage {
    frame: Frame,
    faults: Faults,
    course: Course,
    form: DetailsForm,
    services: Vec<AdvisingService>,
}

pub(super) async fn form(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<EditPage>> {
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let services = accounts::advising_services(&mut tx).await?;
    let form = DetailsForm::of(&course.details);
    Ok(Page(EditPage { frame, faults: Faults::none(), course, form, services }))
}

pub(super) async fn edit(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<DetailsForm>,
) -> Result<Response> {
    let services = accounts::advising_services(&mut tx).await?;
    let mut faults = Faults::none();
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let today = tx.now.with_timezone(&course.details.timezone).date_naive();
    let days = (today, Some(course.details.ends_on));
    let Some(details) = form.read(&services, days, &mut faults) else {
        return Ok(Page::faulty(EditPage { frame, faults, course, form, services }).into_response());
    };
    actions::edit(&mut tx, by.course_id(), &details).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{}", by.course_id())).notice("courses-notice-saved").into_response())
}
