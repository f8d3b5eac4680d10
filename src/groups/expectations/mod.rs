//! The expectation round: each member answers alone and in private, then the group looks at the answers side by side,
//! the largest differences first, and puts what it finds into sentences for its agreement.

mod actions;
mod items;
mod model;
mod routes;
mod side_by_side;
mod store;

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use crate::formations::GroupId;
use crate::ids::id;
use crate::jobs::{self, Job, Runners};
use crate::notifications::Post;

pub use actions::{
    ExpectationsError, Round, Sentence, Shown, Waiting, agree_on, find, make_ready, note_opening, own_sheet,
    rounds, say_in_person, sentences, side_by_side, start, write,
};
pub use items::{Extent, Item, Kind};
pub use model::{
    Answer, Curtain, Evenings, Phase, Point, Row, Sheet, SideBySide, Sight, Spread, Stand, Standing, Tally,
    Typed, read, sight,
};
pub use routes::routes;
pub(super) use store::delete as forget;

id!(
    /// A group's round.
    ExpectationRoundId
);
id!(
    /// One member's answers in a round.
    ExpectationSheetId
);
id!(
    /// One revision of what a group makes of an item.
    ExpectationSentenceId
);

const OPEN_ROUND: &str = "groups-open-round";

/// Opens the round at its deadline, so that the members are told also when nobody comes to look.
async fn enqueue_opening(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    group: GroupId,
    deadline: DateTime<Utc>,
) -> sqlx::Result<()> {
    let job = Job::new(OPEN_ROUND, json!({ "group_id": group })).once(group).not_before(deadline);
    jobs::enqueue(db, now, job).await?;
    Ok(())
}

/// Adds what rounds have to do later.
#[must_use]
pub fn runners(runners: Runners, post: Post) -> Runners {
    runners.with(OPEN_ROUND, move |db, now, args| {
        let post = post.clone();
        Box::pin(async move {
            let group_id: GroupId = serde_json::from_value(args["group_id"].clone())?;
            if let Some(group) = super::company::find(db, group_id).await? {
                note_opening(db, now, &post, &group).await?;
            }
            Ok(())
        })
    })
}
