//! Proposals: their groups and seats, as made and as moved about since.

use chrono::{DateTime, Utc};
use sqlx::types::Json;
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::formations::model::{Proposal, ProposedGroup, Rationale, Recipe, Yardstick};
use crate::formations::{FormationId, ProposalId};

/// When a formation's proposals were made, if there are any.
pub(in crate::formations) async fn find_made_at(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!("select min(made_at) from proposals where formation_id = $1", formation.uuid())
        .fetch_one(db)
        .await
}

/// A formation's proposals, each with its groups, in the order of their numbers.
pub(in crate::formations) async fn list(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Vec<Proposal>> {
    let proposals = sqlx::query!(
        r#"select proposal_id as "proposal_id: ProposalId", number, engine, seed, rounds, cohort_sha256,
                  yardstick as "yardstick: Json<Yardstick>", made_at, moves
           from proposals where formation_id = $1 order by number"#,
        formation.uuid()
    )
    .fetch_all(&mut *db)
    .await?;
    let groups = sqlx::query!(
        r#"select proposal_id as "proposal_id: ProposalId", proposal_groups.number, rationale_da, rationale_en, is_edited,
                  facilitator_id as "facilitator_id: AccountId",
                  array(select account_id from proposal_seats seats
                        where seats.proposal_id = proposals.proposal_id and seats.number = proposal_groups.number
                        order by account_id) as "members!: Vec<AccountId>"
           from proposal_groups join proposals using (proposal_id)
           where formation_id = $1 order by proposal_groups.number"#,
        formation.uuid()
    )
    .fetch_all(db)
    .await?;
    let mut found: Vec<Proposal> = proposals
        .into_iter()
        .map(|row| Proposal {
            proposal_id: row.proposal_id,
            number: row.number.unsigned_abs(),
            recipe: Recipe {
                engine: row.engine,
                seed: row.seed,
                rounds: row.rounds,
                cohort_sha256: row.cohort_sha256,
            },
            yardstick: row.yardstick.map(|yardstick| yardstick.0),
            made_at: row.made_at,
            moves: row.moves.unsigned_abs(),
            groups: Vec::new(),
        })
        .collect();
    for row in groups {
        if let Some(proposal) = found.iter_mut().find(|proposal| proposal.proposal_id == row.proposal_id) {
            proposal.groups.push(ProposedGroup {
                number: row.number.unsigned_abs(),
                members: row.members,
                rationale: Rationale { da: row.rationale_da, en: row.rationale_en, is_edited: row.is_edited },
                facilitator: row.facilitator_id,
            });
        }
    }
    Ok(found)
}

pub(in crate::formations) async fn delete_all(db: &mut PgConnection, formation: FormationId) -> Result<()> {
    sqlx::query!("delete from proposals where formation_id = $1", formation.uuid())
        .execute(db)
        .await
        .map(drop)
}

pub(in crate::formations) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    number: u32,
    (recipe, yardstick): (&Recipe, Yardstick),
    groups: &[ProposedGroup],
) -> Result<ProposalId> {
    let proposal = sqlx::query_scalar!(
        r#"insert into proposals (formation_id, number, engine, seed, rounds, cohort_sha256, yardstick, made_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) returning proposal_id as "proposal_id: ProposalId""#,
        formation.uuid(),
        number.cast_signed(),
        recipe.engine,
        recipe.seed,
        recipe.rounds,
        recipe.cohort_sha256,
        Json(yardstick) as _,
        now
    )
    .fetch_one(&mut *db)
    .await?;
    let numbers: Vec<i32> = groups.iter().map(|group| group.number.cast_signed()).collect();
    let da: Vec<String> = groups.iter().map(|group| group.rationale.da.clone()).collect();
    let en: Vec<String> = groups.iter().map(|group| group.rationale.en.clone()).collect();
    let facilitators: Vec<Option<Uuid>> =
        groups.iter().map(|group| group.facilitator.map(AccountId::uuid)).collect();
    sqlx::query!(
        "insert into proposal_groups (proposal_id, number, rationale_da, rationale_en, facilitator_id)
         select $1, * from unnest($2::integer[], $3::text[], $4::text[], $5::uuid[])",
        proposal.uuid(),
        &numbers,
        &da,
        &en,
        &facilitators as &[Option<Uuid>]
    )
    .execute(&mut *db)
    .await?;
    let seats = groups.iter().flat_map(|group| group.members.iter().map(|who| (who.uuid(), group.number)));
    let (people, numbers): (Vec<Uuid>, Vec<i32>) =
        seats.map(|(who, number)| (who, number.cast_signed())).unzip();
    sqlx::query!(
        "insert into proposal_seats (proposal_id, formation_id, account_id, number)
         select $1, $2, * from unnest($3::uuid[], $4::integer[])",
        proposal.uuid(),
        formation.uuid(),
        &people,
        &numbers
    )
    .execute(db)
    .await?;
    Ok(proposal)
}

/// Gives somebody a seat, or another one.
pub(in crate::formations) async fn upsert_seat(
    db: &mut PgConnection,
    formation: FormationId,
    proposal: ProposalId,
    account: AccountId,
    number: u32,
) -> Result<()> {
    sqlx::query!(
        "insert into proposal_seats (proposal_id, formation_id, account_id, number) values ($1, $2, $3, $4)
         on conflict (proposal_id, account_id) do update set number = excluded.number",
        proposal.uuid(),
        formation.uuid(),
        account.uuid(),
        number.cast_signed()
    )
    .execute(db)
    .await
    .map(drop)
}

/// Takes somebody who has left out of every proposal.
pub(in crate::formations) async fn delete_seats(
    db: &mut PgConnection,
    formation: FormationId,
    account: AccountId,
) -> Result<()> {
    sqlx::query!(
        "delete from proposal_seats where formation_id = $1 and account_id = $2",
        formation.uuid(),
        account.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::formations) async fn count_moves(
    db: &mut PgConnection,
    proposal: ProposalId,
    moves: i32,
) -> Result<()> {
    sqlx::query!("update proposals set moves = moves + $2 where proposal_id = $1", proposal.uuid(), moves)
        .execute(db)
        .await
        .map(drop)
}

pub(in crate::formations) async fn update_rationale(
    db: &mut PgConnection,
    proposal: ProposalId,
    number: u32,
    rationale: &Rationale,
) -> Result<()> {
    sqlx::query!(
        "update proposal_groups set rationale_da = $3, rationale_en = $4, is_edited = $5
         where proposal_id = $1 and number = $2",
        proposal.uuid(),
        number.cast_signed(),
        rationale.da,
        rationale.en,
        rationale.is_edited
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::formations) async fn update_facilitator(
    db: &mut PgConnection,
    proposal: ProposalId,
    number: u32,
    facilitator: Option<AccountId>,
) -> Result<()> {
    sqlx::query!(
        "update proposal_groups set facilitator_id = $3 where proposal_id = $1 and number = $2",
        proposal.uuid(),
        number.cast_signed(),
        facilitator.map(AccountId::uuid)
    )
    .execute(db)
    .await
    .map(drop)
}
