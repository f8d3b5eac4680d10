//! The rights this feature can prove: leading a course, studying in it. Both are read from the path's `course_id`.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::{CourseId, EnrolmentId, store};
use crate::accounts::{AccountId, SignedIn};
use crate::web::{App, Audience, Error, Proof, Tx, param};

/// A leader of the course of the path.
#[derive(Clone, Debug)]
pub struct CourseLeader {
    by: SignedIn,
    course_id: CourseId,
}

impl CourseLeader {
    /// The person.
    pub fn who(&self) -> &SignedIn {
        &self.by
    }

    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id()
    }

    /// The course they lead.
    pub fn course_id(&self) -> CourseId {
        self.course_id
    }
}

impl Proof for CourseLeader {
    const AUDIENCE: Audience = Audience::CourseLeader;
}

impl FromRequestParts<App> for CourseLeader {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let by = SignedIn::from_request_parts(parts, app).await?;
        let course_id = param(parts, app, "course_id").await?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let leads = store::leads(&mut tx, course_id, by.account_id()).await?;
        tx.hand_on(parts).await?;
        if leads { Ok(Self { by, course_id }) } else { Err(Error::NotFound) }
    }
}

/// A student with a place on the course of the path, present or on leave.
#[derive(Clone, Debug)]
pub struct StudentOfCourse {
    by: SignedIn,
    course_id: CourseId,
    enrolment_id: EnrolmentId,
}

impl StudentOfCourse {
    /// The person.
    pub fn who(&self) -> &SignedIn {
        &self.by
    }

    /// Whose account it is.
    pub fn account_id(&self) -> AccountId {
        self.by.account_id()
    }

    /// The course they study in.
    pub fn course_id(&self) -> CourseId {
        self.course_id
    }

    /// Their place on it.
    pub fn enrolment_id(&self) -> EnrolmentId {
        self.enrolment_id
    }
}

impl Proof for StudentOfCourse {
    const AUDIENCE: Audience = Audience::StudentOfCourse;
}

impl FromRequestParts<App> for StudentOfCourse {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let by = SignedIn::from_request_parts(parts, app).await?;
        let course_id = param(parts, app, "course_id").await?;
        let mut tx = Tx::from_request_parts(parts, app).await?;
        let place = store::find_place(&mut tx, course_id, by.account_id()).await?;
        tx.hand_on(parts).await?;
        place.map(|enrolment_id| Self { by, course_id, enrolment_id }).ok_or(Error::NotFound)
    }
}
