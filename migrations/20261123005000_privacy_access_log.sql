-- Who opened something sealed that is another person's: written in the same transaction as the opening. Names the row,
-- never what stood in it nor whom it is about.

create table access_log (
    access_log_id uuid primary key default gen_random_uuid(),
    at            timestamptz not null,
    -- No reference: the log outlives the account.
    account_id    uuid not null,
    table_name    text not null,
    row_id        uuid not null,
    purpose       text not null
);
create index access_log_row_idx on access_log (table_name, row_id);
create index access_log_at_idx on access_log (at);
