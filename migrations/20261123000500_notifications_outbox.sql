-- What is to be told to people, posted in the same transaction as the deed it tells of. The words of a mail (which may
-- hold a one-time link) are sealed, and thrown away once it is sent.

create table outbox (
    message_id   uuid primary key,
    account_id   uuid not null,
    kind         text not null,
    sealed_words bytea,
    posted_at    timestamptz not null,
    next_try_at  timestamptz not null,
    attempts     integer not null default 0,
    leased_by    uuid,
    leased_until timestamptz,
    sent_at      timestamptz,
    given_up_at  timestamptz,
    last_fault   text
);
create index outbox_waiting_idx on outbox (next_try_at) where sent_at is null and given_up_at is null;
