//! A roster file on its way in: chosen, then its columns settled.

use std::collections::HashMap;

use askama::Template;
use axum::extract::multipart::{Field as Part, Multipart};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::super::actions::CoursesError;
use super::super::model::mail_domain;
use super::super::roster::{Field, Mapping, MappingFault, RosterFileError, RosterRow, Table, parse};
use super::super::{CourseId, CourseLeader, RosterUploadId, actions};
use super::details::note;
use crate::i18n::Text;
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// The most bytes of a file that are kept while it arrives; one more than the reader takes, so that it says so.
const MOST_KEPT: usize = 5 * 1024 * 1024 + 1;

#[derive(Debug, Template)]
#[template(path = "courses/import.html")]
pub(super) struct FormPage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    has_students: bool,
}

pub(super) async fn form(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<FormPage>> {
    Ok(Page(form_page(&by, &mut tx, frame, Faults::none()).await?))
}

async fn form_page(by: &CourseLeader, tx: &mut Tx, frame: Frame, faults: Faults) -> Result<FormPage> {
    let has_students = !actions::enrolments(tx, by.course_id()).await?.is_empty();
    Ok(FormPage { frame, faults, course_id: by.course_id(), has_students })
}

pub(super) async fn upload(
    by: CourseLeader,
    tx: Tx,
    frame: Frame,
    State(app): State<App>,
    parts: Multipart,
) -> Result<Response> {
    let (mut tx, read) = tx.while_waiting(&app, by.account_id(), read(parts)).await?;
    match read? {
        Ok(table) => {
            let now = tx.now;
            let (course_id, account_id) = (by.course_id(), by.account_id());
            let held =
                actions::hold(&mut tx, now, &mut app.chance(), app.seals(), course_id, account_id, &table)
                    .await?;
            tx.commit().await?;
            Ok(Redirect::to(format!("/courses/{course_id}/roster/import/{held}")).into_response())
        }
        Err(error) => {
            let faults = Faults::one("file", refusal(error));
            Ok(Page::faulty(form_page(&by, &mut tx, frame, faults).await?).into_response())
        }
    }
}

/// Reading a file is the processor's work; other requests go on meanwhile.
async fn read(parts: Multipart) -> Result<std::result::Result<Table, RosterFileError>> {
    let bytes = arrived(parts).await?;
    tokio::task::spawn_blocking(move || Table::read(&bytes)).await.map_err(Error::internal)
}

/// The bytes of the file in the form. Whatever exceeds what is kept is read to its end and thrown away, so that the
/// browser hears the answer.
async fn arrived(mut parts: Multipart) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    while let Some(part) = parts.next_field().await.map_err(|error| refused(&error))? {
        if part.name() == Some("file") {
            file = read_part(part).await?;
        }
    }
    Ok(file)
}

async fn read_part(mut part: Part<'_>) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(|error| refused(&error))? {
        let room = MOST_KEPT - kept.len();
        kept.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok(kept)
}

fn refused(error: &axum::extract::multipart::MultipartError) -> Error {
    match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => Error::Malformed,
    }
}

fn refusal(error: RosterFileError) -> Text {
    match error {
        RosterFileError::Empty => Text::new("courses-import-empty"),
        RosterFileError::TooLarge => Text::new("courses-import-too-large"),
        RosterFileError::TooMany => Text::new("courses-import-too-many"),
        RosterFileError::OtherSpreadsheet => Text::new("courses-import-other-spreadsheet"),
        RosterFileError::Damaged => Text::new("courses-import-damaged"),
        RosterFileError::NotATable => Text::new("courses-import-not-a-table"),
    }
}

/// One column as the page asks about it.
#[derive(Debug)]
pub(super) struct Column {
    name: String,
    title: Text,
    samples: Text,
    field: Field,
}

#[derive(Debug, Template)]
#[template(path = "courses/columns.html")]
pub(super) struct ColumnsPage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    origin: &'static str,
    lines: usize,
    blanked: usize,
    columns: Vec<Column>,
    mail_domain: String,
    needs_domain: bool,
    preview: Vec<RosterRow>,
}

pub(super) async fn columns(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    State(app): State<App>,
    Path((_, upload)): Path<(CourseId, RosterUploadId)>,
) -> Result<Response> {
    let Some(held) = held(&by, &mut tx, &app, upload).await? else { return Ok(gone(&by)) };
    let domain = held.mapping.mail_domain.clone().unwrap_or_default();
    Ok(Page(columns_page(frame, &by, &held, domain, Faults::none())).into_response())
}

/// The file that is being held, unless it has been used, replaced or kept for a day.
pub(super) async fn held(
    by: &CourseLeader,
    tx: &mut Tx,
    app: &App,
    upload: RosterUploadId,
) -> Result<Option<actions::Upload>> {
    let now = tx.now;
    match actions::read_upload(tx, now, app.seals(), by.course_id(), upload).await {
        Ok(held) => Ok(Some(held)),
        Err(CoursesError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Back to the first step, with a word about why.
pub(super) fn gone(by: &CourseLeader) -> Response {
    let path = format!("/courses/{}/roster/import", by.course_id());
    Redirect::to(path).notice("courses-notice-upload-gone").into_response()
}

fn columns_page(
    frame: Frame,
    by: &CourseLeader,
    held: &actions::Upload,
    mail_domain: String,
    faults: Faults,
) -> ColumnsPage {
    let actions::Upload { table, mapping } = held;
    let column = |(at, field): (usize, &Field)| Column {
        name: format!("column-{at}"),
        title: match table.title(at) {
            Some(title) => Text::new("courses-columns-column").s("title", title),
            None => Text::new("courses-columns-number").n("number", at + 1),
        },
        samples: samples(table, at),
        field: *field,
    };
    let found = mapping.faults(table);
    let first_lines = Table { lines: table.samples().to_vec(), ..table.clone() };
    let preview = if found.is_empty() { parse(&first_lines, mapping, &[]).people } else { Vec::new() };
    ColumnsPage {
        frame,
        faults,
        course_id: by.course_id(),
        origin: table.origin().key(),
        lines: table.lines.len(),
        blanked: table.blanked,
        columns: mapping.fields.iter().enumerate().map(column).collect(),
        needs_domain: !mail_domain.is_empty() || found.contains(&MappingFault::NoMailDomain),
        mail_domain,
        preview,
    }
}

/// What stands in a column on the first three lines.
fn samples(table: &Table, at: usize) -> Text {
    let cells = table.samples().iter().map(|line| table.cell(line, at).chars().take(60).collect::<String>());
    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    if cells.is_empty() {
        return Text::new("courses-columns-no-samples");
    }
    Text::new("courses-columns-samples").s("samples", cells.join(" · "))
}

pub(super) async fn choose(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    State(app): State<App>,
    Path((_, upload)): Path<(CourseId, RosterUploadId)>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response> {
    let Some(mut held) = held(&by, &mut tx, &app, upload).await? else { return Ok(gone(&by)) };
    let mut faults = Faults::none();
    let domain = form.get("mail_domain").cloned().unwrap_or_default();
    let chosen = |at: usize| form.get(&format!("column-{at}")).and_then(|key| Field::from_key(key));
    held.mapping = Mapping {
        fields: (0..held.table.width).map(|at| chosen(at).unwrap_or(Field::Ignored)).collect(),
        mail_domain: note(&mut faults, "mail_domain", mail_domain(&domain)).flatten(),
    };
    for fault in held.mapping.faults(&held.table) {
        let (field, text) = told(fault, &held.mapping);
        if faults.on(&field).is_none() {
            faults.add(field, text);
        }
    }
    if !faults.is_empty() {
        return Ok(Page::faulty(columns_page(frame, &by, &held, domain, faults)).into_response());
    }
    actions::choose_columns(&mut tx, upload, &held.mapping).await?;
    tx.commit().await?;
    let path = format!("/courses/{}/roster/import/{upload}/review", by.course_id());
    Ok(Redirect::to(path).into_response())
}

/// Beside which field a fault of the mapping stands, and in which words.
fn told(fault: MappingFault, mapping: &Mapping) -> (String, Text) {
    match fault {
        MappingFault::NoName => ("column-0".into(), Text::new("courses-columns-no-name")),
        MappingFault::NoEmail => ("column-0".into(), Text::new("courses-columns-no-email")),
        MappingFault::NoMailDomain => ("mail_domain".into(), Text::new("courses-columns-no-domain")),
        MappingFault::Twice(field) => {
            let second = mapping.fields.iter().rposition(|held| *held == field).unwrap_or_default();
            let name = Text::new(format!("courses-field-{}", field.key()));
            (format!("column-{second}"), Text::new("courses-columns-twice").text("field", name))
        }
    }
}
