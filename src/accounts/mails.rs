//! What this feature tells people by mail.

use super::model::Person;
use crate::notifications::Mail;

/// You are invited; choose a password.
pub(super) fn invitation(person: &Person, token: &str) -> Mail {
    Mail::to(person.account_id, "accounts-invitation")
        .s("name", &person.name)
        .link(format!("/password/{token}"))
}

/// Choose a new password instead of the forgotten one.
pub(super) fn reset(person: &Person, token: &str) -> Mail {
    Mail::to(person.account_id, "accounts-reset").s("name", &person.name).link(format!("/password/{token}"))
}

/// Your password was changed; if it was not you, tell us.
pub(super) fn password_changed(person: &Person) -> Mail {
    Mail::to(person.account_id, "accounts-password-changed").s("name", &person.name).link("/account")
}
