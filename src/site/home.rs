//! The page that one begins on: everything one is part of, asked of the features at their front doors.

use askama::Template;
use axum::extract::State;

use crate::accounts::SignedIn;
use crate::courses::{self, Commitments, Course, CourseId};
use crate::formations::{self, Outside};
use crate::groups::{self, NextStep, Whereabouts};
use crate::questionnaires::{self, Phase, Questionnaire};
use crate::web::{App, Face, Frame, Page, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "site/home.html")]
pub(super) struct HomePage {
    frame: Frame,
    by: SignedIn,
    first: String,
    own: Commitments,
    profiles: Vec<OpenProfile>,
    groups: Vec<(Whereabouts, NextStep)>,
    accompanied: Vec<Whereabouts>,
    /// Courses in which one has no group now, and how one stands there.
    outside: Vec<(CourseId, Outside)>,
    /// Courses one leads, with how many of their groups have become too small.
    small: Vec<(CourseId, usize)>,
}

/// A profile that can be filled in or changed today.
#[derive(Debug)]
struct OpenProfile {
    questionnaire: Questionnaire,
    is_sent: bool,
}

impl HomePage {
    fn profile(&self, course: &Course) -> Option<&OpenProfile> {
        self.profiles.iter().find(|profile| profile.questionnaire.course_id == course.course_id)
    }

    fn outside(&self, course: &Course) -> Option<Outside> {
        self.outside.iter().find(|(id, _)| *id == course.course_id).map(|(_, outside)| *outside)
    }

    fn small(&self, course: &Course) -> usize {
        self.small.iter().find(|(id, _)| *id == course.course_id).map_or(0, |(_, small)| *small)
    }

    fn is_empty(&self) -> bool {
        self.own == Commitments::default()
            && self.groups.is_empty()
            && self.accompanied.is_empty()
            && !self.by.is_admin()
            && self.by.advises().is_none()
    }
}

pub(super) async fn show(
    by: SignedIn,
    State(app): State<App>,
    mut tx: Tx,
    frame: Frame,
) -> Result<Page<HomePage>> {
    let own = courses::commitments(&mut tx, by.account_id()).await?;
    let first = Face::of(by.name()).first;
    let mut profiles = Vec::new();
    for course in &own.studies {
        for questionnaire in questionnaires::of_course(&mut tx, course.course_id).await? {
            let questionnaire = questionnaires::for_person(&mut tx, questionnaire, by.account_id()).await?;
            if questionnaire.phase(tx.now) == Phase::Open {
                let standing = questionnaires::standing(&mut tx, &questionnaire, by.account_id()).await?;
                profiles.push(OpenProfile { questionnaire, is_sent: standing.submitted_at.is_some() });
            }
        }
    }
    let mut outside = Vec::new();
    for course in &own.studies {
        let found = formations::outside(&mut tx, course.course_id, by.account_id()).await?;
        outside.extend(found.map(|found| (course.course_id, found)));
    }
    let mut small = Vec::new();
    for course in &own.leads {
        small.push((course.course_id, formations::small_groups(&mut tx, course.course_id).await?));
    }
    let (now, today) = (tx.now, tx.now.with_timezone(&app.zone()).date_naive());
    let groups = groups::of_student(&mut tx, now, by.account_id()).await?;
    let with_step = |group: Whereabouts| {
        let step = group.next_step(by.account_id(), today);
        (group, step)
    };
    let groups = groups.into_iter().map(with_step).collect();
    let accompanied = groups::of_facilitator(&mut tx, now, by.account_id()).await?;
    Ok(Page(HomePage { frame, by, first, own, profiles, groups, accompanied, outside, small }))
}
