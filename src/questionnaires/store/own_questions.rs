//! The questions of a course's own, in all their versions.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::courses::CourseId;
use crate::questionnaires::catalogue::SeenBy;
use crate::questionnaires::own_questions::{Both, Kind, Rule, SEEN_BY, Version, Wording};
use crate::questionnaires::store::AnswerRow;
use crate::questionnaires::{AnswerId, OwnQuestionId, OwnVersionId, QuestionnaireId};

/// A version of a question, with what is the same in all of its versions.
pub(in crate::questionnaires) struct VersionOf {
    pub(in crate::questionnaires) own_question_id: OwnQuestionId,
    pub(in crate::questionnaires) number: u16,
    pub(in crate::questionnaires) weight: u32,
    pub(in crate::questionnaires) removed_at: Option<DateTime<Utc>>,
    pub(in crate::questionnaires) version: Version,
}

struct Row {
    own_question_id: OwnQuestionId,
    number: i32,
    weight: i32,
    removed_at: Option<DateTime<Utc>>,
    own_version_id: OwnVersionId,
    kind: String,
    text_da: String,
    text_en: String,
    help_da: String,
    help_en: String,
    options: Value,
    most: Option<i32>,
    low: Option<i32>,
    high: Option<i32>,
    seen_by: String,
    rule: Option<String>,
    asked_since: DateTime<Utc>,
}

impl Row {
    /// The row as it is used; none if the program does not know its words, which the database's checks rule out.
    fn read(self) -> Option<VersionOf> {
        let options: Vec<_> = serde_json::from_value(self.options).ok()?;
        let wording = Wording {
            kind: Kind::from_word(&self.kind)?,
            text: Both { da: self.text_da, en: self.text_en },
            help: Both { da: self.help_da, en: self.help_en },
            most: self.most.and_then(|most| most.try_into().ok()).unwrap_or(options.len()),
            options,
            low: self.low.unwrap_or(0),
            high: self.high.unwrap_or(0),
            seen_by: SEEN_BY.into_iter().find(|seen_by| seen_by.word() == self.seen_by)?,
            rule: self.rule.as_deref().and_then(Rule::from_word),
        };
        let code = format!("o{}", self.number);
        Some(VersionOf {
            own_question_id: self.own_question_id,
            number: self.number.try_into().ok()?,
            weight: self.weight.unsigned_abs(),
            removed_at: self.removed_at,
            version: Version {
                own_version_id: self.own_version_id,
                code,
                wording,
                asked_since: self.asked_since,
            },
        })
    }
}

/// Every version of every question of a course, in the order of the questions, the newest version of each last.
pub(in crate::questionnaires) async fn list(
    db: &mut PgConnection,
    course: CourseId,
) -> Result<Vec<VersionOf>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select own_question_id as "own_question_id: OwnQuestionId", number, weight, removed_at,
                  own_version_id as "own_version_id: OwnVersionId", kind, text_da, text_en, help_da, help_en, options,
                  most, low, high, seen_by, rule, own_question_versions.created_at as asked_since
           from own_questions join own_question_versions using (own_question_id)
           where course_id = $1 order by ordinal, number, version"#,
        course.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().filter_map(Row::read).collect())
}

/// Holds back everybody else who wants to change the questions of a course, until the transaction is over.
pub(in crate::questionnaires) async fn lock(db: &mut PgConnection, course: CourseId) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 0))::text as held", course.to_string())
        .fetch_one(db)
        .await
        .map(drop)
}

/// Makes room for a question, after the others. Its number was never given before.
pub(in crate::questionnaires) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
    weight: u32,
) -> Result<OwnQuestionId> {
    sqlx::query_scalar!(
        r#"insert into own_questions (course_id, number, ordinal, weight, created_at)
           select $1, coalesce(max(number), 0) + 1, coalesce(max(ordinal), 0) + 1, $2, $3
           from own_questions where course_id = $1
           returning own_question_id as "own_question_id: OwnQuestionId""#,
        course.uuid(),
        weight.cast_signed(),
        now
    )
    .fetch_one(db)
    .await
}

/// Puts a question in other words, or in its first.
pub(in crate::questionnaires) async fn insert_version(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    question: OwnQuestionId,
    wording: &Wording,
) -> Result<()> {
    let options =
        serde_json::to_value(&wording.options).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let (low, high) =
        if wording.kind == Kind::Number { (Some(wording.low), Some(wording.high)) } else { (None, None) };
    sqlx::query!(
        "insert into own_question_versions
             (own_question_id, version, kind, text_da, text_en, help_da, help_en, options, most, low, high, seen_by,
              rule, created_at)
         select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
         from own_question_versions where own_question_id = $1",
        question.uuid(),
        wording.kind.word(),
        wording.text.da,
        wording.text.en,
        wording.help.da,
        wording.help.en,
        options,
        i32::try_from(wording.most).ok(),
        low,
        high,
        SeenBy::word(wording.seen_by),
        wording.rule.map(Rule::word),
        now
    )
    .execute(db)
    .await
    .map(drop)
}

pub(in crate::questionnaires) async fn mark_weight(
    db: &mut PgConnection,
    question: OwnQuestionId,
    weight: u32,
) -> Result<()> {
    sqlx::query!(
        "update own_questions set weight = $2 where own_question_id = $1",
        question.uuid(),
        weight.cast_signed()
    )
    .execute(db)
    .await
    .map(drop)
}

/// Lets two questions change places.
pub(in crate::questionnaires) async fn swap(
    db: &mut PgConnection,
    one: OwnQuestionId,
    other: OwnQuestionId,
) -> Result<()> {
    sqlx::query!(
        "update own_questions question set ordinal = place.ordinal from own_questions place
         where (question.own_question_id = $1 and place.own_question_id = $2)
            or (question.own_question_id = $2 and place.own_question_id = $1)",
        one.uuid(),
        other.uuid()
    )
    .execute(db)
    .await
    .map(drop)
}

/// Asks a question no more; what was answered stays as long as it would have.
pub(in crate::questionnaires) async fn mark_removed(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    question: OwnQuestionId,
) -> Result<()> {
    sqlx::query!("update own_questions set removed_at = $2 where own_question_id = $1", question.uuid(), now)
        .execute(db)
        .await
        .map(drop)
}

/// How many have answered each version, in whichever questionnaire of the course: how many, never what.
pub(in crate::questionnaires) async fn count_answers(
    db: &mut PgConnection,
    course: CourseId,
) -> Result<Vec<(OwnVersionId, i64)>> {
    let rows = sqlx::query!(
        r#"select own_version_id as "own_version_id!: OwnVersionId", count(*) as "answers!"
           from profile_answers join questionnaires using (questionnaire_id)
           where course_id = $1 and own_version_id is not null group by own_version_id"#,
        course.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.own_version_id, row.answers)).collect())
}

/// Everybody's answers to a course's own questions with this promise about who sees them, person by person.
pub(in crate::questionnaires) async fn list_answers(
    db: &mut PgConnection,
    questionnaire: QuestionnaireId,
    seen_by: SeenBy,
) -> Result<Vec<AnswerRow>> {
    sqlx::query_as!(
        AnswerRow,
        r#"select answer_id as "answer_id: AnswerId", account_id as "account_id: AccountId", question, answer,
                  sealed_answer, seen_by, used_for, answered_at, own_version_id as "own_version_id: OwnVersionId"
           from profile_answers
           where questionnaire_id = $1 and own_version_id is not null and seen_by = $2
           order by account_id, question"#,
        questionnaire.uuid(),
        seen_by.word()
    )
    .fetch_all(db)
    .await
}

/// The questionnaires of a course that are open now.
pub(in crate::questionnaires) async fn list_open(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    course: CourseId,
) -> Result<Vec<QuestionnaireId>> {
    let ids: Vec<Uuid> = sqlx::query_scalar!(
        "select questionnaire_id from questionnaires where course_id = $1 and opens_at <= $2 and $2 < closes_at",
        course.uuid(),
        now
    )
    .fetch_all(db)
    .await?;
    Ok(ids.into_iter().map(QuestionnaireId::from).collect())
}
