-- The profile: when a course asks it, what each student answered, and who has sent it.
-- An answer keeps the visibility and the use that were promised when it was given.

create table questionnaires (
    questionnaire_id uuid primary key default gen_random_uuid(),
    course_id        uuid not null references courses on delete cascade,
    opens_at         timestamptz not null,
    closes_at        timestamptz not null,
    -- Whether a mutual wish about one person is asked for; off where people do not know each other yet.
    wishes           text not null default 'off' check (wishes in ('off', 'mutual')),
    created_at       timestamptz not null,
    constraint questionnaires_window_check check (opens_at < closes_at)
);
create index questionnaires_course_id_idx on questionnaires (course_id);

create table profile_answers (
    answer_id        uuid primary key,
    questionnaire_id uuid not null references questionnaires on delete cascade,
    account_id       uuid not null references accounts on delete cascade,
    question         text not null check (length(question) <= 20),
    answer           jsonb,
    sealed_answer    bytea,
    seen_by          text not null
        check (seen_by in ('logistics', 'oneself', 'card_if_chosen', 'as_chosen', 'nobody', 'group')),
    used_for         text not null check (used_for in ('groups', 'the_group_itself')),
    answered_at      timestamptz not null,
    constraint profile_answers_question_key unique (questionnaire_id, account_id, question),
    -- What nobody, or only a chosen person, may see is sealed; nothing stands both open and sealed.
    constraint profile_answers_sealed_check check (
        (answer is null) = (seen_by in ('as_chosen', 'nobody')) and (answer is null) = (sealed_answer is not null)
    )
);
create index profile_answers_account_id_idx on profile_answers (account_id);

-- Until somebody has sent the profile, the answers are a draft and nobody's business.
create table profile_submissions (
    questionnaire_id uuid not null references questionnaires on delete cascade,
    account_id       uuid not null references accounts on delete cascade,
    submitted_at     timestamptz not null,
    primary key (questionnaire_id, account_id)
);
create index profile_submissions_account_id_idx on profile_submissions (account_id);
