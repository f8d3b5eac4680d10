//! Groups that exist: their members, their facilitators, and whoever arrives later.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::courses::{ClassSectionId, CourseId};
use crate::formations::model::{Arrival, FormerGroup, Preset, ProposedGroup, Rationale, StudyGroup};
use crate::formations::{ArrivalId, FormationId, GroupId};
use crate::matching::Slots;
use crate::questionnaires::QuestionnaireId;

/// Common slots as they are kept: bits of the questionnaire's grid, which has fewer than 63.
fn bits(slots: Slots) -> i64 {
    slots.iter().filter(|slot| *slot < 63).fold(0, |bits, slot| bits | 1 << slot)
}

fn slots(bits: i64) -> Slots {
    (0..63).filter(|slot| bits >> slot & 1 == 1).collect()
}

/// Which groups are asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::formations) enum Which {
    /// One group, also when its time is over.
    Group(GroupId),
    /// The groups of a formation that exist.
    Of(FormationId),
    /// The groups somebody is a member of.
    With(AccountId),
    /// The groups somebody accompanies.
    By(AccountId),
}

pub(in crate::formations) async fn list(db: &mut PgConnection, which: Which) -> Result<Vec<StudyGroup>> {
    let (group, formation, member, facilitator) = match which {
        Which::Group(group) => (Some(group.uuid()), None, None, None),
        Which::Of(formation) => (None, Some(formation.uuid()), None, None),
        Which::With(account) => (None, None, Some(account.uuid()), None),
        Which::By(account) => (None, None, None, Some(account.uuid())),
    };
    let rows = sqlx::query!(
        r#"select group_id as "group_id: GroupId", formation_id as "formation_id: FormationId",
                  course_id as "course_id: CourseId", questionnaire_id as "questionnaire_id!: QuestionnaireId", preset,
                  number, rationale_da, rationale_en, rationale_is_edited, common_slots, study_groups.created_at, ended_at
           from study_groups join formations using (formation_id)
           where ($1::uuid is null or group_id = $1)
             and ($2::uuid is null or (formation_id = $2 and ended_at is null))
             and ($3::uuid is null or (ended_at is null and exists (
                   select from memberships
                   where memberships.group_id = study_groups.group_id and account_id = $3
                     and memberships.ended_at is null)))
             and ($4::uuid is null or (ended_at is null and exists (
                   select from group_facilitators
                   where group_facilitators.group_id = study_groups.group_id and account_id = $4)))
           order by study_groups.created_at desc, number"#,
        group,
        formation,
        member,
        facilitator
    )
    .fetch_all(db)
    .await?;
    let groups = rows.into_iter().map(|row| StudyGroup {
        group_id: row.group_id,
        formation_id: row.formation_id,
        course_id: row.course_id,
        questionnaire_id: row.questionnaire_id,
        preset: Preset::from_word(&row.preset).unwrap_or(Preset::FirstSemester),
        number: row.number.unsigned_abs(),
        rationale: Rationale {
            da: row.rationale_da,
            en: row.rationale_en,
            is_edited: row.rationale_is_edited,
        },
        common: slots(row.common_slots),
        created_at: row.created_at,
        ended_at: row.ended_at,
    });
    Ok(groups.collect())
}

/// Makes a group real, with its members and whoever accompanies it.
pub(in crate::formations) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    group: &ProposedGroup,
    common: Slots,
    facilitators: &[AccountId],
) -> Result<GroupId> {
    let group_id = sqlx::query_scalar!(
        r#"insert into study_groups (formation_id, number, rationale_da, rationale_en, rationale_is_edited,
                                     common_slots, created_at)
           values ($1, $2, $3, $4, $5, $6, $7) returning group_id as "group_id: GroupId""#,
        formation.uuid(),
        group.number.cast_signed(),
        group.rationale.da,
        group.rationale.en,
        group.rationale.is_edited,
        bits(common),
        now
    )
    .fetch_one(&mut *db)
    .await?;
    let members: Vec<Uuid> = group.members.iter().map(|member| member.uuid()).collect();
    insert_memberships(db, now, formation, group_id, &members).await?;
    for facilitator in facilitators {
        insert_facilitator(db, now, group_id, *facilitator).await?;
    }
    Ok(group_id)
}

pub(in crate::formations) async fn insert_memberships(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    group: GroupId,
    members: &[Uuid],
) -> Result<()> {
    sqlx::query!(
        "insert into memberships (formation_id, group_id, account_id, since)
         select $1, $2, account_id, $4 from unnest($3::uuid[]) as members (account_id)",
        formation.uuid(),
        group.uuid(),
        members,
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::formations) async fn insert_facilitator(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    group: GroupId,
    facilitator: AccountId,
) -> Result<()> {
    sqlx::query!(
        "insert into group_facilitators (group_id, account_id, since) values ($1, $2, $3) on conflict do nothing",
        group.uuid(),
        facilitator.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// Nobody accompanies a group any more.
pub(in crate::formations) async fn delete_facilitators(db: &mut PgConnection, group: GroupId) -> Result<()> {
    sqlx::query!("delete from group_facilitators where group_id = $1", group.uuid())
        .execute(db)
        .await
        .map(drop)
}

/// Active members of these groups.
pub(in crate::formations) async fn list_members(
    db: &mut PgConnection,
    groups: &[Uuid],
) -> Result<Vec<(GroupId, AccountId)>> {
    let rows = sqlx::query!(
        r#"select group_id as "group_id: GroupId", account_id as "account_id: AccountId" from memberships
           where group_id = any($1) and ended_at is null order by since, account_id"#,
        groups
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.group_id, row.account_id)).collect())
}

/// Active members of a group, and since when.
pub(in crate::formations) async fn list_memberships(
    db: &mut PgConnection,
    group: GroupId,
) -> Result<Vec<(AccountId, DateTime<Utc>)>> {
    let rows = sqlx::query!(
        r#"select account_id as "account_id: AccountId", since from memberships
           where group_id = $1 and ended_at is null order by since, account_id"#,
        group as GroupId
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.account_id, row.since)).collect())
}

pub(in crate::formations) async fn list_facilitators(
    db: &mut PgConnection,
    groups: &[Uuid],
) -> Result<Vec<(GroupId, AccountId)>> {
    let rows = sqlx::query!(
        r#"select group_id as "group_id: GroupId", account_id as "account_id: AccountId" from group_facilitators
           where group_id = any($1) order by since, account_id"#,
        groups
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.group_id, row.account_id)).collect())
}

/// Ends somebody's membership; says of which group, if they had one.
pub(in crate::formations) async fn mark_membership_ended(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    account: AccountId,
    ended_as: &str,
) -> Result<Option<GroupId>> {
    sqlx::query_scalar!(
        r#"update memberships set ended_at = $3, ended_as = $4
           where formation_id = $1 and account_id = $2 and ended_at is null
           returning group_id as "group_id: GroupId""#,
        formation.uuid(),
        account.uuid(),
        now,
        ended_as
    )
    .fetch_optional(db)
    .await
}

/// The groups of a course that somebody was in and is not any more, the last one first.
pub(in crate::formations) async fn list_former(
    db: &mut PgConnection,
    course: CourseId,
    account: AccountId,
) -> Result<Vec<FormerGroup>> {
    let rows = sqlx::query!(
        r#"select study_groups.group_id as "group_id: GroupId", number, max(memberships.ended_at) as "left_at!"
           from memberships join study_groups using (group_id)
                join formations on formations.formation_id = study_groups.formation_id
           where course_id = $1 and account_id = $2
           group by study_groups.group_id
           having bool_and(memberships.ended_at is not null)
           order by 3 desc"#,
        course as CourseId,
        account as AccountId
    )
    .fetch_all(db)
    .await?;
    let former = rows.into_iter().map(|row| FormerGroup {
        group_id: row.group_id,
        number: row.number.unsigned_abs(),
        left_at: row.left_at,
    });
    Ok(former.collect())
}

/// Whose membership of a group ended since then, and how.
pub(in crate::formations) async fn list_ended(
    db: &mut PgConnection,
    group: GroupId,
    since: DateTime<Utc>,
) -> Result<Vec<(AccountId, String)>> {
    let rows = sqlx::query!(
        r#"select account_id as "account_id: AccountId", ended_as as "ended_as!" from memberships
           where group_id = $1 and ended_at > $2 order by ended_at, account_id"#,
        group as GroupId,
        since
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.account_id, row.ended_as)).collect())
}

/// Arrivals that nobody has placed yet.
pub(in crate::formations) async fn list_arrivals(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Vec<Arrival>> {
    sqlx::query_as!(
        Arrival,
        r#"select arrival_id as "arrival_id: ArrivalId", account_id as "account_id: AccountId",
                  class_section_id as "class_section_id: ClassSectionId", owner_id as "owner: AccountId", due_on
           from arrivals where formation_id = $1 and settled_at is null order by due_on, arrived_at"#,
        formation.uuid()
    )
    .fetch_all(db)
    .await
}

pub(in crate::formations) async fn insert_arrival(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    (account, class): (AccountId, Option<ClassSectionId>),
    owner: AccountId,
    due_on: NaiveDate,
) -> Result<()> {
    sqlx::query!(
        "insert into arrivals (formation_id, account_id, class_section_id, owner_id, arrived_at, due_on)
         values ($1, $2, $3, $4, $5, $6)",
        formation.uuid(),
        account.uuid(),
        class.map(ClassSectionId::uuid),
        owner.uuid(),
        now,
        due_on
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::formations) async fn mark_settled(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    arrival: ArrivalId,
    settled_as: &str,
) -> Result<()> {
    sqlx::query!(
        "update arrivals set settled_at = $2, settled_as = $3 where arrival_id = $1 and settled_at is null",
        arrival.uuid(),
        now,
        settled_as
    )
    .execute(db)
    .await
    .map(drop)
}

/// Common slots, and why exactly these, after somebody has come or gone.
pub(in crate::formations) async fn update_facts(
    db: &mut PgConnection,
    group: GroupId,
    common: Slots,
    rationale: &Rationale,
) -> Result<()> {
    sqlx::query!(
        "update study_groups set common_slots = $2, rationale_da = $3, rationale_en = $4, rationale_is_edited = $5
         where group_id = $1",
        group.uuid(),
        bits(common),
        rationale.da,
        rationale.en,
        rationale.is_edited
    )
    .execute(db)
    .await
    .map(drop)
}

/// Ends a group; its members are elsewhere by the end of the transaction, or it has none.
pub(in crate::formations) async fn mark_ended(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    group: GroupId,
) -> Result<()> {
    sqlx::query!(
        "update study_groups set ended_at = $2 where group_id = $1 and ended_at is null",
        group.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

/// The highest number a group of a formation ever had.
pub(in crate::formations) async fn find_last_number(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<u32> {
    let number =
        sqlx::query_scalar!("select max(number) from study_groups where formation_id = $1", formation.uuid())
            .fetch_one(db)
            .await?;
    Ok(number.unwrap_or(0).unsigned_abs())
}
