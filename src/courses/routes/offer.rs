//! What a facilitator offers: how many groups, when they can meet them, and in which languages.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::model::Course;
use super::super::times::{self, Facilitator, Offer};
use super::super::{CourseStaffId, actions};
use super::details::note;
use crate::accounts::SignedIn;
use crate::i18n::Lang;
use crate::web::{Error, Faults, Form, Frame, Page, Redirect, Result, Tx};
use crate::week::Week;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct OfferForm {
    groups: String,
    times: Vec<String>,
    languages: Vec<String>,
}

impl OfferForm {
    fn of(own: &Facilitator) -> Self {
        Self {
            groups: own.offer.most_groups.map(|most| most.to_string()).unwrap_or_default(),
            times: own.offer.week.values(),
            languages: own.offer.languages.iter().map(|l| l.tag().to_owned()).collect(),
        }
    }

    fn has(&self, l: Lang) -> bool {
        self.languages.iter().any(|tag| tag == l.tag())
    }
}

#[derive(Debug, Template)]
#[template(path = "courses/offer.html")]
pub(super) struct OfferPage {
    frame: Frame,
    faults: Faults,
    course: Course,
    /// How many groups somebody like them usually accompanies.
    usual: u32,
    form: OfferForm,
}

async fn page(by: &SignedIn, tx: &mut Tx, frame: Frame, staff: CourseStaffId) -> Result<OfferPage> {
    let (course, own) = actions::own_part(tx, by.account_id(), staff).await?.ok_or(Error::NotFound)?;
    let course = actions::find(tx, course).await?.ok_or(Error::NotFound)?;
    let (usual, form) = (own.kind.usual_groups(), OfferForm::of(&own));
    Ok(OfferPage { frame, faults: Faults::none(), course, usual, form })
}

pub(super) async fn form(
    by: SignedIn,
    mut tx: Tx,
    frame: Frame,
    Path(staff): Path<CourseStaffId>,
) -> Result<Page<OfferPage>> {
    Ok(Page(page(&by, &mut tx, frame, staff).await?))
}

pub(super) async fn save(
    by: SignedIn,
    mut tx: Tx,
    frame: Frame,
    Path(staff): Path<CourseStaffId>,
    Form(form): Form<OfferForm>,
) -> Result<Response> {
    let mut faults = Faults::none();
    let Some(most_groups) = note(&mut faults, "groups", times::most_groups(&form.groups)) else {
        let page = page(&by, &mut tx, frame, staff).await?;
        return Ok(Page::faulty(OfferPage { faults, form, ..page }).into_response());
    };
    let languages = Lang::ALL.into_iter().filter(|l| form.has(*l)).collect();
    let offer = Offer { most_groups, week: Week::ticked(&form.times), languages };
    actions::offer(&mut tx, by.account_id(), staff, &offer).await?;
    tx.commit().await?;
    Ok(Redirect::to("/home").notice("courses-notice-offer").into_response())
}
