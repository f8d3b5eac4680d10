-- A group may ask together: a blind tag for each member but the one who sends, so that they find the conversation and
-- nobody without the key can tell who they are.
create table help_companions (
    help_request_id uuid not null references help_requests on delete cascade,
    companion_tag   bytea not null check (length(companion_tag) = 32),
    primary key (help_request_id, companion_tag)
);
create index help_companions_companion_tag_idx on help_companions (companion_tag);
