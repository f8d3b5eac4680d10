-- Requests for help with working together. Whoever reads these tables without the key learns how many there are, and
-- who of the advising service looks after them: not who asked, about which group, about what, or at what hour.
-- Students appear as blind tags only.

create table help_requests (
    help_request_id     uuid primary key,
    advising_service_id uuid not null references advising_services,
    -- Who asked: found by tag, named inside the sealed body.
    asker_tag           bytea not null check (length(asker_tag) = 32),
    -- One form sends one request, however often the button is pressed.
    form_tag            bytea not null check (length(form_tag) = 32),
    state               text not null default 'new',
    waits_for           text not null default 'us',
    holder_account_id   uuid references accounts on delete set null,
    answer_by           date not null,
    follow_up_on        date,
    closed_on           date,
    delete_after        date not null,
    -- What the inbox needs before anybody opens it: who may not read it, and how soon.
    sealed_envelope     bytea not null,
    sealed_body         bytea not null,
    constraint help_requests_form_tag_key unique (form_tag),
    constraint help_requests_state_check check (state in
        ('new', 'seen', 'in_dialogue', 'meeting_agreed', 'follow_up', 'closed', 'withdrawn')),
    constraint help_requests_waits_for_check check (waits_for in ('us', 'asker', 'nobody')),
    constraint help_requests_new_is_unheld_check check (state <> 'new' or holder_account_id is null),
    constraint help_requests_ended_check check
        ((state in ('closed', 'withdrawn')) = (closed_on is not null)
         and (closed_on is null or waits_for = 'nobody'))
);
create index help_requests_asker_tag_idx on help_requests (asker_tag);
create index help_requests_service_idx on help_requests (advising_service_id, state);
create index help_requests_delete_after_idx on help_requests (delete_after);

create table help_messages (
    help_message_id uuid primary key,
    help_request_id uuid not null references help_requests on delete cascade,
    position        integer not null check (position > 0),
    form_tag        bytea not null check (length(form_tag) = 32),
    sealed_body     bytea not null,
    constraint help_messages_position_key unique (help_request_id, position),
    constraint help_messages_form_tag_key unique (form_tag)
);

-- One note per adviser and request. The facts go along when the request is handed over; the thoughts stay with whoever
-- thought them, and end sooner.
create table help_notes (
    help_note_id      uuid primary key,
    help_request_id   uuid not null references help_requests on delete cascade,
    author_account_id uuid not null references accounts on delete cascade,
    sealed_facts      bytea not null,
    sealed_thoughts   bytea,
    constraint help_notes_author_key unique (help_request_id, author_account_id)
);

-- Whom the student lets know, one blind tag for each; there is no row until the student chooses so, and withdrawing
-- the choice takes the row away.
create table help_disclosures (
    help_request_id uuid not null references help_requests on delete cascade,
    told_tag        bytea not null check (length(told_tag) = 32),
    primary key (help_request_id, told_tag)
);
create index help_disclosures_told_tag_idx on help_disclosures (told_tag);
