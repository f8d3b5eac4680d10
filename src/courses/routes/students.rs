//! One student: their class, number and standing; and one student added by hand.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::actions::CoursesError;
use super::super::model::{ClassSection, Enrolment, EnrolmentStatus, line, optional_line};
use super::super::roster::RosterRow;
use super::super::{ClassSectionId, CourseId, CourseLeader, EnrolmentId, actions};
use super::details::note;
use crate::accounts::Email;
use crate::i18n::Text;
use crate::web::{Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AddForm {
    name: String,
    email: String,
    student_number: String,
    class: String,
}

#[derive(Debug, Template)]
#[template(path = "courses/student_add.html")]
pub(super) struct AddPage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    classes: Vec<ClassSection>,
    form: AddForm,
}

pub(super) async fn add_form(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<AddPage>> {
    let classes = actions::class_sections(&mut tx, by.course_id()).await?;
    let (course_id, faults, form) = (by.course_id(), Faults::none(), AddForm::default());
    Ok(Page(AddPage { frame, faults, course_id, classes, form }))
}

pub(super) async fn add(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<AddForm>,
) -> Result<Response> {
    let course_id = by.course_id();
    let classes = actions::class_sections(&mut tx, course_id).await?;
    let enrolments = actions::enrolments(&mut tx, course_id).await?;
    let mut faults = Faults::none();
    let name = note(&mut faults, "name", line(&form.name, 120, "courses-form-name-missing"));
    let email = note(&mut faults, "email", Email::parse(&form.email));
    let number = note(&mut faults, "student_number", optional_line(&form.student_number, 64));
    if let Some(known) =
        email.as_ref().and_then(|email| enrolments.iter().find(|it| it.email == email.as_str()))
    {
        faults.add("email", Text::new("courses-add-already").s("name", &known.name));
    }
    if number.as_ref().is_some_and(|number| is_taken(&enrolments, number, None)) {
        faults.add("student_number", Text::new("courses-student-number-taken"));
    }
    let (Some(name), Some(email), Some(number), true) = (name, email, number, faults.is_empty()) else {
        return Ok(Page::faulty(AddPage { frame, faults, course_id, classes, form }).into_response());
    };
    let class = classes.into_iter().find(|class| class.class_section_id.to_string() == form.class);
    let row = RosterRow {
        line: 1,
        name,
        email: Some(email.to_string()),
        student_number: Some(number).filter(|number| !number.is_empty()),
        class: class.map(|class| class.name),
        other_classes: Vec::new(),
        staff: Vec::new(),
    };
    let now = tx.now;
    actions::enrol(&mut tx, now, course_id, &[row]).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{course_id}/roster")).notice("courses-notice-added").into_response())
}

/// Whether a number belongs to somebody of the course other than `except`.
fn is_taken(enrolments: &[Enrolment], number: &str, except: Option<EnrolmentId>) -> bool {
    let number = number.to_lowercase();
    enrolments.iter().filter(|it| Some(it.enrolment_id) != except).any(|it| {
        it.student_number.as_ref().is_some_and(|taken| !number.is_empty() && taken.to_lowercase() == number)
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ChangeForm {
    student_number: String,
    class: String,
    status: String,
    /// `yes` once the leader has been asked whether the student is to leave.
    sure: String,
}

#[derive(Debug, Template)]
#[template(path = "courses/student.html")]
pub(super) struct ShowPage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    student: Enrolment,
    classes: Vec<ClassSection>,
    form: ChangeForm,
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, enrolment)): Path<(CourseId, EnrolmentId)>,
) -> Result<Page<ShowPage>> {
    let enrolments = actions::enrolments(&mut tx, by.course_id()).await?;
    let student = enrolments.into_iter().find(|it| it.enrolment_id == enrolment).ok_or(Error::NotFound)?;
    let classes = actions::class_sections(&mut tx, by.course_id()).await?;
    let form = ChangeForm {
        student_number: student.student_number.clone().unwrap_or_default(),
        class: student.class_section_id.map(|class| class.to_string()).unwrap_or_default(),
        status: student.status.as_str().to_owned(),
        sure: String::new(),
    };
    Ok(Page(ShowPage { frame, faults: Faults::none(), course_id: by.course_id(), student, classes, form }))
}

/// Asked before a student leaves the course and with it their group.
#[derive(Debug, Template)]
#[template(path = "courses/student_leaves.html")]
struct LeavesPage {
    frame: Frame,
    path: String,
    student: Enrolment,
    form: ChangeForm,
}

pub(super) async fn change(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, enrolment)): Path<(CourseId, EnrolmentId)>,
    Form(form): Form<ChangeForm>,
) -> Result<Response> {
    let course_id = by.course_id();
    let enrolments = actions::enrolments(&mut tx, course_id).await?;
    let classes = actions::class_sections(&mut tx, course_id).await?;
    let mut faults = Faults::none();
    let number = note(&mut faults, "student_number", optional_line(&form.student_number, 64));
    if number.as_ref().is_some_and(|number| is_taken(&enrolments, number, Some(enrolment))) {
        faults.add("student_number", Text::new("courses-student-number-taken"));
    }
    let status = EnrolmentStatus::from_word(&form.status).ok_or(Text::new("courses-student-status-missing"));
    let status = note(&mut faults, "status", status);
    let class: Option<ClassSectionId> =
        classes.iter().map(|class| class.class_section_id).find(|class| class.to_string() == form.class);
    let (Some(number), Some(status), true) = (number, status, faults.is_empty()) else {
        let student =
            enrolments.into_iter().find(|it| it.enrolment_id == enrolment).ok_or(Error::NotFound)?;
        return Ok(
            Page::faulty(ShowPage { frame, faults, course_id, student, classes, form }).into_response()
        );
    };
    if status == EnrolmentStatus::Withdrawn && form.sure != "yes" {
        let student =
            enrolments.into_iter().find(|it| it.enrolment_id == enrolment).ok_or(Error::NotFound)?;
        if student.status != EnrolmentStatus::Withdrawn {
            let path = format!("/courses/{course_id}/students/{enrolment}");
            return Ok(Page(LeavesPage { frame, path, student, form }).into_response());
        }
    }
    let number = Some(number.as_str()).filter(|number| !number.is_empty());
    let now = tx.now;
    match actions::change_enrolment(&mut tx, now, course_id, enrolment, class, number, status).await {
        Ok(()) => {}
        Err(CoursesError::StudentNumberTaken) => return Err(Error::Malformed),
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{course_id}/roster")).notice("courses-notice-saved").into_response())
}
