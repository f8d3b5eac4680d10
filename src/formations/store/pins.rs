//! Who is locked to whom in new proposals.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::formations::FormationId;
use crate::formations::model::Pinned;

/// Those locked to each other who take part now, the set locked last at the end. Whoever is the only one left of a set is
/// locked to nobody.
pub(in crate::formations) async fn list(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Vec<Pinned>> {
    sqlx::query_as!(
        Pinned,
        r#"select mark as "mark!", array_agg(account_id order by account_id) as "people!: Vec<AccountId>"
           from pins join participants using (formation_id, account_id)
           where formation_id = $1 and left_at is null and exempted_at is null
           group by mark having count(*) > 1 order by min(made_at), mark"#,
        formation.uuid()
    )
    .fetch_all(db)
    .await
}

/// Locks people to each other who are locked to nobody.
pub(in crate::formations) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    formation: FormationId,
    people: &[AccountId],
) -> Result<()> {
    let people: Vec<Uuid> = people.iter().map(|who| who.uuid()).collect();
    sqlx::query!(
        "with fresh as materialized (select gen_random_uuid() as mark)
         insert into pins (formation_id, account_id, mark, made_by, made_at)
         select $1, account_id, mark, $3, $4 from unnest($2::uuid[]) as people (account_id), fresh",
        formation.uuid(),
        &people,
        by.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Unlocks people.
pub(in crate::formations) async fn delete(
    db: &mut PgConnection,
    formation: FormationId,
    people: &[AccountId],
) -> Result<()> {
    let people: Vec<Uuid> = people.iter().map(|who| who.uuid()).collect();
    sqlx::query!(
        "delete from pins where formation_id = $1 and account_id = any($2)",
        formation.uuid(),
        &people
    )
    .execute(db)
    .await
    .map(drop)
}

/// Unlocks a whole set.
pub(in crate::formations) async fn delete_set(
    db: &mut PgConnection,
    formation: FormationId,
    mark: Uuid,
) -> Result<()> {
    sqlx::query!("delete from pins where formation_id = $1 and mark = $2", formation.uuid(), mark)
        .execute(db)
        .await
        .map(drop)
}

/// Unlocks everybody: the groups are made.
pub(in crate::formations) async fn delete_all(db: &mut PgConnection, formation: FormationId) -> Result<()> {
    sqlx::query!("delete from pins where formation_id = $1", formation.uuid()).execute(db).await.map(drop)
}
