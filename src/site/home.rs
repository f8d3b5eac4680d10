//! The page that one begins on: everything one is part of, asked of the features at their front doors.

use askama::Template;
use axum::extract::State;

use crate::accounts::SignedIn;
use crate::courses::{self, Ahead, Commitments, Course, CourseId, First, Pressing};
use crate::formations::{self, Outside};
use crate::groups::{self, NextStep, Whereabouts};
use crate::help::{self, InboxAhead};
use crate::questionnaires::{self, Phase, Questionnaire};
use crate::web::{App, Face, Frame, Page, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "site/home.html")]
pub(super) struct HomePage {
    frame: Frame,
    by: SignedIn,
    first: String,
    own: Commitments,
    /// What waits for this person, the nearest first.
    steps: Vec<ToDo>,
    /// Profiles that are sent and can still be changed.
    sent: Vec<Questionnaire>,
    groups: Vec<(Whereabouts, NextStep)>,
    accompanied: Vec<Whereabouts>,
    /// Courses in which one has no group now, and how one stands there.
    outside: Vec<(CourseId, Outside)>,
    /// How each course stands that one leads.
    led: Vec<Led>,
    /// What waits in the inbox, for an adviser.
    inbox: Option<InboxAhead>,
}

/// Something to do first.
#[derive(Debug)]
struct ToDo {
    title: String,
    words: String,
    /// In which course or group.
    place: String,
    path: String,
}

/// A course one leads.
#[derive(Debug)]
struct Led {
    course: Course,
    /// What is under way, if anything is.
    ahead: Option<Ahead>,
}

impl HomePage {
    fn sent(&self, course: &Course) -> Option<&Questionnaire> {
        self.sent.iter().find(|profile| profile.course_id == course.course_id)
    }

    fn outside(&self, course: &Course) -> Option<Outside> {
        self.outside.iter().find(|(id, _)| *id == course.course_id).map(|(_, outside)| *outside)
    }

    fn is_empty(&self) -> bool {
        self.own == Commitments::default()
            && self.groups.is_empty()
            && self.accompanied.is_empty()
            && self.steps.is_empty()
            && !self.by.is_admin()
            && self.inbox.is_none()
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
    let (mut steps, mut sent) = (Vec::new(), Vec::new());
    for course in &own.studies {
        for questionnaire in questionnaires::of_course(&mut tx, course.course_id).await? {
            let questionnaire = questionnaires::for_person(&mut tx, questionnaire, by.account_id()).await?;
            let now = tx.now;
            let (seals, who) = (app.seals(), by.account_id());
            if questionnaires::may_ask_to_be_counted(&mut tx, now, seals, &questionnaire, who).await? {
                steps.push(ToDo {
                    title: frame.t("questionnaires-late-title").to_string(),
                    words: frame.t("site-way-late").to_string(),
                    place: course.details.title.clone(),
                    path: questionnaire.path(),
                });
            }
            if questionnaire.phase(now) != Phase::Open {
                continue;
            }
            let standing = questionnaires::standing(&mut tx, &questionnaire, by.account_id()).await?;
            let deadline = frame.date_time(&questionnaire.plan.closes_at);
            if standing.submitted_at.is_some() {
                if standing.asked_anew > 0 {
                    let words = frame.t("questionnaires-home-anew").n("count", standing.asked_anew);
                    steps.push(ToDo {
                        title: frame.t("questionnaires-anew-title").to_string(),
                        words: words.s("deadline", deadline).to_string(),
                        place: course.details.title.clone(),
                        path: format!("{}/check", questionnaire.path()),
                    });
                }
                if standing.begun > 0 {
                    let title = frame.t("questionnaires-begun-title").n("count", standing.begun);
                    steps.push(ToDo {
                        title: title.to_string(),
                        words: frame.t("questionnaires-begun-words").to_string(),
                        place: course.details.title.clone(),
                        path: format!("{}/check", questionnaire.path()),
                    });
                }
                sent.push(questionnaire);
                continue;
            }
            steps.push(ToDo {
                title: frame.t("questionnaires-home-fill").to_string(),
                words: frame.t("questionnaires-home-open").s("deadline", deadline).to_string(),
                place: course.details.title.clone(),
                path: questionnaire.path(),
            });
        }
    }
    let now = tx.now;
    for course in questionnaires::to_try(&mut tx, now, by.account_id()).await? {
        if let Some(course) = courses::find(&mut tx, course).await? {
            steps.push(ToDo {
                title: frame.t("questionnaires-trial-title").to_string(),
                words: frame.t("questionnaires-trial-home").to_string(),
                place: course.details.title,
                path: questionnaires::trial_of(course.course_id),
            });
        }
    }
    let mut outside = Vec::new();
    for course in &own.studies {
        let found = formations::outside(&mut tx, course.course_id, by.account_id()).await?;
        outside.extend(found.map(|found| (course.course_id, found)));
    }
    let (now, today) = (tx.now, tx.now.with_timezone(&app.zone()).date_naive());
    let groups = groups::of_student(&mut tx, now, by.account_id()).await?;
    let with_step = |group: Whereabouts| {
        let step = group.next_step(by.account_id(), today);
        (group, step)
    };
    let groups: Vec<_> = groups.into_iter().map(with_step).collect();
    let own_turn = groups.iter().filter(|(_, step)| !step.waits());
    steps.extend(own_turn.map(|(group, step)| of_group(&frame, group, *step)));
    let mut led = Vec::new();
    for course in own.leads.clone() {
        let desk = courses::desk(&mut tx, &course).await?;
        let ahead = formations::ahead(&mut tx, now, &course, frame.l).await?;
        steps.extend(of_course(&frame, &course, &First::of(&desk, &ahead)));
        let also =
            First::also(&desk, &ahead).filter_map(|also| of_course(&frame, &course, &First::Ahead(also)));
        steps.extend(also);
        led.push(Led { course, ahead: ahead.into_iter().next() });
    }
    let accompanied = groups::of_facilitator(&mut tx, now, by.account_id()).await?;
    let inbox = match by.as_adviser() {
        Some(adviser) => Some(help::inbox_ahead(&mut tx, now, app.seals(), app.zone(), &adviser).await?),
        None => None,
    };
    Ok(Page(HomePage { frame, by, first, own, steps, sent, groups, accompanied, outside, led, inbox }))
}

/// What a member does first in their group.
fn of_group(frame: &Frame, group: &Whereabouts, step: NextStep) -> ToDo {
    let (company, word) = (&group.company, step.word());
    let name = frame.t("groups-show-title").n("number", company.number());
    ToDo {
        title: frame.t(format!("groups-next-{word}-title")).to_string(),
        words: company.course_title.clone(),
        place: name.to_string(),
        path: format!("/groups/{}{}", company.group_id(), step.place()),
    }
}

/// What a leader does first in a course; nothing when it is other people's turn.
fn of_course(frame: &Frame, course: &Course, first: &First<'_>) -> Option<ToDo> {
    let here = format!("/courses/{}", course.course_id);
    let (title, words, path) = match first {
        First::Missing(missing) => (
            frame.say(&missing.title()).to_string(),
            frame.say(&missing.words()).to_string(),
            format!("{here}{}", missing.place()),
        ),
        First::Ahead(ahead) if ahead.pressing > Pressing::Soon => return None,
        First::Ahead(ahead) => (ahead.title.clone(), ahead.words.clone(), ahead.path.clone()),
        First::Plan => (
            frame.t("courses-next-formation-title").to_string(),
            frame.t("courses-next-formation").to_string(),
            format!("{here}/formations/new"),
        ),
    };
    Some(ToDo { title, words, place: course.details.title.clone(), path })
}
