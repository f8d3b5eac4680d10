-- The questions a course asks beside those that every course asks. A question that is put in other
-- words gets a new version, and each answer keeps the version it was given to.
create table own_questions (
    own_question_id uuid primary key default gen_random_uuid(),
    course_id       uuid not null references courses on delete cascade,
    -- Its name within the course, o1, o2, …: never given twice.
    number          integer not null check (number between 1 and 9999),
    -- Its place among the others.
    ordinal         integer not null,
    -- How much it counts beside what else makes a good group.
    weight          integer not null check (weight between 0 and 100),
    created_at      timestamptz not null,
    removed_at      timestamptz,
    constraint own_questions_number_key unique (course_id, number)
);

create table own_question_versions (
    own_version_id  uuid primary key default gen_random_uuid(),
    own_question_id uuid not null references own_questions on delete cascade,
    version         integer not null check (version > 0),
    kind            text not null check (kind in ('single', 'multiple', 'scale', 'number', 'ranking', 'text')),
    text_da         text not null check (length(text_da) between 1 and 200),
    text_en         text not null check (length(text_en) between 1 and 200),
    help_da         text not null check (length(help_da) <= 400),
    help_en         text not null check (length(help_en) <= 400),
    -- A list of {"id", "da", "en"}: what can be chosen, or the two ends of a scale.
    options         jsonb not null,
    -- How many may be chosen, or the smallest and the largest number.
    most            integer,
    low             integer,
    high            integer,
    seen_by         text not null check (seen_by in ('logistics', 'oneself', 'card_if_chosen', 'group')),
    -- How it helps to form groups; none when it does not.
    rule            text check (rule in ('mixed', 'same', 'near', 'alike', 'covered', 'balanced')),
    created_at      timestamptz not null,
    constraint own_question_versions_version_key unique (own_question_id, version),
    -- Words of one's own form no groups, and nobody sees them but by the student's choice.
    constraint own_question_versions_text_check
        check (kind <> 'text' or (rule is null and seen_by in ('oneself', 'card_if_chosen')))
);

alter table profile_answers
    add column own_version_id uuid references own_question_versions on delete cascade,
    add constraint profile_answers_own_check check ((own_version_id is not null) = (question ~ '^o[0-9]+$')),
    drop constraint profile_answers_sealed_check,
    -- What nobody, or only a chosen person, may see is sealed, and so are words of one's own; nothing stands both open
    -- and sealed.
    add constraint profile_answers_sealed_check check (
        (answer is null) = (sealed_answer is not null)
        and (answer is null or seen_by not in ('as_chosen', 'nobody'))
        and (answer is not null or seen_by in ('as_chosen', 'nobody') or own_version_id is not null)
    );
create index profile_answers_own_version_id_idx on profile_answers (own_version_id);

-- Not even before it was answered: somebody may have the page open.
create function own_question_versions_stand() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a question is never changed'
        using errcode = 'check_violation', constraint = 'own_question_versions_stand', table = 'own_question_versions';
end
$$;
create trigger own_question_versions_stand before update on own_question_versions
    for each row execute function own_question_versions_stand();
