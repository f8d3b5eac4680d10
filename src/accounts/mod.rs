//! Who you are: passwords, sign-in, invitations and roles.

use crate::ids::id;

id!(
    /// A person who can sign in, or who is invited to.
    AccountId
);
