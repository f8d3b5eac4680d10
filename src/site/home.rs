//! The page that one begins on: everything one is part of, asked of the features at their front doors.

use askama::Template;

use crate::accounts::SignedIn;
use crate::courses::{self, Commitments};
use crate::web::{Face, Frame, Page, Result, Tx};

#[derive(Debug, Template)]
#[template(path = "site/home.html")]
pub(super) struct HomePage {
    frame: Frame,
    by: SignedIn,
    first: String,
    own: Commitments,
}

impl HomePage {
    fn is_empty(&self) -> bool {
        self.own == Commitments::default() && !self.by.is_admin() && self.by.advises().is_none()
    }
}

pub(super) async fn show(by: SignedIn, mut tx: Tx, frame: Frame) -> Result<Page<HomePage>> {
    let own = courses::commitments(&mut tx, by.account_id()).await?;
    let first = Face::of(by.name()).first;
    Ok(Page(HomePage { frame, by, first, own }))
}
