//! How far groups have come together. Formations knows nothing of what groups do: whoever puts the site together hands
//! it [`Milestones`], and so the leader's pages can show where each group is. States only, never contents.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{FormationId, GroupId};

/// How far one group has come, as the leader of its course may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Which group.
    pub group_id: GroupId,
    /// Its first meeting.
    pub meeting: Meeting,
    /// Its expectation round.
    pub expectations: Expectations,
    /// Its agreement.
    pub agreement: Agreement,
}

/// A first meeting, without when and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// Nobody has said when.
    Unplanned,
    /// It is to be.
    Planned,
    /// It was held.
    Held,
}

/// An expectation round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expectations {
    /// It has not begun.
    Unasked,
    /// The members answer, each for themselves.
    Asking,
    /// They see the answers side by side.
    Shown,
}

/// An agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// There is none.
    None,
    /// The members write it.
    Begun,
    /// Somebody has not said yes to it.
    Asking,
    /// Everybody has.
    Agreed,
}

impl Meeting {
    /// The key of the word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unplanned => "formations-meeting-unplanned",
            Self::Planned => "formations-meeting-planned",
            Self::Held => "formations-meeting-held",
        }
    }
}

impl Expectations {
    /// The key of the word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unasked => "formations-expectations-unasked",
            Self::Asking => "formations-expectations-asking",
            Self::Shown => "formations-expectations-shown",
        }
    }
}

impl Agreement {
    /// The key of the word for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "formations-agreement-none",
            Self::Begun => "formations-agreement-begun",
            Self::Asking => "formations-agreement-asking",
            Self::Agreed => "formations-agreement-agreed",
        }
    }
}

/// What asking gives: a milestone for each group of the formation that stands.
pub type Telling<'a> = Pin<Box<dyn Future<Output = sqlx::Result<Vec<Milestone>>> + Send + 'a>>;

type Tell = dyn for<'a> Fn(&'a mut PgConnection, DateTime<Utc>, FormationId) -> Telling<'a> + Send + Sync;

/// How the leader's pages learn how far groups have come. Cheap to clone.
#[derive(Clone)]
pub struct Milestones(Arc<Tell>);

impl Milestones {
    /// Milestones from whoever knows: `|db, now, formation| Box::pin(..)`.
    pub fn new<F>(tell: F) -> Self
    where
        F: for<'a> Fn(&'a mut PgConnection, DateTime<Utc>, FormationId) -> Telling<'a>
            + Send
            + Sync
            + 'static,
    {
        Self(Arc::new(tell))
    }

    /// How far the groups of a formation have come.
    pub async fn of(
        &self,
        db: &mut PgConnection,
        now: DateTime<Utc>,
        formation: FormationId,
    ) -> sqlx::Result<Vec<Milestone>> {
        (self.0)(db, now, formation).await
    }
}

impl fmt::Debug for Milestones {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Milestones")
    }
}
