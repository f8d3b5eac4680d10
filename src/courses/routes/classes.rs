//! The classes of a course.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::actions::CoursesError;
use super::super::model::{ClassSection, LONGEST_CLASS, line};
use super::super::times;
use super::super::{ClassSectionId, CourseId, CourseLeader, actions};
use super::details::note;
use crate::i18n::Text;
use crate::web::{Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ClassForm {
    name: String,
    times: Vec<String>,
}

#[derive(Debug, Template)]
#[template(path = "courses/classes.html")]
pub(super) struct ListPage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    classes: Vec<ClassSection>,
    form: ClassForm,
}

pub(super) async fn list(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<ListPage>> {
    let classes = actions::class_sections(&mut tx, by.course_id()).await?;
    Ok(Page(ListPage {
        frame,
        faults: Faults::none(),
        course_id: by.course_id(),
        classes,
        form: ClassForm::default(),
    }))
}

pub(super) async fn add(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Form(form): Form<ClassForm>,
) -> Result<Response> {
    let classes = actions::class_sections(&mut tx, by.course_id()).await?;
    let mut faults = Faults::none();
    if let Some(name) =
        note(&mut faults, "name", line(&form.name, LONGEST_CLASS, "courses-classes-name-missing"))
    {
        match actions::add_class(&mut tx, by.course_id(), &name).await {
            Ok(_) => {
                tx.commit().await?;
                let path = format!("/courses/{}/classes", by.course_id());
                return Ok(Redirect::to(path).notice("courses-notice-class-added").into_response());
            }
            Err(CoursesError::ClassExists) => faults.add("name", Text::new("courses-classes-exists")),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Page::faulty(ListPage { frame, faults, course_id: by.course_id(), classes, form }).into_response())
}

#[derive(Debug, Template)]
#[template(path = "courses/class.html")]
pub(super) struct FormPage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    class: ClassSection,
    form: ClassForm,
}

async fn form_page(
    by: &CourseLeader,
    tx: &mut Tx,
    frame: Frame,
    class: ClassSectionId,
    form: Option<ClassForm>,
    faults: Faults,
) -> Result<FormPage> {
    let classes = actions::class_sections(tx, by.course_id()).await?;
    let class = classes.into_iter().find(|it| it.class_section_id == class).ok_or(Error::NotFound)?;
    let form = form.unwrap_or_else(|| ClassForm { name: class.name.clone(), times: class.taught.values() });
    Ok(FormPage { frame, faults, course_id: by.course_id(), class, form })
}

pub(super) async fn form(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, class)): Path<(CourseId, ClassSectionId)>,
) -> Result<Page<FormPage>> {
    Ok(Page(form_page(&by, &mut tx, frame, class, None, Faults::none()).await?))
}

pub(super) async fn edit(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, class)): Path<(CourseId, ClassSectionId)>,
    Form(form): Form<ClassForm>,
) -> Result<Response> {
    let mut page = form_page(&by, &mut tx, frame, class, Some(form), Faults::none()).await?;
    let together = [actions::taught(&mut tx, by.course_id()).await?];
    let read = line(&page.form.name, LONGEST_CLASS, "courses-classes-name-missing");
    let name = note(&mut page.faults, "name", read);
    let taught = note(&mut page.faults, "times", times::taught(&page.form.times, &together));
    if let (Some(name), Some(taught)) = (name, taught) {
        match actions::rename_class(&mut tx, by.course_id(), class, &name).await {
            Ok(()) => {
                actions::teach_class(&mut tx, by.course_id(), class, taught).await?;
                tx.commit().await?;
                let path = format!("/courses/{}/classes", by.course_id());
                return Ok(Redirect::to(path).notice("courses-notice-saved").into_response());
            }
            Err(CoursesError::ClassExists) => page.faults.add("name", Text::new("courses-classes-exists")),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Page::faulty(page).into_response())
}

pub(super) async fn remove(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, class)): Path<(CourseId, ClassSectionId)>,
) -> Result<Redirect> {
    let path = format!("/courses/{}/classes", by.course_id());
    match actions::remove_class(&mut tx, by.course_id(), class).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(path).notice("courses-notice-class-removed"))
        }
        Err(CoursesError::ClassInUse) => Ok(Redirect::to(path).notice("courses-notice-class-in-use")),
        Err(error) => Err(error.into()),
    }
}
