-- People and how they sign in. An identity (issuer, subject) is kept apart from the account, so that single sign-on
-- can be added beside local passwords without touching anything else.

create table accounts (
    account_id   uuid primary key default gen_random_uuid(),
    email        text not null check (email = lower(email) and length(email) between 3 and 254),
    name         text not null check (length(name) between 1 and 200),
    language     text not null default 'da' check (language in ('da', 'en')),
    -- Staff are signed out sooner than students.
    session_rule text not null default 'student' check (session_rule in ('student', 'staff')),
    created_at   timestamptz not null,
    activated_at timestamptz,
    disabled_at  timestamptz,
    constraint accounts_email_key unique (email)
);

create table identities (
    identity_id uuid primary key default gen_random_uuid(),
    account_id  uuid not null references accounts on delete cascade,
    issuer      text not null,
    subject     text not null,
    created_at  timestamptz not null,
    constraint identities_issuer_subject_key unique (issuer, subject)
);
create index identities_account_id_idx on identities (account_id);

create table passwords (
    account_id uuid primary key references accounts on delete cascade,
    phc        text not null,
    changed_at timestamptz not null
);

create table sessions (
    session_id   uuid primary key default gen_random_uuid(),
    account_id   uuid not null references accounts on delete cascade,
    token_sha256 bytea not null check (length(token_sha256) = 32),
    device       text not null,
    started_at   timestamptz not null,
    seen_at      timestamptz not null,
    constraint sessions_token_sha256_key unique (token_sha256)
);
create index sessions_account_id_idx on sessions (account_id);

create table one_time_links (
    one_time_link_id uuid primary key default gen_random_uuid(),
    account_id       uuid not null references accounts on delete cascade,
    purpose          text not null check (purpose in ('invitation', 'password_reset')),
    token_sha256     bytea not null check (length(token_sha256) = 32),
    made_at          timestamptz not null,
    expires_at       timestamptz not null,
    used_at          timestamptz,
    constraint one_time_links_token_sha256_key unique (token_sha256)
);
create index one_time_links_account_id_idx on one_time_links (account_id);

-- Wrong passwords per address asked for, whether or not somebody has that address; the address itself is not kept.
create table sign_in_throttles (
    address_sha256 bytea primary key check (length(address_sha256) = 32),
    failures       integer not null check (failures > 0),
    last_failed_at timestamptz not null,
    blocked_until  timestamptz not null
);

create table admins (
    account_id uuid primary key references accounts on delete cascade,
    since      timestamptz not null
);

create table advising_services (
    advising_service_id uuid primary key default gen_random_uuid(),
    name                text not null check (length(name) between 1 and 200),
    email               text not null,
    phone               text not null,
    opening_hours_da    text not null,
    opening_hours_en    text not null,
    created_at          timestamptz not null,
    constraint advising_services_name_key unique (name)
);

create table advisers (
    advising_service_id uuid not null references advising_services on delete cascade,
    account_id          uuid not null references accounts on delete cascade,
    kind                text not null check (kind in ('adviser', 'student_adviser')),
    since               timestamptz not null,
    primary key (advising_service_id, account_id)
);
-- One person works for one advising service.
create unique index advisers_account_id_key on advisers (account_id);
