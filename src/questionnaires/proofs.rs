//! The right this feature can prove: to have been asked to try a course's questionnaire before it opens.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::actions;
use crate::accounts::{AccountId, SignedIn};
use crate::courses::CourseId;
use crate::web::{App, Audience, Error, Proof, Tx, param};

/// Somebody who tries the questionnaire of the course of the path. To everybody else there is nothing to try.
#[derive(Clone, Debug)]
pub struct Pilot {
    by: SignedIn,
    course_id: CourseId,
}

impl Pilot {
    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id()
    }

    /// What they are called.
    pub fn name(&self) -> &str {
        self.by.name()
    }

    /// Which course.
    pub fn course_id(&self) -> CourseId {
        self.course_id
    }
}

impl Proof for Pilot {
    const AUDIENCE: Audience = Audience::SignedIn;
}

impl FromRequestParts<App> for Pilot {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let by = SignedIn::from_request_parts(parts, app).await?;
        let course_id = param(parts, app, "course_id").await?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let is_pilot = actions::is_pilot(&mut tx, course_id, by.account_id()).await?;
        tx.hand_on(parts).await?;
        if is_pilot { Ok(Self { by, course_id }) } else { Err(Error::NotFound) }
    }
}
