//! Until when students can answer: as it is typed, moved nearer, and given anew once they no longer can.

use askama::Template;
use axum::extract::{Path, State as Extracted};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

use super::{address, led, told};
use crate::courses::{CourseId, CourseLeader};
use crate::formations::FormationId;
use crate::formations::actions;
use crate::formations::model::State;
use crate::i18n::Text;
use crate::web::{App, Error, Faults, Form, Frame, Page, Result, Tx};

/// A day and a time by the clocks of a zone; an hour that the clocks skip counts as the next.
pub(super) fn read_deadline(day: &str, time: &str, zone: Tz) -> Option<DateTime<Utc>> {
    let day: NaiveDate = day.trim().parse().ok()?;
    let time = time.trim().replace('.', ":");
    let time =
        NaiveTime::parse_from_str(&time, "%H:%M").or_else(|_| NaiveTime::parse_from_str(&time, "%H:%M:%S"));
    let local = day.and_time(time.ok()?);
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.to_utc()),
        LocalResult::None => {
            zone.from_local_datetime(&(local + TimeDelta::hours(1))).earliest().map(|at| at.to_utc())
        }
    }
}

/// A deadline would come sooner than students were told: that is asked about first.
#[derive(Debug, Template)]
#[template(path = "formations/sooner.html")]
pub(super) struct SoonerPage {
    pub(super) frame: Frame,
    pub(super) here: String,
    /// Everything that was typed about the plan, to go along with the answer.
    pub(super) fields: Vec<(String, String)>,
    /// What students were told, and what it would be.
    pub(super) told_at: DateTime<Utc>,
    pub(super) wanted_at: DateTime<Utc>,
    /// How many have not answered, and hear of it.
    pub(super) silent: usize,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct ReopenForm {
    #[serde(default)]
    deadline_on: String,
    #[serde(default)]
    deadline_time: String,
}

#[derive(Debug, Template)]
#[template(path = "formations/reopen.html")]
pub(super) struct ReopenPage {
    frame: Frame,
    faults: Faults,
    here: String,
    form: ReopenForm,
}

pub(super) async fn reopen_form(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
) -> Result<Page<ReopenPage>> {
    let (_, formation) = led(&mut tx, &by, formation).await?;
    if formation.state != State::Closed {
        return Err(Error::NotFound);
    }
    let form = ReopenForm { deadline_time: "12:00".to_owned(), ..ReopenForm::default() };
    Ok(Page(ReopenPage { frame, faults: Faults::none(), here: address(&formation), form }))
}

pub(super) async fn reopen(
    by: CourseLeader,
    mut tx: Tx,
    Extracted(app): Extracted<App>,
    frame: Frame,
    Path((_, formation)): Path<(CourseId, FormationId)>,
    Form(form): Form<ReopenForm>,
) -> Result<Response> {
    let (course, formation) = led(&mut tx, &by, formation).await?;
    let here = address(&formation);
    let now = tx.now;
    let deadline = read_deadline(&form.deadline_on, &form.deadline_time, course.details.timezone);
    let Some(deadline_at) = deadline.filter(|at| *at > now) else {
        let faults = Faults::one("deadline_on", Text::new("formations-form-deadline-passed"));
        return Ok(Page::faulty(ReopenPage { frame, faults, here, form }).into_response());
    };
    let (post, leader) = (app.post(), by.account_id());
    let outcome = actions::reopen(&mut tx, now, post, leader, formation.formation_id, deadline_at).await;
    let answer = told(outcome, here, "formations-notice-reopened")?;
    tx.commit().await?;
    Ok(answer.into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_is_read_by_the_clocks_of_the_course() {
        let zone = chrono_tz::Europe::Copenhagen;
        let at = |day, time| read_deadline(day, time, zone).map(|at| at.to_rfc3339());
        assert_eq!(at("2026-09-04", "12:00").as_deref(), Some("2026-09-04T10:00:00+00:00"));
        assert_eq!(at("2026-12-04", "12.00").as_deref(), Some("2026-12-04T11:00:00+00:00"));
        assert_eq!(
            at("2026-03-29", "02:30").as_deref(),
            Some("2026-03-29T01:30:00+00:00"),
            "the skipped hour"
        );
        assert_eq!(at("4. september", "12:00"), None);
        assert_eq!(at("2026-09-04", ""), None);
    }
}
