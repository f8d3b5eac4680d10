//! Working alone by agreement: the leader writes it down after a talk; the student finds the door open.

use askama::Template;
use axum::extract::{Path, Query, State as Extracted};
use axum::response::{IntoResponse, Response};
use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::{address, led, told};
use crate::accounts::{self, AccountId};
use crate::courses::{self, Course, CourseId, CourseLeader, StudentOfCourse};
use crate::formations::actions::{self, Means};
use crate::formations::lookup::{self, Outside};
use crate::formations::model::State;
use crate::formations::{FormationId, store};
use crate::i18n::Text;
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

/// After how long one usually talks again, in days.
const USUAL_PAUSE: Days = Days::new(28);

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AloneForm {
    student: String,
    check_in_on: String,
    talked: String,
}

#[derive(Debug, Template)]
#[template(path = "formations/exempt.html")]
pub(super) struct ExemptPage {
    frame: Frame,
    faults: Faults,
    back: String,
    student: (AccountId, String),
    form: AloneForm,
}

/// The page about one member of a group that stands.
async fn page(
    tx: &mut Tx,
    by: &CourseLeader,
    frame: Frame,
    (formation, number): (FormationId, u32),
    form: AloneForm,
) -> Result<ExemptPage> {
    let (_, formation) = led(tx, by, formation).await?;
    let groups = lookup::groups_of(tx, formation.formation_id).await?;
    let group = groups.iter().find(|group| group.number == number).ok_or(Error::NotFound)?;
    let student: AccountId = form.student.parse().map_err(|_| Error::NotFound)?;
    if formation.state != State::Published || !lookup::is_member(tx, group.group_id, student).await? {
        return Err(Error::NotFound);
    }
    let person = accounts::person(tx, student).await?.ok_or(Error::NotFound)?;
    let back = format!("{}/groups/{number}", address(&formation));
    Ok(ExemptPage { frame, faults: Faults::none(), back, student: (student, person.name), form })
}

pub(super) async fn form(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, number)): Path<(CourseId, FormationId, u32)>,
    Query(form): Query<AloneForm>,
) -> Result<Page<ExemptPage>> {
    let usual = tx.now.with_timezone(&app.zone()).date_naive() + USUAL_PAUSE;
    let form = AloneForm { check_in_on: usual.to_string(), talked: String::new(), ..form };
    Ok(Page(page(&mut tx, &by, frame, (formation, number), form).await?))
}

pub(super) async fn exempt(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Extracted(app): Extracted<App>,
    Path((_, formation, number)): Path<(CourseId, FormationId, u32)>,
    Form(form): Form<AloneForm>,
) -> Result<Response> {
    let today = tx.now.with_timezone(&app.zone()).date_naive();
    let mut faults = Faults::none();
    let day: Option<NaiveDate> = form.check_in_on.trim().parse().ok().filter(|day| *day > today);
    if day.is_none() {
        faults.add("check_in_on", Text::new("formations-alone-day-missing"));
    }
    if form.talked.is_empty() {
        faults.add("talked", Text::new("formations-alone-talked-missing"));
    }
    let shown = page(&mut tx, &by, frame, (formation, number), form).await?;
    let (Some(day), true) = (day, faults.is_empty()) else {
        return Ok(Page::faulty(ExemptPage { faults, ..shown }).into_response());
    };
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let (now, id) = (tx.now, formation.formation_id);
    let means = Means { seals: app.seals(), post: app.post() };
    let student = (shown.student.0, number);
    let outcome = actions::exempt(&mut tx, now, means, by.account_id(), id, student, day).await;
    let answer = told(outcome, address(&formation), "formations-notice-alone")?;
    tx.commit().await?;
    Ok(answer.into_response())
}

/// The leader opens the door for somebody who works alone.
pub(super) async fn rejoin(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    Path((_, formation, student)): Path<(CourseId, FormationId, AccountId)>,
) -> Result<Redirect> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    let (now, id) = (tx.now, formation.formation_id);
    let outcome = actions::rejoin(&mut tx, now, app.post(), id, student).await;
    let answer = told(outcome, address(&formation), "formations-notice-rejoining")?;
    tx.commit().await?;
    Ok(answer)
}

#[derive(Debug, Template)]
#[template(path = "formations/alone.html")]
pub(super) struct AlonePage {
    frame: Frame,
    course: Course,
    leaders: Vec<String>,
    check_in_on: NaiveDate,
}

/// The agreement as the student reads it.
pub(super) async fn show(by: StudentOfCourse, mut tx: Tx, frame: Frame) -> Result<Page<AlonePage>> {
    let course = courses::find(&mut tx, by.course_id()).await?.ok_or(Error::NotFound)?;
    match lookup::outside(&mut tx, by.course_id(), by.account_id()).await? {
        Some(Outside::Alone { check_in_on, .. }) => {
            let leaders = courses::leaders(&mut tx, by.course_id()).await?;
            let leaders = leaders.into_iter().map(|leader| leader.name).collect();
            Ok(Page(AlonePage { frame, course, leaders, check_in_on }))
        }
        _ => Err(Error::NotFound),
    }
}

/// The student wants a group again.
pub(super) async fn come_back(
    by: StudentOfCourse,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
) -> Result<Redirect> {
    let Some(Outside::Alone { formation_id, .. }) =
        lookup::outside(&mut tx, by.course_id(), by.account_id()).await?
    else {
        return Ok(Redirect::to("/home").notice("formations-notice-not-now"));
    };
    let now = tx.now;
    let outcome = actions::rejoin(&mut tx, now, app.post(), formation_id, by.account_id()).await;
    let answer = told(outcome, "/home".to_owned(), "formations-notice-coming-back")?;
    tx.commit().await?;
    Ok(answer)
}

/// Who works alone in a formation, by name, with the day of the next talk.
pub(super) async fn exempted(
    tx: &mut Tx,
    formation: FormationId,
) -> Result<Vec<(AccountId, String, NaiveDate)>> {
    let found = store::exemptions::list(tx, formation).await?;
    let people: Vec<AccountId> = found.iter().map(|exemption| exemption.account_id).collect();
    let names = accounts::names(tx, &people).await?;
    let list = found.into_iter().filter_map(|exemption| {
        Some((exemption.account_id, names.get(&exemption.account_id)?.clone(), exemption.check_in_on))
    });
    Ok(list.collect())
}
