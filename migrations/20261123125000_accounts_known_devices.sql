-- Browsers in which somebody has signed in to an account before. A stranger's guesses at the address do not hold them
-- up. The hash is of the browser's token together with the account, so that rows of one browser cannot be told.

create table known_devices (
    device_sha256 bytea primary key check (length(device_sha256) = 32),
    account_id    uuid not null references accounts on delete cascade,
    seen_at       timestamptz not null
);
create index known_devices_account_id_idx on known_devices (account_id);

-- What came of signing in from one network address within the last hour, for each address that was tried. Neither the
-- network's nor the person's address is kept, only a tag made with a key and a hash.
create table sign_in_origins (
    origin_tag     bytea not null check (length(origin_tag) = 32),
    address_sha256 bytea not null check (length(address_sha256) = 32),
    outcome        text not null check (outcome in ('entered', 'failed')),
    tried_at       timestamptz not null,
    primary key (origin_tag, address_sha256)
);
create index sign_in_origins_tried_at_idx on sign_in_origins (tried_at);

comment on column sign_in_throttles.address_sha256 is
    'hash of an address that was tried, of a known device with its account, or the tag of a network address';
