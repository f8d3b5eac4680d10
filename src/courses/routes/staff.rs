//! Who leads and accompanies a course, and the page on which a facilitator answers.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::actions::CoursesError;
use super::super::model::{Course, FacilitatorKind, StaffMember, StaffRole, StaffStanding, line};
use super::super::{CourseId, CourseLeader, CourseStaffId, actions, times};
use super::details::note;
use crate::accounts::{Email, Newcomer, Person, SignedIn};
use crate::i18n::{Lang, Text};
use crate::web::{App, Error, Faults, Form, Frame, Page, Redirect, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "courses/staff.html")]
pub(super) struct ListPage {
    frame: Frame,
    course_id: CourseId,
    leaders: Vec<Person>,
    facilitators: Vec<Facilitator>,
}

impl ListPage {
    /// When somebody can meet groups, in words.
    fn times(&self, one: &times::Facilitator) -> Option<String> {
        Some(one.offer.told_week()?.in_words(self.frame.l, usize::MAX))
    }

    /// The languages somebody accompanies groups in, in words.
    fn languages(&self, languages: &[Lang]) -> String {
        let named = languages.iter().map(|l| self.frame.t(format!("site-language-{}", l.tag())).to_string());
        self.frame.l.list(&named.collect::<Vec<String>>())
    }
}

/// One facilitator as the page shows them.
#[derive(Debug)]
pub(super) struct Facilitator {
    course_staff_id: CourseStaffId,
    name: String,
    email: String,
    kind: FacilitatorKind,
    standing: StaffStanding,
    /// What they offer, once they have said yes.
    offer: Option<times::Facilitator>,
}

impl Facilitator {
    fn standing_key(&self) -> &'static str {
        match self.standing {
            StaffStanding::Accepted => "courses-staff-accepted",
            StaffStanding::Declined => "courses-staff-declined",
            StaffStanding::Invited | StaffStanding::Ended => "courses-staff-invited",
        }
    }

    fn tone(&self) -> &'static str {
        match self.standing {
            StaffStanding::Accepted => "good",
            StaffStanding::Declined => "calm",
            StaffStanding::Invited | StaffStanding::Ended => "now",
        }
    }
}

fn facilitator((member, person): (StaffMember, Person)) -> Option<Facilitator> {
    match member.role {
        StaffRole::CourseLeader => None,
        StaffRole::Facilitator(kind) => Some(Facilitator {
            course_staff_id: member.course_staff_id,
            name: person.name,
            email: person.email,
            kind,
            standing: member.standing,
            offer: None,
        }),
    }
}

pub(super) async fn list(by: CourseLeader, mut tx: Tx, frame: Frame) -> Result<Page<ListPage>> {
    let leaders = actions::leaders(&mut tx, by.course_id()).await?;
    let staff = actions::staff(&mut tx, by.course_id()).await?;
    let mut offers = actions::facilitators(&mut tx, by.course_id()).await?;
    let facilitators = staff.into_iter().filter_map(facilitator).map(|one| {
        let at = offers.iter().position(|it| it.person.email == one.email);
        let offer = at.filter(|_| one.standing == StaffStanding::Accepted).map(|at| offers.swap_remove(at));
        Facilitator { offer, ..one }
    });
    let facilitators = facilitators.collect();
    Ok(Page(ListPage { frame, course_id: by.course_id(), leaders, facilitators }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct InviteForm {
    name: String,
    email: String,
    kind: String,
}

#[derive(Debug, Template)]
#[template(path = "courses/staff_invite.html")]
pub(super) struct InvitePage {
    frame: Frame,
    faults: Faults,
    course_id: CourseId,
    form: InviteForm,
}

pub(super) async fn form(by: CourseLeader, _: Tx, frame: Frame) -> Result<Page<InvitePage>> {
    let (course_id, faults, form) = (by.course_id(), Faults::none(), InviteForm::default());
    Ok(Page(InvitePage { frame, faults, course_id, form }))
}

pub(super) async fn invite(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    State(app): State<App>,
    Form(form): Form<InviteForm>,
) -> Result<Response> {
    let course_id = by.course_id();
    let course = actions::find(&mut tx, course_id).await?.ok_or(Error::NotFound)?;
    let mut faults = Faults::none();
    let name = note(&mut faults, "name", line(&form.name, 200, "courses-form-name-missing"));
    let email = note(&mut faults, "email", Email::parse(&form.email));
    let kind = FacilitatorKind::from_word(&form.kind).ok_or(Text::new("courses-invite-kind-missing"));
    let kind = note(&mut faults, "kind", kind);
    if let (Some(name), Some(email), Some(kind)) = (name, email, kind) {
        let facilitator = Newcomer { name, email, language: course.details.language };
        let is_asked = actions::staff(&mut tx, course_id).await?.into_iter().any(|(member, person)| {
            person.email == facilitator.email.as_str()
                && member.standing != StaffStanding::Declined
                && member.role != StaffRole::CourseLeader
        });
        if is_asked {
            faults.add("email", Text::new("courses-invite-already"));
        } else {
            let now = tx.now;
            let invitation = actions::Invitation { facilitator, kind, by: by.who().signature() };
            actions::invite_facilitator(&mut tx, now, &mut app.chance(), app.post(), course_id, &invitation)
                .await?;
            tx.commit().await?;
            let path = format!("/courses/{course_id}/staff");
            return Ok(Redirect::to(path).notice("courses-notice-facilitator-invited").into_response());
        }
    }
    Ok(Page::faulty(InvitePage { frame, faults, course_id, form }).into_response())
}

pub(super) async fn release(
    by: CourseLeader,
    mut tx: Tx,
    Path((_, staff)): Path<(CourseId, CourseStaffId)>,
) -> Result<Redirect> {
    let now = tx.now;
    let path = format!("/courses/{}/staff", by.course_id());
    match actions::release(&mut tx, now, by.course_id(), staff).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(path).notice("courses-notice-released"))
        }
        Err(CoursesError::LastLeader) => Ok(Redirect::to(path).notice("courses-notice-last-leader")),
        Err(error) => Err(error.into()),
    }
}

#[derive(Debug, Template)]
#[template(path = "courses/invitation.html")]
pub(super) struct InvitationPage {
    frame: Frame,
    faults: Faults,
    course: Course,
    leaders: Vec<String>,
    standing: StaffStanding,
    /// Where they say when they can.
    times: String,
}

impl InvitationPage {
    /// Whether the page about why and how is theirs to read.
    fn may_read_more(&self) -> bool {
        matches!(self.standing, StaffStanding::Invited | StaffStanding::Accepted)
    }
}

pub(super) async fn invitation(
    by: SignedIn,
    mut tx: Tx,
    frame: Frame,
    Path(staff): Path<CourseStaffId>,
) -> Result<Page<InvitationPage>> {
    Ok(Page(invitation_page(&by, &mut tx, frame, staff, Faults::none()).await?))
}

async fn invitation_page(
    by: &SignedIn,
    tx: &mut Tx,
    frame: Frame,
    staff: CourseStaffId,
    faults: Faults,
) -> Result<InvitationPage> {
    let member = actions::find_invitation(tx, by.account_id(), staff).await?.ok_or(Error::NotFound)?;
    let course = actions::find(tx, member.course_id).await?.ok_or(Error::NotFound)?;
    let leaders = actions::leaders(tx, member.course_id).await?;
    let leaders = leaders.into_iter().map(|person| person.name).collect();
    let times = format!("/facilitating/{staff}/times");
    Ok(InvitationPage { frame, faults, course, leaders, standing: member.standing, times })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AnswerForm {
    answer: String,
}

pub(super) async fn answer(
    by: SignedIn,
    mut tx: Tx,
    frame: Frame,
    Path(staff): Path<CourseStaffId>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let now = tx.now;
    let notice = match form.answer.as_str() {
        "yes" => {
            actions::accept(&mut tx, now, by.account_id(), staff).await?;
            "courses-notice-accepted"
        }
        "no" => {
            actions::decline(&mut tx, now, by.account_id(), staff).await?;
            "courses-notice-declined"
        }
        _ => {
            let faults = Faults::one("answer", Text::new("courses-invitation-answer-missing"));
            let page = invitation_page(&by, &mut tx, frame, staff, faults).await?;
            return Ok(Page::faulty(page).into_response());
        }
    };
    tx.commit().await?;
    let next = if form.answer == "yes" { format!("/facilitating/{staff}/times") } else { "/".to_owned() };
    Ok(Redirect::to(next).notice(notice).into_response())
}
