//! With whom the students of a course can talk about support for their studies, which does not happen here.

use crate::accounts;
use crate::courses::{self, CourseId};
use crate::i18n::Lang;
use crate::web::{Contact, Error, Result, Tx};

/// Whom the students of a course can talk with about support for their studies, which does not happen here.
#[derive(Clone, Debug, Default)]
pub(super) struct Support {
    pub(super) name: String,
    pub(super) hours: String,
    pub(super) contact: Contact,
}

impl Support {
    /// The advising service of a course; nobody where it has none.
    pub(super) async fn of(tx: &mut Tx, course: CourseId, l: Lang) -> Result<Self> {
        let course = courses::find(tx, course).await?.ok_or(Error::NotFound)?;
        let services = accounts::advising_services(tx).await?;
        let own = course.details.advising_service_id;
        let found = services.into_iter().find(|service| Some(service.advising_service_id) == own);
        Ok(found.map_or_else(Self::default, |service| Self {
            name: service.name,
            hours: match l {
                Lang::Da => service.opening_hours_da,
                Lang::En => service.opening_hours_en,
            },
            contact: Contact { mail: service.email, phone: service.phone },
        }))
    }
}
