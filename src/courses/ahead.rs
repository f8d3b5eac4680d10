//! What stands ahead once a course is set up. Courses knows none of the features that come after it: whoever puts the
//! site together hands it an [`Outlook`], and so the course's page can say what comes first.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{Course, CourseId};
use crate::i18n::Lang;

/// Something a course has under way: where it stands and what its leader can do about it, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// What it is called.
    pub name: String,
    /// Where it stands, in a word or two.
    pub state: String,
    /// The colour of that word's tag.
    pub tone: &'static str,
    /// What comes first.
    pub title: String,
    /// A sentence or two about it.
    pub words: String,
    /// What the way there is called.
    pub action: String,
    /// The way there.
    pub path: String,
    /// How much it presses.
    pub pressing: Pressing,
}

/// How much something presses, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressing {
    /// Somebody waits for a group, or a group for members, and there is a day by which it is to be settled.
    ByDay,
    /// Others wait for the leader.
    Now,
    /// It is the leader's turn, and nobody waits.
    Soon,
    /// It is other people's turn.
    Others,
    /// All is well.
    Nothing,
    /// It is over.
    Over,
}

/// What looking ahead gives, the most pressing first.
pub type Looking<'a> = Pin<Box<dyn Future<Output = sqlx::Result<Vec<Ahead>>> + Send + 'a>>;

/// When the students of a course are asked about themselves, as far as its leader has said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// According to the plan they have answered by then. It has not opened.
    Planned(DateTime<Utc>),
    /// They answer until then.
    Now(DateTime<Utc>),
    /// They have been asked, and answer no more. Whoever comes now is placed all the same.
    Over,
}

/// What looking for it gives.
pub type Finding<'a> = Pin<Box<dyn Future<Output = sqlx::Result<Option<Asked>>> + Send + 'a>>;

type Look =
    dyn for<'a> Fn(&'a mut PgConnection, DateTime<Utc>, &'a Course, Lang) -> Looking<'a> + Send + Sync;

type Find = dyn for<'a> Fn(&'a mut PgConnection, DateTime<Utc>, CourseId) -> Finding<'a> + Send + Sync;

/// How the course's page learns what is ahead. Cheap to clone.
#[derive(Clone)]
pub struct Outlook {
    look: Arc<Look>,
    asked: Arc<Find>,
}

impl Outlook {
    /// An outlook that asks whoever knows what is ahead, `|db, now, course, l| Box::pin(..)`, and when students are
    /// asked, `|db, now, course| Box::pin(..)`.
    pub fn new<F, G>(look: F, asked: G) -> Self
    where
        F: for<'a> Fn(&'a mut PgConnection, DateTime<Utc>, &'a Course, Lang) -> Looking<'a>
            + Send
            + Sync
            + 'static,
        G: for<'a> Fn(&'a mut PgConnection, DateTime<Utc>, CourseId) -> Finding<'a> + Send + Sync + 'static,
    {
        Self { look: Arc::new(look), asked: Arc::new(asked) }
    }

    /// When the students of a course are asked about themselves.
    pub async fn asked(
        &self,
        db: &mut PgConnection,
        now: DateTime<Utc>,
        course: CourseId,
    ) -> sqlx::Result<Option<Asked>> {
        (self.asked)(db, now, course).await
    }

    /// What is ahead of a course, the most pressing first.
    pub async fn of(
        &self,
        db: &mut PgConnection,
        now: DateTime<Utc>,
        course: &Course,
        l: Lang,
    ) -> sqlx::Result<Vec<Ahead>> {
        (self.look)(db, now, course, l).await
    }
}

impl fmt::Debug for Outlook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outlook")
    }
}
