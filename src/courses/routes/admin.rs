//! The administrator's pages about courses: which there are, a new one, who leads it. No content.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::actions::CoursesError;
use super::super::model::{Course, likely_last_day, line};
use super::super::{CourseId, actions};
use super::details::{DetailsForm, note};
use crate::accounts::{self, Admin, AdvisingService, Email, Newcomer, Person};
use crate::i18n::{Lang, Text};
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "courses/admin_list.html")]
pub(super) struct ListPage {
    frame: Frame,
    courses: Vec<(Course, Vec<String>)>,
}

pub(super) async fn list(_: Admin, mut tx: Tx, frame: Frame) -> Result<Page<ListPage>> {
    let mut courses = Vec::new();
    for course in actions::every(&mut tx).await? {
        let leaders = actions::leaders(&mut tx, course.course_id).await?;
        courses.push((course, leaders.into_iter().map(|person| person.name).collect()));
    }
    Ok(Page(ListPage { frame, courses }))
}

/// Who is to lead a course.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct LeaderForm {
    leader_name: String,
    leader_email: String,
}

impl LeaderForm {
    fn read(&self, language: Lang, faults: &mut Faults) -> Option<Newcomer> {
        let name = note(faults, "leader_name", line(&self.leader_name, 200, "courses-form-name-missing"));
        let email = note(faults, "leader_email", Email::parse(&self.leader_email));
        Some(Newcomer { name: name?, email: email?, language })
    }
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct CreateForm {
    #[serde(flatten)]
    details: DetailsForm,
    #[serde(flatten)]
    leader: LeaderForm,
}

#[derive(Debug, Template)]
#[template(path = "courses/admin_new.html")]
pub(super) struct NewPage {
    frame: Frame,
    faults: Faults,
    form: DetailsForm,
    leader: LeaderForm,
    services: Vec<AdvisingService>,
}

pub(super) async fn form(_: Admin, mut tx: Tx, frame: Frame) -> Result<Page<NewPage>> {
    let services = accounts::advising_services(&mut tx).await?;
    let only =
        if let [only] = services.as_slice() { only.advising_service_id.to_string() } else { String::new() };
    let form = DetailsForm {
        ends_on: likely_last_day(tx.now.with_timezone(&frame.zone).date_naive()).to_string(),
        timezone: frame.zone.name().to_owned(),
        language: frame.l.tag().to_owned(),
        advising_service: only,
        ..DetailsForm::default()
    };
    Ok(Page(NewPage { frame, faults: Faults::none(), form, leader: LeaderForm::default(), services }))
}

pub(super) async fn create(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    State(app): State<App>,
    Form(typed): Form<CreateForm>,
) -> Result<Response> {
    let services = accounts::advising_services(&mut tx).await?;
    let mut faults = Faults::none();
    let details =
        typed.details.read(&services, (tx.now.with_timezone(&frame.zone).date_naive(), None), &mut faults);
    let leader = typed.leader.read(Lang::from_tag(&typed.details.language).unwrap_or_default(), &mut faults);
    let (Some(details), Some(leader)) = (details, leader) else {
        let CreateForm { details: form, leader } = typed;
        return Ok(Page::faulty(NewPage { frame, faults, form, leader, services }).into_response());
    };
    let now = tx.now;
    let course = actions::create(&mut tx, now, &details).await?;
    actions::name_leader(&mut tx, now, &mut app.chance(), app.post(), course, &leader).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/admin/courses/{course}")).notice("courses-notice-created").into_response())
}

#[derive(Debug, Template)]
#[template(path = "courses/admin_show.html")]
pub(super) struct ShowPage {
    frame: Frame,
    faults: Faults,
    course: Course,
    leaders: Vec<Person>,
    leader: LeaderForm,
}

pub(super) async fn show(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    Path(course): Path<CourseId>,
) -> Result<Page<ShowPage>> {
    Ok(Page(show_page(&mut tx, frame, course, LeaderForm::default(), Faults::none()).await?))
}

async fn show_page(
    tx: &mut Tx,
    frame: Frame,
    course: CourseId,
    leader: LeaderForm,
    faults: Faults,
) -> Result<ShowPage> {
    let course = actions::find(tx, course).await?.ok_or(Error::NotFound)?;
    let leaders = actions::leaders(tx, course.course_id).await?;
    Ok(ShowPage { frame, faults, course, leaders, leader })
}

pub(super) async fn name_leader(
    _: Admin,
    mut tx: Tx,
    frame: Frame,
    State(app): State<App>,
    Path(course_id): Path<CourseId>,
    Form(typed): Form<LeaderForm>,
) -> Result<Response> {
    let course = actions::find(&mut tx, course_id).await?.ok_or(Error::NotFound)?;
    let mut faults = Faults::none();
    let Some(leader) = typed.read(course.details.language, &mut faults) else {
        return Ok(Page::faulty(show_page(&mut tx, frame, course_id, typed, faults).await?).into_response());
    };
    let leads = actions::leaders(&mut tx, course_id)
        .await?
        .iter()
        .any(|person| person.email == leader.email.as_str());
    if leads {
        faults.add("leader_email", Text::new("courses-form-leader-already"));
        return Ok(Page::faulty(show_page(&mut tx, frame, course_id, typed, faults).await?).into_response());
    }
    let now = tx.now;
    match actions::name_leader(&mut tx, now, &mut app.chance(), app.post(), course_id, &leader).await {
        Ok(_) | Err(CoursesError::AlreadyStaff) => {}
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(Redirect::to(format!("/admin/courses/{course_id}"))
        .notice("courses-notice-leader-named")
        .into_response())
}
