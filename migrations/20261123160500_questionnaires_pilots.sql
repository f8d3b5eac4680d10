-- A few students try the questionnaire before it opens and say what is unclear. Nothing of what they answer is kept; what
-- they say about a question is sealed and told to the course leader without a name.
create table questionnaire_pilots (
    course_id  uuid not null references courses on delete cascade,
    account_id uuid not null references accounts on delete cascade,
    invited_at timestamptz not null,
    done_at    timestamptz,
    primary key (course_id, account_id)
);
create index questionnaire_pilots_account_id_idx on questionnaire_pilots (account_id);

create table pilot_comments (
    pilot_comment_id uuid primary key,
    course_id        uuid not null,
    account_id       uuid not null,
    question         text not null check (length(question) <= 20),
    sealed_comment   bytea not null,
    constraint pilot_comments_question_key unique (course_id, account_id, question),
    constraint pilot_comments_pilot_fkey foreign key (course_id, account_id)
        references questionnaire_pilots on delete cascade
);
