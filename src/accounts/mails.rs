//! What this feature tells people by mail.

use super::model::Person;
use crate::notifications::Mail;

/// Where one chooses a password by a link.
const CHOOSE: &str = "/password/";

/// A mail with the [way in](super::way_in) as its button. Whoever has not been here yet has not chosen a language either:
/// they are told in the other one that they can.
pub fn with_way_in(mail: Mail, way_in: String) -> Mail {
    let mail = if way_in.starts_with(CHOOSE) { mail.in_either_language() } else { mail };
    mail.link(way_in)
}

/// You are invited; choose a password.
pub(super) fn invitation(person: &Person, token: &str) -> Mail {
    let mail = Mail::to(person.account_id, "accounts-invitation").s("name", &person.name);
    with_way_in(mail, format!("{CHOOSE}{token}"))
}

/// Choose a new password instead of the forgotten one.
pub(super) fn reset(person: &Person, token: &str) -> Mail {
    Mail::to(person.account_id, "accounts-reset").s("name", &person.name).link(format!("/password/{token}"))
}

/// Your password was changed; if it was not you, tell us.
pub(super) fn password_changed(person: &Person) -> Mail {
    Mail::to(person.account_id, "accounts-password-changed").s("name", &person.name).link("/account")
}
