//! Everything this feature asks the database.

pub(super) mod crisis;

use chrono::NaiveDate;
use sqlx::{PgConnection, Result};

use super::model::{State, WaitsFor};
use super::{HelpMessageId, HelpNoteId, HelpRequestId};
use crate::accounts::{AccountId, AdvisingServiceId};

/// A request as it stands in the database: its sealed cells unopened.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub help_request_id: HelpRequestId,
    pub advising_service_id: AdvisingServiceId,
    pub asker_tag: Vec<u8>,
    pub state: State,
    pub waits_for: WaitsFor,
    pub holder: Option<AccountId>,
    pub answer_by: NaiveDate,
    pub follow_up_on: Option<NaiveDate>,
    pub delete_after: NaiveDate,
    pub sealed_envelope: Vec<u8>,
    pub sealed_body: Vec<u8>,
}

struct RequestRow {
    help_request_id: HelpRequestId,
    advising_service_id: AdvisingServiceId,
    asker_tag: Vec<u8>,
    state: String,
    waits_for: String,
    holder: Option<AccountId>,
    answer_by: NaiveDate,
    follow_up_on: Option<NaiveDate>,
    delete_after: NaiveDate,
    sealed_envelope: Vec<u8>,
    sealed_body: Vec<u8>,
}

impl TryFrom<RequestRow> for Request {
    type Error = sqlx::Error;

    fn try_from(row: RequestRow) -> Result<Self> {
        let unknown = || sqlx::Error::Decode("a word of help_requests is unknown".into());
        Ok(Self {
            help_request_id: row.help_request_id,
            advising_service_id: row.advising_service_id,
            asker_tag: row.asker_tag,
            state: State::from_word(&row.state).ok_or_else(unknown)?,
            waits_for: WaitsFor::from_word(&row.waits_for).ok_or_else(unknown)?,
            holder: row.holder,
            answer_by: row.answer_by,
            follow_up_on: row.follow_up_on,
            delete_after: row.delete_after,
            sealed_envelope: row.sealed_envelope,
            sealed_body: row.sealed_body,
        })
    }
}

/// A request about to be written.
#[derive(Debug)]
pub(super) struct NewRequest<'a> {
    pub help_request_id: HelpRequestId,
    pub advising_service_id: AdvisingServiceId,
    pub asker_tag: &'a [u8],
    pub form_tag: &'a [u8],
    pub answer_by: NaiveDate,
    pub delete_after: NaiveDate,
    pub sealed_envelope: &'a [u8],
    pub sealed_body: &'a [u8],
}

/// Writes a request, unless its form has been sent before.
pub(super) async fn insert(db: &mut PgConnection, new: &NewRequest<'_>) -> Result<Option<HelpRequestId>> {
    sqlx::query_scalar!(
        r#"insert into help_requests (help_request_id, advising_service_id, asker_tag, form_tag, answer_by,
                                      delete_after, sealed_envelope, sealed_body)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict on constraint help_requests_form_tag_key do nothing
           returning help_request_id as "help_request_id: HelpRequestId""#,
        new.help_request_id.uuid(),
        new.advising_service_id.uuid(),
        new.asker_tag,
        new.form_tag,
        new.answer_by,
        new.delete_after,
        new.sealed_envelope,
        new.sealed_body
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn find_by_form(db: &mut PgConnection, form_tag: &[u8]) -> Result<Option<HelpRequestId>> {
    sqlx::query_scalar!(
        r#"select help_request_id as "help_request_id: HelpRequestId" from help_requests where form_tag = $1"#,
        form_tag
    )
    .fetch_optional(db)
    .await
}

pub(super) async fn find(db: &mut PgConnection, id: HelpRequestId) -> Result<Option<Request>> {
    let row = sqlx::query_as!(
        RequestRow,
        r#"select help_request_id as "help_request_id: HelpRequestId",
                  advising_service_id as "advising_service_id: AdvisingServiceId", asker_tag, state, waits_for,
                  holder_account_id as "holder: AccountId", answer_by, follow_up_on, delete_after, sealed_envelope,
                  sealed_body
           from help_requests where help_request_id = $1"#,
        id.uuid()
    )
    .fetch_optional(db)
    .await?;
    row.map(Request::try_from).transpose()
}

/// The request, kept from every other deed until this transaction ends.
pub(super) async fn lock(db: &mut PgConnection, id: HelpRequestId) -> Result<Option<Request>> {
    sqlx::query!(
        "select help_request_id from help_requests where help_request_id = $1 for update",
        id.uuid()
    )
    .fetch_optional(&mut *db)
    .await?;
    find(db, id).await
}

/// The requests of somebody or of their group, by their tags, in no particular order: their age is sealed.
pub(super) async fn list_of_asker(
    db: &mut PgConnection,
    asker_tag: &[u8],
    companion_tag: &[u8],
) -> Result<Vec<Request>> {
    let rows = sqlx::query_as!(
        RequestRow,
        r#"select help_request_id as "help_request_id: HelpRequestId",
                  advising_service_id as "advising_service_id: AdvisingServiceId", asker_tag, state, waits_for,
                  holder_account_id as "holder: AccountId", answer_by, follow_up_on, delete_after, sealed_envelope,
                  sealed_body
           from help_requests
           where asker_tag = $1
              or help_request_id in (select help_request_id from help_companions where companion_tag = $2)"#,
        asker_tag,
        companion_tag
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Request::try_from).collect()
}

/// Writes down who asks together with the one who sends.
pub(super) async fn insert_companions(
    db: &mut PgConnection,
    request: HelpRequestId,
    companion_tags: &[Vec<u8>],
) -> Result<()> {
    sqlx::query!(
        "insert into help_companions (help_request_id, companion_tag) select $1, unnest($2::bytea[])",
        request.uuid(),
        companion_tags
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn is_companion(
    db: &mut PgConnection,
    request: HelpRequestId,
    companion_tag: &[u8],
) -> Result<bool> {
    let found = sqlx::query_scalar!(
        "select 1 from help_companions where help_request_id = $1 and companion_tag = $2",
        request.uuid(),
        companion_tag
    )
    .fetch_optional(db)
    .await?;
    Ok(found.is_some())
}

/// Takes somebody out of what their groups asked; of how many requests.
pub(super) async fn delete_companion(db: &mut PgConnection, companion_tag: &[u8]) -> Result<u64> {
    let done = sqlx::query!("delete from help_companions where companion_tag = $1", companion_tag);
    Ok(done.execute(db).await?.rows_affected())
}

/// The requests to a service, but for those taken back.
pub(super) async fn list_of_service(
    db: &mut PgConnection,
    service: AdvisingServiceId,
) -> Result<Vec<Request>> {
    let rows = sqlx::query_as!(
        RequestRow,
        r#"select help_request_id as "help_request_id: HelpRequestId",
                  advising_service_id as "advising_service_id: AdvisingServiceId", asker_tag, state, waits_for,
                  holder_account_id as "holder: AccountId", answer_by, follow_up_on, delete_after, sealed_envelope,
                  sealed_body
           from help_requests where advising_service_id = $1 and state <> 'withdrawn'"#,
        service.uuid()
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Request::try_from).collect()
}

/// Gives a request to an adviser if nobody has it; whether it was so.
pub(super) async fn mark_claimed(
    db: &mut PgConnection,
    id: HelpRequestId,
    holder: AccountId,
    state: State,
) -> Result<bool> {
    let done = sqlx::query!(
        "update help_requests set holder_account_id = $2, state = $3
         where help_request_id = $1 and holder_account_id is null",
        id.uuid(),
        holder.uuid(),
        state.as_str()
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn mark_holder(
    db: &mut PgConnection,
    id: HelpRequestId,
    holder: Option<AccountId>,
    state: State,
) -> Result<()> {
    sqlx::query!(
        "update help_requests set holder_account_id = $2, state = $3 where help_request_id = $1",
        id.uuid(),
        holder.map(AccountId::uuid),
        state.as_str()
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_state(
    db: &mut PgConnection,
    id: HelpRequestId,
    state: State,
    waits_for: WaitsFor,
    follow_up_on: Option<NaiveDate>,
) -> Result<()> {
    sqlx::query!(
        "update help_requests set state = $2, waits_for = $3, follow_up_on = $4 where help_request_id = $1",
        id.uuid(),
        state.as_str(),
        waits_for.as_str(),
        follow_up_on
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn mark_promise(
    db: &mut PgConnection,
    id: HelpRequestId,
    answer_by: NaiveDate,
) -> Result<()> {
    sqlx::query!("update help_requests set answer_by = $2 where help_request_id = $1", id.uuid(), answer_by)
        .execute(db)
        .await
        .map(drop)
}

pub(super) async fn mark_ended(
    db: &mut PgConnection,
    id: HelpRequestId,
    state: State,
    on: NaiveDate,
    delete_after: NaiveDate,
) -> Result<()> {
    sqlx::query!(
        "update help_requests set state = $2, waits_for = 'nobody', follow_up_on = null, closed_on = $3,
                                  delete_after = $4
         where help_request_id = $1",
        id.uuid(),
        state.as_str(),
        on,
        delete_after
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn update_envelope(
    db: &mut PgConnection,
    id: HelpRequestId,
    sealed_envelope: &[u8],
) -> Result<()> {
    sqlx::query!(
        "update help_requests set sealed_envelope = $2 where help_request_id = $1",
        id.uuid(),
        sealed_envelope
    )
    .execute(db)
    .await
    .map(drop)
}

/// Writes the next message, unless its form has been sent before; whether it was new.
pub(super) async fn insert_message(
    db: &mut PgConnection,
    id: HelpMessageId,
    request: HelpRequestId,
    form_tag: &[u8],
    sealed_body: &[u8],
) -> Result<bool> {
    let done = sqlx::query!(
        "insert into help_messages (help_message_id, help_request_id, position, form_tag, sealed_body)
         select $1, $2, coalesce(max(position), 0) + 1, $3, $4 from help_messages where help_request_id = $2
         on conflict on constraint help_messages_form_tag_key do nothing",
        id.uuid(),
        request.uuid(),
        form_tag,
        sealed_body
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The messages of a request in the order they were written.
pub(super) async fn list_messages(
    db: &mut PgConnection,
    request: HelpRequestId,
) -> Result<Vec<(HelpMessageId, Vec<u8>)>> {
    let rows = sqlx::query!(
        r#"select help_message_id as "help_message_id: HelpMessageId", sealed_body
           from help_messages where help_request_id = $1 order by position"#,
        request.uuid()
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.help_message_id, row.sealed_body)).collect())
}

/// A note as it stands in the database.
#[derive(Debug)]
pub(super) struct NoteRow {
    pub help_note_id: HelpNoteId,
    pub author: AccountId,
    pub sealed_facts: Vec<u8>,
    pub sealed_thoughts: Option<Vec<u8>>,
}

pub(super) async fn list_notes(db: &mut PgConnection, request: HelpRequestId) -> Result<Vec<NoteRow>> {
    sqlx::query_as!(
        NoteRow,
        r#"select help_note_id as "help_note_id: HelpNoteId", author_account_id as "author: AccountId", sealed_facts,
                  sealed_thoughts
           from help_notes where help_request_id = $1"#,
        request.uuid()
    )
    .fetch_all(db)
    .await
}

pub(super) async fn upsert_note(db: &mut PgConnection, request: HelpRequestId, note: &NoteRow) -> Result<()> {
    sqlx::query!(
        "insert into help_notes (help_note_id, help_request_id, author_account_id, sealed_facts, sealed_thoughts)
         values ($1, $2, $3, $4, $5)
         on conflict (help_note_id) do update
             set sealed_facts = excluded.sealed_facts, sealed_thoughts = excluded.sealed_thoughts",
        note.help_note_id.uuid(),
        request.uuid(),
        note.author.uuid(),
        note.sealed_facts,
        note.sealed_thoughts
    )
    .execute(db)
    .await
    .map(drop)
}

/// Writes a disclosure down; whether it was new.
pub(super) async fn insert_disclosure(
    db: &mut PgConnection,
    request: HelpRequestId,
    told_tag: &[u8],
) -> Result<bool> {
    let done = sqlx::query!(
        "insert into help_disclosures (help_request_id, told_tag) values ($1, $2) on conflict do nothing",
        request.uuid(),
        told_tag
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn delete_disclosure(
    db: &mut PgConnection,
    request: HelpRequestId,
    told_tag: &[u8],
) -> Result<()> {
    sqlx::query!(
        "delete from help_disclosures where help_request_id = $1 and told_tag = $2",
        request.uuid(),
        told_tag
    )
    .execute(db)
    .await
    .map(drop)
}

pub(super) async fn delete_disclosures(db: &mut PgConnection, request: HelpRequestId) -> Result<()> {
    sqlx::query!("delete from help_disclosures where help_request_id = $1", request.uuid())
        .execute(db)
        .await
        .map(drop)
}

pub(super) async fn list_disclosures(db: &mut PgConnection, request: HelpRequestId) -> Result<Vec<Vec<u8>>> {
    sqlx::query_scalar!("select told_tag from help_disclosures where help_request_id = $1", request.uuid())
        .fetch_all(db)
        .await
}

/// Those of the tags that are told.
pub(super) async fn list_told(db: &mut PgConnection, tags: &[Vec<u8>]) -> Result<Vec<Vec<u8>>> {
    sqlx::query_scalar!("select distinct told_tag from help_disclosures where told_tag = any($1)", tags)
        .fetch_all(db)
        .await
}

/// Deletes what has come to its end; how many.
pub(super) async fn delete_ended(db: &mut PgConnection, today: NaiveDate) -> Result<u64> {
    let done = sqlx::query!("delete from help_requests where delete_after < $1", today).execute(db).await?;
    Ok(done.rows_affected())
}

/// Deletes the thoughts about requests closed on that day or before; how many.
pub(super) async fn delete_thoughts(db: &mut PgConnection, closed_until: NaiveDate) -> Result<u64> {
    let done = sqlx::query!(
        "update help_notes set sealed_thoughts = null from help_requests
         where help_requests.help_request_id = help_notes.help_request_id and closed_on <= $1
           and sealed_thoughts is not null",
        closed_until
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

/// Deletes everything somebody asked; how many requests.
pub(super) async fn delete_of_asker(db: &mut PgConnection, asker_tag: &[u8]) -> Result<u64> {
    let done = sqlx::query!("delete from help_requests where asker_tag = $1", asker_tag).execute(db).await?;
    Ok(done.rows_affected())
}
