//! Who stands behind a mail that the program sends.

use uuid::Uuid;

/// The person in whose name a mail is sent: named in its texts, and asked when it is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature<'a> {
    /// Their account; nobody gets the answers if there is none.
    pub(super) account_id: Option<Uuid>,
    /// Their name.
    pub(super) name: &'a str,
}

impl<'a> Signature<'a> {
    /// Of somebody with an account.
    pub fn of(account_id: impl Into<Uuid>, name: &'a str) -> Self {
        Self { account_id: Some(account_id.into()), name }
    }

    /// Of nobody: whoever it was is not here any more.
    pub fn nobodys() -> Self {
        Self { account_id: None, name: "" }
    }

    /// Their name.
    pub fn name(&self) -> &'a str {
        self.name
    }
}
