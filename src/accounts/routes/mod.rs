//! The pages of accounts: signing in and one's own account, and the administrator's pages for people and advising
//! services.

mod browser;
mod own;
mod people;
mod services;

use super::actions::AccountsError;
use crate::web::{Error, Routes};

/// The rows of this feature.
pub fn routes() -> Routes {
    own::routes().and(people::routes()).and(services::routes())
}

impl From<AccountsError> for Error {
    fn from(error: AccountsError) -> Self {
        match error {
            AccountsError::Busy => Self::Busy,
            AccountsError::Database(error) => error.into(),
            AccountsError::DeadLink => Self::NotFound,
            AccountsError::Notification(error) => error.into(),
            AccountsError::WrongCredentials | AccountsError::ClosedUntil(_) | AccountsError::Hashing(_) => {
                Self::internal(error)
            }
        }
    }
}
