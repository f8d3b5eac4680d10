//! Everything this feature asks the database: formations, who takes part, and the rules about pairs.

pub(super) mod exemptions;
pub(super) mod groups;
pub(super) mod keeping;
pub(super) mod pins;
pub(super) mod proposals;
pub(super) mod repairs;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::model::{Formation, Mixing, PairKind, PairRule, Participant, Plan, Preset, State, Weights};
use super::{FormationId, KeepApartId, PairRuleId};
use crate::accounts::AccountId;
use crate::courses::{ClassSectionId, CourseId};
use crate::matching::cohort::Sizes;
use crate::questionnaires::{QuestionnaireId, Wishes};

struct FormationRow {
    formation_id: FormationId,
    course_id: CourseId,
    questionnaire_id: Option<QuestionnaireId>,
    name: String,
    purpose: String,
    purpose_other: String,
    preset: String,
    state: String,
    mixing: String,
    size_min: i32,
    size_target: i32,
    size_max: i32,
    size_floor: i32,
    weights: sqlx::types::Json<Weights>,
    wishes: String,
    deadline_at: DateTime<Utc>,
    proposing_since: Option<DateTime<Utc>>,
    published_by: Option<AccountId>,
    published_at: Option<DateTime<Utc>>,
}

impl From<FormationRow> for Formation {
    fn from(row: FormationRow) -> Self {
        let preset = Preset::from_word(&row.preset).unwrap_or(Preset::FirstSemester);
        let sizes = Sizes {
            min: row.size_min.unsigned_abs(),
            target: row.size_target.unsigned_abs(),
            max: row.size_max.unsigned_abs(),
            floor: row.size_floor.unsigned_abs(),
        };
        let mixing = Mixing::from_word(&row.mixing).unwrap_or(Mixing::WithinClasses);
        Self {
            formation_id: row.formation_id,
            course_id: row.course_id,
            questionnaire_id: row.questionnaire_id,
            plan: Plan {
                name: row.name,
                preset,
                purpose: row.purpose,
                purpose_other: row.purpose_other,
                sizes,
                mixing,
                weights: row.weights.0,
                wishes: Wishes::from_word(&row.wishes).unwrap_or_default(),
                deadline_at: row.deadline_at,
            },
            state: State::from_word(&row.state).unwrap_or(State::Draft),
            proposing_since: row.proposing_since,
            published_by: row.published_by,
            published_at: row.published_at,
        }
    }
}

/// The formations with these ids, or of this course; the newest first.
pub(in crate::formations) async fn list(
    db: &mut PgConnection,
    ids: Option<&[Uuid]>,
    course: Option<CourseId>,
) -> Result<Vec<Formation>> {
    let rows = sqlx::query_as!(
        FormationRow,
        r#"select formation_id as "formation_id: FormationId", course_id as "course_id: CourseId",
                  questionnaire_id as "questionnaire_id: QuestionnaireId", name, purpose, purpose_other, preset, state, mixing,
                  size_min, size_target, size_max, size_floor, weights as "weights: sqlx::types::Json<Weights>",
                  wishes, deadline_at, proposing_since, published_by as "published_by: AccountId", published_at
           from formations
           where ($1::uuid[] is null or formation_id = any($1)) and ($2::uuid is null or course_id = $2)
           order by created_at desc"#,
        ids,
        course.map(CourseId::uuid)
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Formation::from).collect())
}

pub(super) async fn find(db: &mut PgConnection, formation: FormationId) -> Result<Option<Formation>> {
    Ok(list(db, Some(&[formation.uuid()]), None).await?.pop())
}

/// Holds the formation until the end of the transaction: whoever else wants to change it waits.
pub(super) async fn lock(db: &mut PgConnection, formation: FormationId) -> Result<()> {
    sqlx::query!("select from formations where formation_id = $1 for no key update", formation.uuid())
        .fetch_optional(db)
        .await
        .map(drop)
}

pub(super) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    plan: &Plan,
) -> Result<FormationId> {
    sqlx::query_scalar!(
        r#"insert into formations (course_id, name, purpose, preset, mixing, size_min, size_target, size_max, size_floor,
                                   weights, deadline_at, created_at, state_at, wishes, purpose_other)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14)
           returning formation_id as "formation_id: FormationId""#,
        course.uuid(),
        plan.name,
        plan.purpose,
        plan.preset.word(),
        plan.mixing.word(),
        plan.sizes.min.cast_signed(),
        plan.sizes.target.cast_signed(),
        plan.sizes.max.cast_signed(),
        plan.sizes.floor.cast_signed(),
        sqlx::types::Json(&plan.weights) as _,
        plan.deadline_at,
        now,
        plan.wishes.word(),
        plan.purpose_other
    )
    .fetch_one(db)
    .await
}

pub(super) async fn update_plan(db: &mut PgConnection, formation: FormationId, plan: &Plan) -> Result<()> {
    sqlx::query!(
        "update formations set name = $2, purpose = $3, preset = $4, mixing = $5, size_min = $6, size_target = $7,
                               size_max = $8, size_floor = $9, weights = $10, deadline_at = $11,
                               wishes = $12, purpose_other = $13
         where formation_id = $1",
        formation.uuid(),
        plan.name,
        plan.purpose,
        plan.preset.word(),
        plan.mixing.word(),
        plan.sizes.min.cast_signed(),
        plan.sizes.target.cast_signed(),
        plan.sizes.max.cast_signed(),
        plan.sizes.floor.cast_signed(),
        sqlx::types::Json(&plan.weights) as _,
        plan.deadline_at,
        plan.wishes.word(),
        plan.purpose_other
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_state(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    state: State,
) -> Result<()> {
    sqlx::query!(
        "update formations set state = $2, state_at = $3, proposing_since = null,
                               sealed_cohort = case when $2 = 'ended' then null else sealed_cohort end
         where formation_id = $1",
        formation.uuid(),
        state.word(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_published(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    by: AccountId,
) -> Result<()> {
    sqlx::query!(
        "update formations set state = 'published', state_at = $2, published_at = $2, published_by = $3
         where formation_id = $1",
        formation.uuid(),
        now,
        by.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_questionnaire(
    db: &mut PgConnection,
    formation: FormationId,
    questionnaire: QuestionnaireId,
) -> Result<()> {
    sqlx::query!(
        "update formations set questionnaire_id = $2 where formation_id = $1",
        formation.uuid(),
        questionnaire.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_cohort(db: &mut PgConnection, formation: FormationId, sealed: &[u8]) -> Result<()> {
    sqlx::query!("update formations set sealed_cohort = $2 where formation_id = $1", formation.uuid(), sealed)
        .execute(db)
        .await
        .map(drop)
}

pub(super) async fn find_cohort(db: &mut PgConnection, formation: FormationId) -> Result<Option<Vec<u8>>> {
    let found =
        sqlx::query_scalar!("select sealed_cohort from formations where formation_id = $1", formation.uuid())
            .fetch_optional(db)
            .await?;
    Ok(found.flatten())
}

pub(super) async fn mark_proposing(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
) -> Result<()> {
    sqlx::query!("update formations set proposing_since = $2 where formation_id = $1", formation.uuid(), now)
        .execute(db)
        .await
        .map(drop)
}

/// Everybody who takes part now, exempted or not.
pub(super) async fn list_participants(
    db: &mut PgConnection,
    formation: FormationId,
) -> Result<Vec<Participant>> {
    sqlx::query_as!(
        Participant,
        r#"select account_id as "account_id: AccountId", class_section_id as "class_section_id: ClassSectionId",
                  exempted_at is not null as "is_exempt!"
           from participants where formation_id = $1 and left_at is null order by account_id"#,
        formation.uuid()
    )
    .fetch_all(db)
    .await
}

/// Takes people in; who had left or worked alone comes back, who is in moves to their class.
pub(super) async fn upsert_participants(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    people: &[(AccountId, Option<ClassSectionId>)],
) -> Result<()> {
    let accounts: Vec<Uuid> = people.iter().map(|(account, _)| account.uuid()).collect();
    let classes: Vec<Option<Uuid>> =
        people.iter().map(|(_, class)| class.map(ClassSectionId::uuid)).collect();
    sqlx::query!(
        "insert into participants (formation_id, account_id, class_section_id, joined_at)
         select $1, account_id, class_section_id, $4 from unnest($2::uuid[], $3::uuid[]) as people (account_id, class_section_id)
         on conflict (formation_id, account_id)
         do update set class_section_id = excluded.class_section_id, left_at = null, left_as = null,
                       exempted_at = null, exempted_by = null, check_in_on = null",
        formation.uuid(),
        &accounts,
        &classes as &[Option<Uuid>],
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_left(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    formation: FormationId,
    account: AccountId,
    left_as: &str,
) -> Result<()> {
    sqlx::query!(
        "update participants set left_at = $3, left_as = $4
         where formation_id = $1 and account_id = $2 and left_at is null",
        formation.uuid(),
        account.uuid(),
        now,
        left_as
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn list_pair_rules(db: &mut PgConnection, formation: FormationId) -> Result<Vec<PairRule>> {
    let rows = sqlx::query!(
        r#"select pair_rule_id as "pair_rule_id: PairRuleId", kind, one_id as "one: AccountId",
                  other_id as "other: AccountId"
           from pair_rules where formation_id = $1 order by made_at"#,
        formation.uuid()
    )
    .fetch_all(db)
    .await?;
    let rule = |kind: &str| PairKind::from_word(kind).unwrap_or(PairKind::Apart);
    let rules = rows.into_iter().map(|row| PairRule {
        pair_rule_id: row.pair_rule_id,
        kind: rule(&row.kind),
        one: row.one,
        other: row.other,
    });
    Ok(rules.collect())
}

/// The later word about a pair is the one that counts.
pub(super) async fn upsert_pair_rule(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    formation: FormationId,
    kind: PairKind,
    (one, other): (AccountId, AccountId),
) -> Result<()> {
    sqlx::query!(
        "insert into pair_rules (formation_id, kind, one_id, other_id, made_by, made_at)
         values ($1, $2, least($3::uuid, $4::uuid), greatest($3::uuid, $4::uuid), $5, $6)
         on conflict on constraint pair_rules_pair_key
         do update set kind = excluded.kind, made_by = excluded.made_by, made_at = excluded.made_at",
        formation.uuid(),
        kind.word(),
        one.uuid(),
        other.uuid(),
        by.uuid(),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_pair_rule(
    db: &mut PgConnection,
    formation: FormationId,
    rule: PairRuleId,
) -> Result<()> {
    sqlx::query!(
        "delete from pair_rules where formation_id = $1 and pair_rule_id = $2",
        formation.uuid(),
        rule.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

/// The sealed pairs that an adviser keeps apart in a course on this day.
pub(super) async fn list_keep_aparts(
    db: &mut PgConnection,
    course: CourseId,
    today: NaiveDate,
) -> Result<Vec<(KeepApartId, Vec<u8>)>> {
    let rows = sqlx::query!(
        r#"select keep_apart_id as "keep_apart_id: KeepApartId", sealed_pair from keep_aparts
           where course_id = $1 and ends_on >= $2 order by keep_apart_id"#,
        course.uuid(),
        today
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.keep_apart_id, row.sealed_pair)).collect())
}

pub(super) async fn insert_keep_apart(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    by: AccountId,
    course: CourseId,
    keep_apart: (KeepApartId, &[u8]),
    ends_on: NaiveDate,
) -> Result<()> {
    sqlx::query!(
        "insert into keep_aparts (keep_apart_id, course_id, sealed_pair, made_by, made_at, ends_on)
         values ($1, $2, $3, $4, $5, $6)",
        keep_apart.0.uuid(),
        course.uuid(),
        keep_apart.1,
        by.uuid(),
        now,
        ends_on
    )
    .execute(db)
    .await
    .map(drop)
}
