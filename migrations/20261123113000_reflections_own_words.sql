-- What students write for themselves alone: the warm-up and the reflections. Sealed; nobody else ever reads them.
create table reflections (
    reflection_id uuid primary key,
    course_id     uuid not null references courses on delete cascade,
    account_id    uuid not null references accounts on delete cascade,
    prompt        text not null check (prompt in ('w1', 'w2', 'w3', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6')),
    sealed_words  bytea not null,
    written_at    timestamptz not null,
    -- Set when the student keeps it for the next term.
    kept_at       timestamptz,
    constraint reflections_prompt_key unique (course_id, account_id, prompt)
);
create index reflections_account_id_idx on reflections (account_id);
create index reflections_written_at_idx on reflections (written_at);

-- The warm-up is offered to a whole class or to none; without a class, to those who are in none.
create table warmup_offers (
    warmup_offer_id  uuid primary key default gen_random_uuid(),
    course_id        uuid not null references courses on delete cascade,
    class_section_id uuid references class_sections on delete cascade,
    offered_at       timestamptz not null,
    offered_by       uuid not null references accounts,
    constraint warmup_offers_class_key unique nulls not distinct (course_id, class_section_id)
);
create index warmup_offers_class_section_id_idx on warmup_offers (class_section_id);
