//! A course as its leader meets it: what stands, what comes next, and what it is.

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::super::model::{Course, EnrolmentStatus, StaffRole, StaffStanding};
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
    classes: usize,
    students: usize,
    invited: usize,
    facilitators: usize,
    awaited: usize,
    service: Option<String>,
}

impl ShowPage {
    /// The first thing that stands in the way of forming groups.
    fn next(&self) -> &'static str {
        match () {
            () if self.students == 0 => "roster",
            () if self.service.is_none() => "service",
            () if self.facilitators + self.awaited == 0 => "facilitators",
            () if self.invited < self.students => "invitations",
            () => "formation",
        }
    }
}

pub(super) async fn show(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<ShowPage>> {
    let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    let classes = actions::class_sections(&mut tx, by.course_id()).await?.len();
    let mut enrolments = actions::enrolments(&mut tx, by.course_id()).await?;
    enrolments.retain(|enrolment| enrolment.status != EnrolmentStatus::Withdrawn);
    let staff = actions::staff(&mut tx, by.course_id()).await?;
    let facilitators = |standing: StaffStanding| {
        let is_one = |role: StaffRole| matches!(role, StaffRole::Facilitator(_));
        staff.iter().filter(|(member, _)| member.standing == standing && is_one(member.role)).count()
    };
    let leaders = actions::leaders(&mut tx, by.course_id()).await?;
    let service_id = course.details.advising_service_id;
    let services = accounts::advising_services(&mut tx).await?;
    let service = services.into_iter().find(|service| Some(service.advising_service_id) == service_id);
    Ok(Page(ShowPage {
        leaders: leaders.into_iter().map(|person| person.name).collect(),
        classes,
        students: enrolments.len(),
        invited: enrolments.iter().filter(|it| !it.awaits_invitation()).count(),
        facilitators: facilitators(StaffStanding::Accepted),
        awaited: facilitators(StaffStanding::Invited),
        service: service.map(|service| service.name),
        course,
        frame,
    }))
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
    let Some(details) = form.read(&services, &mut faults) else {
        let course = actions::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
        return Ok(Page::faulty(EditPage { frame, faults, course, form, services }).into_response());
    };
    actions::edit(&mut tx, by.course_id(), &details).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{}", by.course_id())).notice("courses-notice-saved").into_response())
}
