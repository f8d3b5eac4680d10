//! Everything this feature asks the database.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Result};
use uuid::Uuid;

use super::MessageId;

pub(super) async fn insert(
    db: &mut PgConnection,
    now: DateTime<Utc>,
    message_id: MessageId,
    to: Uuid,
    kind: &str,
    sealed_words: &[u8],
) -> Result<()> {
    sqlx::query!(
        "insert into outbox (message_id, account_id, kind, sealed_words, posted_at, next_try_at)
         values ($1, $2, $3, $4, $5, $5)",
        message_id.uuid(),
        to,
        kind,
        sealed_words,
        now
    )
    .execute(db)
    .await
    .map(drop)
}
