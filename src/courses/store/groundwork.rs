//! The baseline and the role agreement of a course.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};

use crate::courses::CourseId;
use crate::courses::groundwork::{Baseline, Groundwork, OtherLanguage, Sharing};

fn sharing(is_shared: bool) -> Sharing {
    if is_shared { Sharing::Everybody } else { Sharing::Leaders }
}

pub(in crate::courses) async fn find_groundwork(
    db: &mut PgConnection,
    course: CourseId,
) -> Result<Option<Groundwork>> {
    let row = sqlx::query!(
        "select revision, known, proposed, particular, roles, baseline_shared, roles_shared, known_other, proposed_other,
                particular_other, roles_other
         from course_groundwork where course_id = $1",
        course.uuid()
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Groundwork {
        revision: row.revision,
        baseline: Baseline { known: row.known, proposed: row.proposed, particular: row.particular },
        baseline_sharing: sharing(row.baseline_shared),
        roles: row.roles,
        roles_sharing: sharing(row.roles_shared),
        other: OtherLanguage {
            baseline: Baseline {
                known: row.known_other,
                proposed: row.proposed_other,
                particular: row.particular_other,
            },
            roles: row.roles_other,
        },
    }))
}

/// Saves what follows on a revision, 0 for none; false when somebody else has saved since.
pub(in crate::courses) async fn save_groundwork(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    written: &Groundwork,
) -> Result<bool> {
    let done = sqlx::query!(
        "insert into course_groundwork (course_id, revision, known, proposed, particular, roles, baseline_shared,
                                        roles_shared, written_at, known_other, proposed_other, particular_other,
                                        roles_other)
         select $1, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
         where $2 = 0 or exists (select from course_groundwork where course_id = $1)
         on conflict (course_id) do update set
             revision = course_groundwork.revision + 1, known = excluded.known, proposed = excluded.proposed,
             particular = excluded.particular, roles = excluded.roles, baseline_shared = excluded.baseline_shared,
             roles_shared = excluded.roles_shared, written_at = excluded.written_at,
             known_other = excluded.known_other, proposed_other = excluded.proposed_other,
             particular_other = excluded.particular_other, roles_other = excluded.roles_other
         where course_groundwork.revision = $2",
        course.uuid(),
        written.revision,
        written.baseline.known,
        written.baseline.proposed,
        written.baseline.particular,
        written.roles,
        written.baseline_sharing.is_shared(),
        written.roles_sharing.is_shared(),
        now,
        written.other.baseline.known,
        written.other.baseline.proposed,
        written.other.baseline.particular,
        written.other.roles
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
