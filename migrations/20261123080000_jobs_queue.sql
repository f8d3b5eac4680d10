-- Work to be done later, or away from the request. The end of a job stands in the same transaction as its effects.
create table jobs (
    job_id       uuid primary key default gen_random_uuid(),
    kind         text not null,
    args         jsonb not null default '{}',
    unique_key   text,
    state        text not null default 'waiting',
    due_at       timestamptz not null,
    attempts     integer not null default 0,
    worker       uuid,
    leased_until timestamptz,
    fault        text,
    enqueued_at  timestamptz not null,
    ended_at     timestamptz,
    constraint jobs_state_check check (state in ('waiting', 'running', 'done', 'dead')),
    constraint jobs_lease_check check ((state = 'running') = (worker is not null and leased_until is not null))
);

comment on column jobs.args is 'ids and numbers only, never names, addresses or answers';

-- Once pending: a second job with the same key is not enqueued while the first is neither done nor dead.
create unique index jobs_unique_key on jobs (kind, unique_key) where state in ('waiting', 'running');
create index jobs_due_idx on jobs (due_at) where state = 'waiting';
create index jobs_lease_idx on jobs (leased_until) where state = 'running';
