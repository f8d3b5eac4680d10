-- What a group does once it is one: the first meeting, the expectation round, the agreement.

create table first_meetings (
    group_id   uuid primary key references study_groups on delete cascade,
    planned_at timestamptz,
    place      text not null default '' check (length(place) <= 200),
    held_on    date,
    marked_by  uuid not null references accounts,
    marked_at  timestamptz not null
);

-- A round gathers answers until everybody has spoken or the deadline comes; then it is open, and stays so.
create table expectation_rounds (
    expectation_round_id uuid primary key default gen_random_uuid(),
    group_id             uuid not null references study_groups on delete cascade,
    extent               text not null check (extent in ('together', 'project')),
    started_at           timestamptz not null,
    deadline             timestamptz not null,
    opened_at            timestamptz,
    constraint expectation_rounds_group_id_key unique (group_id),
    constraint expectation_rounds_deadline_check check (deadline > started_at)
);

-- One member's whole sheet, sealed: numbers and sentences alike.
create table expectation_sheets (
    expectation_sheet_id uuid primary key,
    expectation_round_id uuid not null references expectation_rounds on delete cascade,
    account_id           uuid not null references accounts on delete cascade,
    standing             text not null check (standing in ('writing', 'ready', 'in_person')),
    sealed_sheet         bytea not null,
    written_at           timestamptz not null,
    constraint expectation_sheets_member_key unique (expectation_round_id, account_id)
);
create index expectation_sheets_account_id_idx on expectation_sheets (account_id);

-- What the group makes of an item: one sentence, every revision kept, so that of two writers neither is lost.
create table expectation_sentences (
    expectation_sentence_id uuid primary key,
    expectation_round_id    uuid not null references expectation_rounds on delete cascade,
    item                    text not null check (item ~ '^e[0-9]{2}$'),
    revision                integer not null check (revision > 0),
    sealed_sentence         bytea not null,
    written_by              uuid not null references accounts,
    written_at              timestamptz not null,
    constraint expectation_sentences_revision_key unique (expectation_round_id, item, revision)
);

create table contracts (
    group_id uuid primary key references study_groups on delete cascade,
    template text not null check (template in ('reading', 'project', 'remote', 'minimum')),
    begun_by uuid not null references accounts,
    begun_at timestamptz not null
);

-- Every text a section ever had; the newest revision stands.
create table contract_texts (
    contract_text_id uuid primary key default gen_random_uuid(),
    group_id         uuid not null references contracts on delete cascade,
    section          text not null check (length(section) <= 40),
    revision         integer not null check (revision > 0),
    heading          text not null check (length(heading) <= 100),
    body             text not null check (length(body) <= 4000),
    written_by       uuid not null references accounts,
    written_at       timestamptz not null,
    constraint contract_texts_revision_key unique (group_id, section, revision)
);

-- What all sections said at once; members say yes to a version.
create table contract_versions (
    group_id  uuid not null references contracts on delete cascade,
    version   integer not null check (version > 0),
    sections  jsonb not null,
    review_on date not null,
    made_by   uuid not null references accounts,
    made_at   timestamptz not null,
    primary key (group_id, version)
);

create table contract_assents (
    group_id    uuid not null,
    version     integer not null,
    account_id  uuid not null references accounts on delete cascade,
    assented_at timestamptz not null,
    primary key (group_id, version, account_id),
    foreign key (group_id, version) references contract_versions on delete cascade
);
create index contract_assents_account_id_idx on contract_assents (account_id);
