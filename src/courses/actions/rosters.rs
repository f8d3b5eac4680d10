//! The roster: a file taken in, held against those who are there, and imported; students invited and changed.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::super::ahead::Asked;
use super::super::model::{Enrolment, EnrolmentStatus, StaffStanding};
use super::super::roster::{Change, Comparison, Known, Mapping, RosterRow, Standing, Table, compare, parse};
use super::super::store::{NewPlaces, UploadRow};
use super::super::{ClassSectionId, CourseId, EnrolmentId, RosterUploadId, mails, store};
use super::{CoursesError, by_constraint};
use crate::accounts::{self, AccountId, Email, Newcomer, Person};
use crate::chance::Chance;
use crate::i18n::Lang;
use crate::jobs::{self, Job};
use crate::notifications::{self, Post, Signature};
use crate::privacy::{Place, Seals, ends};

/// The job that follows every change of who studies in a course, with its `course_id`.
pub const ROSTER_CHANGED: &str = "courses-roster-changed";

/// The job that throws away a roster file nobody imported.
pub const FORGET_UPLOADS: &str = "courses-forget-uploads";

/// A roster file on its way in.
#[derive(Clone, Debug)]
pub struct Upload {
    /// What could be read of it.
    pub table: Table,
    /// Which column holds what.
    pub mapping: Mapping,
}

/// Everybody with a place on a course, those who left included; by name in Danish order.
pub async fn enrolments(db: &mut PgConnection, course: CourseId) -> sqlx::Result<Vec<Enrolment>> {
    let rows = store::list_enrolments(db, course).await?;
    let ids: Vec<AccountId> = rows.iter().map(|row| row.account_id).collect();
    let people = accounts::people(db, &ids).await?;
    let mut people: HashMap<AccountId, Person> =
        people.into_iter().map(|person| (person.account_id, person)).collect();
    let mut enrolments: Vec<Enrolment> = rows
        .into_iter()
        .filter_map(|row| {
            let person = people.remove(&row.account_id)?;
            Some(Enrolment {
                enrolment_id: row.enrolment_id,
                account_id: row.account_id,
                name: person.name,
                email: person.email,
                student_number: row.student_number,
                class_section_id: row.class_section_id,
                class: row.class,
                status: EnrolmentStatus::from_word(&row.status)?,
                enrolled_at: row.enrolled_at,
                invited_at: row.invited_at,
                has_signed_up: person.has_signed_up,
            })
        })
        .collect();
    enrolments
        .sort_by(|a, b| crate::i18n::danish_order(&a.name, &b.name).then_with(|| a.email.cmp(&b.email)));
    Ok(enrolments)
}

/// Keeps a file until it is imported, at most a day. An earlier file of the same person for the course is thrown away.
pub async fn hold(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    seals: &Seals,
    course: CourseId,
    by: AccountId,
    table: &Table,
) -> Result<RosterUploadId, CoursesError> {
    store::delete_uploads(db, course, by).await?;
    store::delete_uploads_before(db, ends::UPLOAD.before(now)).await?;
    let upload = RosterUploadId::random(chance);
    let sealed_table = seals.seal_json(place(upload), table)?;
    let row = UploadRow { sealed_table, mapping: json(&Mapping::guess(table)) };
    store::insert_upload(db, now, upload, course, by, &row).await?;
    let forget = Job::new(FORGET_UPLOADS, serde_json::json!({})).not_before(ends::UPLOAD.after(now));
    jobs::enqueue(db, now, forget).await?;
    Ok(upload)
}

/// A file that is being held.
pub async fn read_upload(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    seals: &Seals,
    course: CourseId,
    upload: RosterUploadId,
) -> Result<Upload, CoursesError> {
    let row = store::find_upload(db, course, upload, ends::UPLOAD.before(now))
        .await?
        .ok_or(CoursesError::NotFound)?;
    let table: Table = seals.open_json(place(upload), &row.sealed_table)?;
    let mapping = serde_json::from_value(row.mapping).unwrap_or_else(|_| Mapping::guess(&table));
    Ok(Upload { table, mapping })
}

/// Settles which column holds what.
pub async fn choose_columns(
    db: &mut PgConnection,
    upload: RosterUploadId,
    mapping: &Mapping,
) -> sqlx::Result<()> {
    store::update_mapping(db, upload, &json(mapping)).await
}

/// What importing a file would change, and what it was held against.
#[derive(Clone, Debug)]
pub struct DryRun {
    /// The file against those who are there.
    pub comparison: Comparison<EnrolmentId>,
    /// Those who are there.
    pub enrolled: Vec<Enrolment>,
    /// The names of the classes that are there.
    pub classes: Vec<String>,
}

/// What importing a file would change.
pub async fn try_out(db: &mut PgConnection, course: CourseId, upload: &Upload) -> sqlx::Result<DryRun> {
    let enrolled = enrolments(db, course).await?;
    let classes = store::list_classes(db, course).await?;
    let classes: Vec<String> = classes.into_iter().map(|class| class.name).collect();
    let staff: Vec<String> = super::staff(db, course)
        .await?
        .into_iter()
        .filter(|(member, _)| member.standing != StaffStanding::Declined)
        .map(|(_, person)| person.email)
        .collect();
    let rows = parse(&upload.table, &upload.mapping, &classes);
    let comparison = compare(rows, &enrolled.iter().map(known).collect::<Vec<_>>(), &staff);
    Ok(DryRun { comparison, enrolled, classes })
}

fn known(enrolment: &Enrolment) -> Known<EnrolmentId> {
    Known {
        key: enrolment.enrolment_id,
        name: enrolment.name.clone(),
        email: enrolment.email.clone(),
        student_number: enrolment.student_number.clone(),
        class: enrolment.class.clone(),
        standing: match enrolment.status {
            EnrolmentStatus::Enrolled | EnrolmentStatus::OnLeave => Standing::Present,
            EnrolmentStatus::Withdrawn => Standing::Left,
        },
    }
}

/// Imports a file, all of it or nothing: classes are made, newcomers get accounts and places, changes are taken over.
/// Likely staff on the lines that the leader ticked are left out. Nobody is removed. The comparison is made afresh, so what somebody else did meanwhile is not undone.
pub async fn apply(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    by: AccountId,
    upload: &Upload,
    left_out: &HashSet<u32>,
) -> Result<(), CoursesError> {
    store::lock(db, course).await?;
    let DryRun { comparison, enrolled, .. } = try_out(db, course, upload).await?;
    let mut rows = comparison.new;
    rows.extend(comparison.likely_staff.into_iter().filter(|row| !left_out.contains(&row.line)));
    let classes = make_classes(db, course, &rows, &comparison.changed).await?;
    for change in &comparison.changed {
        if let Some(enrolment) = enrolled.iter().find(|it| it.enrolment_id == change.key) {
            take_over(db, now, enrolment, &change.changes, &classes).await?;
        }
    }
    enrol_rows(db, now, course, &rows, &classes).await?;
    store::delete_uploads(db, course, by).await?;
    Ok(tell_of_change(db, now, course).await?)
}

/// Gives places to people given by hand or by the demo; somebody who has one keeps it.
pub async fn enrol(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    rows: &[RosterRow],
) -> Result<usize, CoursesError> {
    store::lock(db, course).await?;
    let classes = make_classes(db, course, rows, &[]).await?;
    let enrolled = enrol_rows(db, now, course, rows, &classes).await?;
    tell_of_change(db, now, course).await?;
    Ok(enrolled)
}

/// Whoever depends on the roster hears of it through the queue: this feature knows none of them.
async fn tell_of_change(db: &mut PgConnection, now: DateTime<Utc>, course: CourseId) -> sqlx::Result<()> {
    let change = Job::new(ROSTER_CHANGED, serde_json::json!({ "course_id": course }));
    jobs::enqueue(db, now, change.once(course)).await.map(drop)
}

type Classes = HashMap<String, ClassSectionId>;

/// Makes the classes that are named and do not exist; gives all by name in small letters.
async fn make_classes(
    db: &mut PgConnection,
    course: CourseId,
    rows: &[RosterRow],
    changed: &[super::super::roster::Changed<EnrolmentId>],
) -> Result<Classes, CoursesError> {
    let mut classes: Classes = store::list_classes(db, course)
        .await?
        .into_iter()
        .map(|class| (class.name.to_lowercase(), class.class_section_id))
        .collect();
    let moves = changed.iter().flat_map(|it| &it.changes).filter_map(|change| match change {
        Change::Class { to, .. } => Some(to),
        _ => None,
    });
    for name in rows.iter().filter_map(|row| row.class.as_ref()).chain(moves) {
        if let Entry::Vacant(place) = classes.entry(name.to_lowercase()) {
            place.insert(store::insert_class(db, course, name).await.map_err(by_constraint)?);
        }
    }
    Ok(classes)
}

async fn enrol_rows(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    rows: &[RosterRow],
    classes: &Classes,
) -> Result<usize, CoursesError> {
    let language = super::find(db, course).await?.map_or(Lang::Da, |course| course.details.language);
    let mut newcomers = Vec::new();
    let mut places = NewPlaces::default();
    for row in rows {
        let email = row.email.as_deref().and_then(|email| Email::parse(email).ok());
        let email = email.ok_or(CoursesError::BadAddress(row.line))?;
        newcomers.push(Newcomer { email, name: row.name.clone(), language });
        let class = row.class.as_ref().and_then(|name| classes.get(&name.to_lowercase()));
        places.classes.push(class.map(|class| class.uuid()));
        places.numbers.push(row.student_number.clone());
    }
    places.accounts =
        accounts::welcome_all(db, now, &newcomers).await?.into_iter().map(AccountId::uuid).collect();
    let given = store::insert_enrolments(db, now, course, &places).await.map_err(by_constraint)?;
    Ok(usize::try_from(given).unwrap_or(usize::MAX))
}

/// Takes over what may be taken over: class, student number, return. Names and addresses stay the person's own.
async fn take_over(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    enrolment: &Enrolment,
    changes: &[Change],
    classes: &Classes,
) -> Result<(), CoursesError> {
    let mut class = enrolment.class_section_id;
    let mut number = enrolment.student_number.clone();
    let mut status = enrolment.status;
    for change in changes {
        match change {
            Change::Class { to, .. } => class = classes.get(&to.to_lowercase()).copied().or(class),
            Change::StudentNumber { to, .. } => number = Some(to.clone()),
            Change::Returns => status = EnrolmentStatus::Enrolled,
            Change::Name { .. } | Change::Email { .. } => {}
        }
    }
    if (class, &number, status) == (enrolment.class_section_id, &enrolment.student_number, enrolment.status) {
        return Ok(());
    }
    store::update_enrolment(db, now, enrolment.enrolment_id, class, number.as_deref(), status)
        .await
        .map_err(by_constraint)
}

/// Changes one student's class, number or standing by hand.
pub async fn change_enrolment(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    enrolment: EnrolmentId,
    class: Option<ClassSectionId>,
    student_number: Option<&str>,
    status: EnrolmentStatus,
) -> Result<(), CoursesError> {
    let is_here = store::list_enrolments(db, course).await?.iter().any(|row| row.enrolment_id == enrolment);
    if !is_here {
        return Err(CoursesError::NotFound);
    }
    store::update_enrolment(db, now, enrolment, class, student_number, status)
        .await
        .map_err(by_constraint)?;
    Ok(tell_of_change(db, now, course).await?)
}

/// Invites every student who [awaits it](Enrolment::awaits_invitation): one mail each about why and how, and when as far
/// as that is known, with the way in to where the whole of it stands. Says how many.
pub async fn invite_students(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    chance: &mut Chance,
    post: &Post,
    course: CourseId,
    (leader, asked): (Signature<'_>, Option<Asked>),
) -> Result<usize, CoursesError> {
    let course = super::find(db, course).await?.ok_or(CoursesError::NotFound)?;
    store::lock(db, course.course_id).await?;
    let mut awaited = enrolments(db, course.course_id).await?;
    awaited.retain(Enrolment::awaits_invitation);
    let people: Vec<AccountId> = awaited.iter().map(|enrolment| enrolment.account_id).collect();
    let purpose = format!("/courses/{}/purpose", course.course_id);
    let shared = super::groundwork(db, course.course_id).await?.shared();
    for person in accounts::people(db, &people).await? {
        let way = accounts::way_in(db, now, chance, person.account_id, &purpose).await?;
        let mail = mails::student_invited(&person, &course, leader, (asked, &shared), way);
        notifications::post(db, now, post, mail).await?;
    }
    let invited: Vec<Uuid> = awaited.iter().map(|enrolment| enrolment.enrolment_id.uuid()).collect();
    store::mark_invited(db, now, &invited).await?;
    Ok(invited.len())
}

fn place(upload: RosterUploadId) -> Place {
    Place { table: "roster_uploads", column: "sealed_table", row: upload.uuid() }
}

fn json(mapping: &Mapping) -> serde_json::Value {
    serde_json::to_value(mapping).unwrap_or_default()
}
