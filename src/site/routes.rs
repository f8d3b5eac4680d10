//! The public pages. They stand even when the database is away.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;

use super::{admin, guides, home, own, take_along, way};
use crate::privacy::ends::{self, End};
use crate::web::{App, Audience, Contact, Frame, Page, Redirect, Routes, Shows, Visitor};

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", Audience::Public, Shows::Plain, front)
        .get("/home", Audience::SignedIn, Shows::Restricted, home::show)
        .get("/admin", Audience::Admin, Shows::Plain, admin::show)
        .get("/courses/{course_id}/way", Audience::StudentOfCourse, Shows::Restricted, way::show)
        .get("/courses/{course_id}/purpose", Audience::SignedIn, Shows::Plain, way::purpose)
        .get("/courses/{course_id}/own", Audience::StudentOfCourse, Shows::Restricted, own::show)
        .get(
            "/courses/{course_id}/own/medspil.json",
            Audience::StudentOfCourse,
            Shows::Restricted,
            take_along::for_programs,
        )
        .get(
            "/courses/{course_id}/own/medspil.html",
            Audience::StudentOfCourse,
            Shows::Restricted,
            take_along::readable,
        )
        .post(
            "/courses/{course_id}/own/withdraw",
            Audience::StudentOfCourse,
            Shows::Restricted,
            own::withdraw,
        )
        .post(
            "/courses/{course_id}/own/withdraw-all",
            Audience::StudentOfCourse,
            Shows::Restricted,
            own::withdraw_all,
        )
        .post(
            "/courses/{course_id}/own/forget",
            Audience::StudentOfCourse,
            Shows::Restricted,
            own::forget_thoughts,
        )
        .post("/courses/{course_id}/own/keep", Audience::StudentOfCourse, Shows::Restricted, own::keep)
        .get("/privacy", Audience::Public, Shows::Plain, privacy)
        .get("/accessibility", Audience::Public, Shows::Plain, accessibility)
        .get("/was", Audience::Public, Shows::Plain, was)
        .get("/support", Audience::Public, Shows::Plain, support)
        .get("/guides", Audience::Public, Shows::Plain, guides::list)
        .get("/guides/{guide}", Audience::Public, Shows::Plain, guides::show)
}

#[derive(Debug, Template)]
#[template(path = "site/front.html")]
struct FrontPage {
    frame: Frame,
}

/// The front page is for visitors; whoever is signed in begins with what they are part of.
async fn front(Visitor(by): Visitor, frame: Frame) -> Response {
    match by {
        Some(_) => Redirect::to("/home").into_response(),
        None => Page(FrontPage { frame }).into_response(),
    }
}

/// One kind of data the privacy notice tells of; the texts are `site-kept-<kind>-what`, `-who` and `-until`. How long
/// it is kept is put into the last one as numbers, from the facts that the sweeps go by.
#[derive(Debug)]
struct Kind {
    word: &'static str,
    ends: &'static End,
    /// A second time of keeping in the same sentence.
    also: &'static End,
}

const fn kind(word: &'static str, ends: &'static End) -> Kind {
    Kind { word, ends, also: ends }
}

/// What the privacy notice tells of, in its order.
static KINDS: &[Kind] = &[
    kind("account", &ends::ACCOUNT),
    kind("roster", &ends::ROSTER),
    kind("staff", &ends::STAFF),
    kind("offers", &ends::STAFF),
    kind("membership", &ends::MEMBERSHIP),
    kind("logistics", &ends::ANSWERS),
    kind("ways", &ends::ANSWERS),
    kind("answered", &ends::ANSWERS),
    kind("card", &ends::ANSWERS),
    kind("needs", &ends::WISHES),
    kind("wishes", &ends::WISHES),
    kind("mutual", &ends::MUTUAL_WISH),
    kind("drafts", &ends::WISHES),
    kind("pilots", &ends::PILOT),
    kind("expectations", &ends::EXPECTATIONS),
    kind("contract", &ends::CONTRACT),
    Kind { word: "reflections", ends: &ends::REFLECTION, also: &ends::KEPT_ON },
    kind("help", &ends::CLOSED_HELP),
    Kind { word: "notes", ends: &ends::CLOSED_HELP, also: &ends::THOUGHTS },
    kind("mail", &ends::MAIL),
    kind("sessions", &ends::SESSION),
    kind("log", &ends::LOG),
];

#[derive(Debug, Template)]
#[template(path = "site/privacy.html")]
struct PrivacyPage {
    frame: Frame,
    institution: String,
    contact: Contact,
    kinds: &'static [Kind],
}

async fn privacy(_: Visitor, frame: Frame, State(app): State<App>) -> Page<PrivacyPage> {
    let (institution, contact) = house(&app);
    Page(PrivacyPage { frame, institution, contact, kinds: KINDS })
}

#[derive(Debug, Template)]
#[template(path = "site/accessibility.html")]
struct AccessibilityPage {
    frame: Frame,
    institution: String,
    contact: Contact,
    reviewed_on: NaiveDate,
}

/// When the statement was last looked over by a person; the law asks for once a year.
const REVIEWED_ON: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 23) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

async fn accessibility(_: Visitor, frame: Frame, State(app): State<App>) -> Page<AccessibilityPage> {
    let (institution, contact) = house(&app);
    Page(AccessibilityPage { frame, institution, contact, reviewed_on: REVIEWED_ON })
}

/// The short address that public sites in Denmark have for the statement.
async fn was(_: Visitor) -> Redirect {
    Redirect::to("/accessibility")
}

#[derive(Debug, Template)]
#[template(path = "site/support.html")]
struct SupportPage {
    frame: Frame,
    institution: String,
    contact: Contact,
}

async fn support(_: Visitor, frame: Frame, State(app): State<App>) -> Page<SupportPage> {
    let (institution, contact) = house(&app);
    Page(SupportPage { frame, institution, contact })
}

fn house(app: &App) -> (String, Contact) {
    (app.settings().institution.clone(), app.settings().contact.clone())
}
