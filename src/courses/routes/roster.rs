//! Who studies in a course: the list with search and filters, and inviting everybody who is not invited.

use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use serde::Deserialize;

use super::super::ahead::{Asked, Outlook};
use super::super::model::{ClassSection, Enrolment, EnrolmentStatus};
use super::super::{CourseId, CourseLeader, actions};
use crate::web::{App, Frame, Page, Redirect, Result, Tx};

/// How many students stand on one page.
const ON_A_PAGE: usize = 150;

/// What the reader looks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    q: String,
    class: String,
    state: String,
    page: usize,
}

impl ListQuery {
    fn fits(&self, enrolment: &Enrolment) -> bool {
        let class = enrolment.class_section_id.map(|class| class.to_string()).unwrap_or_default();
        let in_class = match self.class.as_str() {
            "" => true,
            "none" => class.is_empty(),
            wanted => class == wanted,
        };
        in_class && self.fits_state(enrolment) && self.fits_words(enrolment)
    }

    fn fits_state(&self, enrolment: &Enrolment) -> bool {
        match self.state.as_str() {
            "" => enrolment.status != EnrolmentStatus::Withdrawn,
            "withdrawn" => enrolment.status == EnrolmentStatus::Withdrawn,
            wanted => enrolment.status != EnrolmentStatus::Withdrawn && state(enrolment) == wanted,
        }
    }

    /// Every word stands somewhere in the name, the number or the address.
    fn fits_words(&self, enrolment: &Enrolment) -> bool {
        let number = enrolment.student_number.as_deref().unwrap_or_default();
        let text = format!("{} {number} {}", enrolment.name, enrolment.email).to_lowercase();
        self.q.to_lowercase().split_whitespace().all(|word| text.contains(word))
    }

    fn is_filtered(&self) -> bool {
        !(self.q.trim().is_empty() && self.class.is_empty() && self.state.is_empty())
    }
}

/// Where somebody stands, in the word of a text key.
pub(super) fn state(enrolment: &Enrolment) -> &'static str {
    match enrolment.status {
        EnrolmentStatus::Withdrawn => "withdrawn",
        EnrolmentStatus::OnLeave => "on-leave",
        EnrolmentStatus::Enrolled if enrolment.awaits_invitation() => "waiting",
        EnrolmentStatus::Enrolled if enrolment.has_signed_up => "ready",
        EnrolmentStatus::Enrolled if enrolment.invited_at.is_some() => "invited",
        EnrolmentStatus::Enrolled => "waiting",
    }
}

#[derive(Debug, Template)]
#[template(path = "courses/roster.html")]
pub(super) struct ListPage {
    frame: Frame,
    course_id: CourseId,
    query: ListQuery,
    classes: Vec<ClassSection>,
    everybody: usize,
    uninvited: usize,
    /// What the mail to them says of when.
    asked: Option<Asked>,
    found: usize,
    students: Vec<Enrolment>,
    pages: usize,
}

impl ListPage {
    fn state(enrolment: &Enrolment) -> &'static str {
        state(enrolment)
    }

    fn tone(enrolment: &Enrolment) -> &'static str {
        match state(enrolment) {
            "ready" => "good",
            "invited" => "info",
            "waiting" => "",
            _ => "calm",
        }
    }

    /// The address of another page of the same list.
    fn turn(&self, page: usize) -> String {
        let ListQuery { q, class, state, .. } = &self.query;
        let words: String = q.split_whitespace().map(encoded).collect::<Vec<_>>().join("+");
        format!("?q={words}&class={}&state={}&page={page}", encoded(class), encoded(state))
    }
}

/// Percent-encodes whatever an address cannot hold.
fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

pub(super) async fn list(
    by: CourseLeader,
    mut tx: Tx,
    frame: Frame,
    Query(query): Query<ListQuery>,
    Extension(outlook): Extension<Outlook>,
) -> Result<Page<ListPage>> {
    let now = tx.now;
    let asked = outlook.asked(&mut tx, now, by.course_id()).await?;
    let classes = actions::class_sections(&mut tx, by.course_id()).await?;
    let enrolments = actions::enrolments(&mut tx, by.course_id()).await?;
    let is_here = |it: &&Enrolment| it.status != EnrolmentStatus::Withdrawn;
    let everybody = enrolments.iter().filter(is_here).count();
    let uninvited = enrolments.iter().filter(|it| it.awaits_invitation()).count();
    let mut students: Vec<Enrolment> = enrolments.into_iter().filter(|it| query.fits(it)).collect();
    let found = students.len();
    let pages = found.div_ceil(ON_A_PAGE).max(1);
    let query = ListQuery { page: query.page.clamp(1, pages), ..query };
    students.drain(..(query.page - 1) * ON_A_PAGE);
    students.truncate(ON_A_PAGE);
    let course_id = by.course_id();
    Ok(Page(ListPage {
        frame,
        course_id,
        query,
        classes,
        everybody,
        uninvited,
        asked,
        found,
        students,
        pages,
    }))
}

pub(super) async fn invite(
    by: CourseLeader,
    mut tx: Tx,
    State(app): State<App>,
    Extension(outlook): Extension<Outlook>,
) -> Result<Redirect> {
    let (now, course) = (tx.now, by.course_id());
    let words = (by.who().signature(), outlook.asked(&mut tx, now, course).await?);
    actions::invite_students(&mut tx, now, &mut app.chance(), app.post(), course, words).await?;
    tx.commit().await?;
    Ok(Redirect::to(format!("/courses/{}/roster", by.course_id())).notice("courses-notice-invited"))
}
