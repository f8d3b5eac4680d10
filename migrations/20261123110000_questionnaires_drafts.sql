-- What a student has typed and not yet saved as an answer, kept while they type: sealed, and theirs alone.
create table profile_drafts (
    draft_id         uuid primary key,
    questionnaire_id uuid not null references questionnaires on delete cascade,
    account_id       uuid not null references accounts on delete cascade,
    question         text not null check (length(question) <= 20),
    sealed_draft     bytea not null,
    saved_at         timestamptz not null,
    constraint profile_drafts_question_key unique (questionnaire_id, account_id, question)
);
create index profile_drafts_account_id_idx on profile_drafts (account_id);

-- What came after the deadline waits here for the course leader's yes or no.
create table profile_late_sendings (
    questionnaire_id uuid not null references questionnaires on delete cascade,
    account_id       uuid not null references accounts on delete cascade,
    sent_at          timestamptz not null,
    decision         text check (decision in ('taken', 'left')),
    decided_at       timestamptz,
    decided_by       uuid references accounts,
    primary key (questionnaire_id, account_id),
    constraint profile_late_sendings_decided_check
        check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
create index profile_late_sendings_account_id_idx on profile_late_sendings (account_id);

-- More time for one student. No reason is kept.
create table profile_extensions (
    questionnaire_id uuid not null references questionnaires on delete cascade,
    account_id       uuid not null references accounts on delete cascade,
    closes_at        timestamptz not null,
    given_by         uuid not null references accounts,
    given_at         timestamptz not null,
    primary key (questionnaire_id, account_id)
);
create index profile_extensions_account_id_idx on profile_extensions (account_id);

-- Reminders are at most two, and both can be looked up.
create table questionnaire_reminders (
    questionnaire_id uuid not null references questionnaires on delete cascade,
    number           integer not null check (number between 1 and 2),
    sent_at          timestamptz not null,
    primary key (questionnaire_id, number)
);
