-- What somebody who tries the questionnaire has begun to write about a question. Nobody else reads it before it is sent.
create table pilot_drafts (
    pilot_draft_id uuid primary key,
    course_id      uuid not null,
    account_id     uuid not null,
    question       text not null check (length(question) <= 20),
    sealed_draft   bytea not null,
    constraint pilot_drafts_question_key unique (course_id, account_id, question),
    constraint pilot_drafts_pilot_fkey foreign key (course_id, account_id)
        references questionnaire_pilots on delete cascade
);

-- Whoever is taken off the list keeps what they said, unsigned: what vanished with them would show whose it was.
alter table questionnaire_pilots add column released_at timestamptz;
