//! The dry run of an import: what it would do, before anything is done; and doing it.

use std::collections::{BTreeMap, HashSet};

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::actions::DryRun;
use super::super::ahead::Outlook;
use super::super::model::Enrolment;
use super::super::roster::{Change, Changed, Duplicate, Fault, Faulty, RosterRow};
use super::super::{CourseId, CourseLeader, EnrolmentId, RosterUploadId, actions};
use super::import::{gone, held};
use crate::i18n::Text;
use crate::web::{App, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// How many lines of one kind are shown; the rest is counted.
const MOST_SHOWN: usize = 300;

/// Somebody enrolled otherwise than the file says, in words.
#[derive(Debug)]
pub(super) struct ChangedStudent {
    line: u32,
    name: String,
    done: Vec<Text>,
    told: Vec<Text>,
}

#[derive(Debug, Template)]
#[template(path = "courses/review.html")]
pub(super) struct ReviewPage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    upload: RosterUploadId,
    new: Vec<RosterRow>,
    new_classes: Vec<(String, usize)>,
    known: usize,
    changed: Vec<ChangedStudent>,
    likely_staff: Vec<RosterRow>,
    left_out: HashSet<u32>,
    in_several_classes: Vec<RosterRow>,
    duplicate: Vec<Duplicate>,
    faulty: Vec<Faulty>,
    missing: Vec<Enrolment>,
    invitation: String,
}

impl ReviewPage {
    /// Whether importing would do anything at all.
    fn has_work(&self) -> bool {
        !self.new.is_empty()
            || !self.likely_staff.is_empty()
            || self.changed.iter().any(|it| !it.done.is_empty())
    }

    /// A file that lacks most of those who are there is likely to be another course's.
    fn is_unlikely(&self) -> bool {
        self.missing.len() > self.known + self.changed.len()
    }

    /// How many of a list are not shown.
    fn rest(length: usize) -> usize {
        length.saturating_sub(MOST_SHOWN)
    }

    fn fault(fault: &Fault) -> Text {
        let text = Text::new(format!("courses-fault-{}", fault.key()));
        match fault {
            Fault::BadEmail(written) => text.s("written", written.chars().take(80).collect::<String>()),
            _ => text,
        }
    }
}

pub(super) async fn show(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    State(app): State<App>,
    Path((_, upload)): Path<(CourseId, RosterUploadId)>,
) -> Result<Response> {
    let Some(held) = held(&by, &mut tx, &app, upload).await? else { return Ok(gone(&by)) };
    if !held.mapping.faults(&held.table).is_empty() {
        return Ok(
            Redirect::to(format!("/courses/{}/roster/import/{upload}", by.course_id())).into_response()
        );
    }
    let dry_run = actions::try_out(&mut tx, by.course_id(), &held).await?;
    Ok(Page(review_page(frame, &by, upload, dry_run)).into_response())
}

fn review_page(frame: Frame, by: &CourseLeader, upload: RosterUploadId, dry_run: DryRun) -> ReviewPage {
    let DryRun { comparison, enrolled, classes } = dry_run;
    let enrolment = |id: &EnrolmentId| enrolled.iter().find(|it| it.enrolment_id == *id);
    let mut missing: Vec<Enrolment> = comparison.missing.iter().filter_map(enrolment).cloned().collect();
    missing.sort_by(|a, b| crate::i18n::danish_order(&a.name, &b.name));
    let changed = |it: &Changed<EnrolmentId>| Some(in_words(it, enrolment(&it.key)?));
    let in_several = comparison.new.iter().filter(|it| !it.other_classes.is_empty());
    ReviewPage {
        frame,
        faults: Faults::none(),
        course_id: by.course_id(),
        upload,
        new_classes: new_classes(&comparison.new, &classes),
        known: comparison.known.len(),
        changed: comparison.changed.iter().filter_map(changed).collect(),
        left_out: comparison
            .likely_staff
            .iter()
            .filter(|it| it.is_surely_staff())
            .map(|it| it.line)
            .collect(),
        in_several_classes: in_several.cloned().collect(),
        likely_staff: comparison.likely_staff,
        duplicate: comparison.duplicate,
        faulty: comparison.faulty,
        new: comparison.new,
        missing,
        invitation: "later".to_owned(),
    }
}

/// The classes that would be made, with the number of new students in each.
fn new_classes(new: &[RosterRow], classes: &[String]) -> Vec<(String, usize)> {
    let known: HashSet<String> = classes.iter().map(|name| name.to_lowercase()).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for class in new.iter().filter_map(|row| row.class.as_ref()) {
        if !known.contains(&class.to_lowercase()) {
            *counts.entry(class.clone()).or_default() += 1;
        }
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by(|(a, _), (b, _)| crate::i18n::danish_order(a, b));
    counts
}

fn in_words(changed: &Changed<EnrolmentId>, student: &Enrolment) -> ChangedStudent {
    let mut words =
        ChangedStudent { line: changed.line, name: student.name.clone(), done: Vec::new(), told: Vec::new() };
    for change in &changed.changes {
        match change {
            Change::Class { from, to } => {
                words.done.push(from_to("courses-change-class", from.as_deref(), to));
            }
            Change::StudentNumber { from, to } => {
                words.done.push(from_to("courses-change-number", from.as_deref(), to));
            }
            Change::Returns => words.done.push(Text::new("courses-change-returns")),
            Change::Name { from, to } => words.told.push(from_to("courses-change-name", Some(from), to)),
            Change::Email { from, to } => words.told.push(from_to("courses-change-email", Some(from), to)),
        }
    }
    words
}

fn from_to(key: &'static str, from: Option<&str>, to: &str) -> Text {
    Text::new(key).s("from", from.unwrap_or("–")).s("to", to)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ApplyForm {
    leave_out: Vec<String>,
    invitation: String,
}

pub(super) async fn apply(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    State(app): State<App>,
    Path((_, upload)): Path<(CourseId, RosterUploadId)>,
    Extension(outlook): Extension<Outlook>,
    Form(form): Form<ApplyForm>,
) -> Result<Response> {
    let now = tx.now;
    let Some(held) = held(&by, &mut tx, &app, upload).await? else { return Ok(gone(&by)) };
    let left_out: HashSet<u32> = form.leave_out.iter().filter_map(|line| line.parse().ok()).collect();
    if !matches!(form.invitation.as_str(), "now" | "later") {
        let dry_run = actions::try_out(&mut tx, by.course_id(), &held).await?;
        let mut page = review_page(frame, &by, upload, dry_run);
        page.left_out = left_out;
        page.faults.add("invitation", Text::new("courses-review-invitation-missing"));
        return Ok(Page::faulty(page).into_response());
    }
    actions::apply(&mut tx, now, by.course_id(), by.account_id(), &held, &left_out).await?;
    let mut notice = "courses-notice-imported";
    if form.invitation == "now" {
        let words = (by.who().signature(), outlook.asked(&mut tx, now, by.course_id()).await?);
        actions::invite_students(&mut tx, now, &mut app.chance(), app.post(), by.course_id(), words).await?;
        notice = "courses-notice-imported-and-invited";
    }
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{}/roster", by.course_id())).notice(notice).into_response())
}
