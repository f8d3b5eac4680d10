-- Forming groups: who takes part, which rules hold, what was proposed, and who is in which group.
-- The promise «nobody outside, nobody twice» is kept here, whatever the program does.

create table formations (
    formation_id     uuid primary key default gen_random_uuid(),
    course_id        uuid not null references courses on delete cascade,
    -- Planned when the formation opens.
    questionnaire_id uuid references questionnaires,
    name             text not null check (length(name) between 1 and 120),
    purpose          text not null check (length(purpose) <= 2000),
    preset           text not null check (preset in ('first_semester', 'project', 'reading', 'online')),
    state            text not null default 'draft'
        check (state in ('draft', 'open', 'closed', 'proposed', 'published', 'ended')),
    mixing           text not null check (mixing in ('within_classes', 'across_classes')),
    size_min         integer not null,
    size_target      integer not null,
    size_max         integer not null,
    size_floor       integer not null,
    weights          jsonb not null,
    deadline_at      timestamptz not null,
    proposing_since  timestamptz,
    -- What the proposals were made from, sealed, until the formation ends.
    sealed_cohort    bytea,
    created_at       timestamptz not null,
    state_at         timestamptz not null,
    published_at     timestamptz,
    published_by     uuid references accounts,
    constraint formations_sizes_check
        check (1 <= size_floor and size_floor <= size_min and size_min <= size_target and size_target <= size_max),
    constraint formations_questionnaire_check check (state = 'draft' or questionnaire_id is not null),
    constraint formations_published_check
        check ((state in ('published', 'ended')) = (published_at is not null and published_by is not null))
);
create index formations_course_id_idx on formations (course_id);
create index formations_questionnaire_id_idx on formations (questionnaire_id);

-- Who is to be in a group. Somebody who leaves stays here with the date; an exemption is a leader's recorded decision.
create table participants (
    formation_id     uuid not null references formations on delete cascade,
    account_id       uuid not null references accounts,
    class_section_id uuid references class_sections on delete set null,
    joined_at        timestamptz not null,
    left_at          timestamptz,
    left_as          text check (left_as in ('withdrawn', 'on_leave')),
    exempted_at      timestamptz,
    exempted_by      uuid references accounts,
    primary key (formation_id, account_id),
    constraint participants_left_check check ((left_at is null) = (left_as is null)),
    constraint participants_exempted_check check ((exempted_at is null) = (exempted_by is null))
);
create index participants_account_id_idx on participants (account_id);

-- What the leader decides about pairs, openly.
create table pair_rules (
    pair_rule_id uuid primary key default gen_random_uuid(),
    formation_id uuid not null,
    kind         text not null check (kind in ('together', 'apart')),
    one_id       uuid not null,
    other_id     uuid not null,
    made_by      uuid not null references accounts,
    made_at      timestamptz not null,
    constraint pair_rules_two_people_check check (one_id < other_id),
    constraint pair_rules_pair_key unique (formation_id, one_id, other_id),
    foreign key (formation_id, one_id) references participants on delete cascade,
    foreign key (formation_id, other_id) references participants on delete cascade
);
create index pair_rules_other_id_idx on pair_rules (formation_id, other_id);

-- What an adviser decides about pairs, in confidence: the pair is sealed, and nobody else learns that there is one.
create table keep_aparts (
    keep_apart_id uuid primary key,
    course_id     uuid not null references courses on delete cascade,
    sealed_pair   bytea not null,
    made_by       uuid not null references accounts,
    made_at       timestamptz not null,
    ends_on       date not null
);
create index keep_aparts_course_id_idx on keep_aparts (course_id);

create table proposals (
    proposal_id  uuid primary key default gen_random_uuid(),
    formation_id uuid not null references formations on delete cascade,
    number       integer not null check (number between 1 and 3),
    engine       text not null,
    seed         bigint not null,
    rounds       integer not null,
    cohort_sha256 bytea not null check (length(cohort_sha256) = 32),
    made_at      timestamptz not null,
    moves        integer not null default 0 check (moves >= 0),
    constraint proposals_number_key unique (formation_id, number),
    constraint proposals_formation_key unique (proposal_id, formation_id)
);

create table proposal_groups (
    proposal_id    uuid not null references proposals on delete cascade,
    number         integer not null check (number > 0),
    rationale_da   text not null check (length(rationale_da) <= 2000),
    rationale_en   text not null check (length(rationale_en) <= 2000),
    is_edited      boolean not null default false,
    facilitator_id uuid references accounts,
    primary key (proposal_id, number)
);

create table proposal_seats (
    proposal_id  uuid not null,
    formation_id uuid not null,
    account_id   uuid not null,
    number       integer not null,
    primary key (proposal_id, account_id),
    foreign key (proposal_id, formation_id) references proposals (proposal_id, formation_id) on delete cascade,
    foreign key (proposal_id, number) references proposal_groups on delete cascade,
    foreign key (formation_id, account_id) references participants on delete cascade
);
create index proposal_seats_group_idx on proposal_seats (proposal_id, number);
create index proposal_seats_participant_idx on proposal_seats (formation_id, account_id);

create table study_groups (
    group_id     uuid primary key default gen_random_uuid(),
    formation_id uuid not null references formations on delete cascade,
    number       integer not null check (number > 0),
    rationale_da text not null check (length(rationale_da) between 1 and 2000),
    rationale_en text not null check (length(rationale_en) between 1 and 2000),
    -- Common slots as bits, day by day, four blocks a day from Monday.
    common_slots bigint not null,
    created_at   timestamptz not null,
    ended_at     timestamptz,
    constraint study_groups_number_key unique (formation_id, number),
    constraint study_groups_formation_key unique (group_id, formation_id)
);

create table group_facilitators (
    group_id   uuid not null references study_groups on delete cascade,
    account_id uuid not null references accounts,
    since      timestamptz not null,
    primary key (group_id, account_id)
);
create index group_facilitators_account_id_idx on group_facilitators (account_id);

create table memberships (
    membership_id uuid primary key default gen_random_uuid(),
    formation_id  uuid not null,
    group_id      uuid not null,
    account_id    uuid not null,
    since         timestamptz not null,
    ended_at      timestamptz,
    ended_as      text check (ended_as in ('withdrawn', 'on_leave', 'moved')),
    constraint memberships_ended_check check ((ended_at is null) = (ended_as is null)),
    foreign key (group_id, formation_id) references study_groups (group_id, formation_id) on delete cascade,
    foreign key (formation_id, account_id) references participants on delete cascade
);
-- Nobody twice.
create unique index memberships_active_key on memberships (formation_id, account_id) where ended_at is null;
create index memberships_group_id_idx on memberships (group_id);
create index memberships_account_id_idx on memberships (account_id);

-- Whoever comes after the groups were published: somebody answers for finding a place, by a day.
create table arrivals (
    arrival_id       uuid primary key default gen_random_uuid(),
    formation_id     uuid not null references formations on delete cascade,
    account_id       uuid not null references accounts,
    class_section_id uuid references class_sections on delete set null,
    owner_id         uuid not null references accounts,
    arrived_at       timestamptz not null,
    due_on           date not null,
    settled_at       timestamptz,
    settled_as       text check (settled_as in ('placed', 'left')),
    constraint arrivals_settled_check check ((settled_at is null) = (settled_as is null))
);
create unique index arrivals_open_key on arrivals (formation_id, account_id) where settled_at is null;
create index arrivals_account_id_idx on arrivals (account_id);

-- Nobody outside: at the end of any transaction, everybody who takes part in a published formation has a place in a
-- group that exists, or an exemption. Taking the formation's row lock makes transactions that would only together
-- leave somebody out wait for each other, and the later one sees what the earlier did.
create function formations_nobody_outside() returns trigger language plpgsql as $$
declare
    checked uuid;
    state_now text;
    outside bigint;
begin
    for checked in select distinct id from unnest(array[old.formation_id, new.formation_id]) as id where id is not null loop
        select state into state_now from formations where formation_id = checked for no key update;
        continue when state_now is distinct from 'published';
        select count(*) into outside
        from participants
        where formation_id = checked and left_at is null and exempted_at is null
          and not exists (
            select from memberships join study_groups using (group_id)
            where memberships.formation_id = checked and memberships.account_id = participants.account_id
              and memberships.ended_at is null and study_groups.ended_at is null
          );
        if outside > 0 then
            raise exception '% participants of a published formation have no group', outside
                using errcode = 'check_violation', constraint = 'formations_nobody_outside', table = 'formations';
        end if;
    end loop;
    return null;
end
$$;

create constraint trigger formations_nobody_outside after insert or update of state on formations
    deferrable initially deferred for each row execute function formations_nobody_outside();
create constraint trigger participants_nobody_outside after insert or update on participants
    deferrable initially deferred for each row execute function formations_nobody_outside();
create constraint trigger memberships_nobody_outside after update or delete on memberships
    deferrable initially deferred for each row execute function formations_nobody_outside();
create constraint trigger study_groups_nobody_outside after update of ended_at or delete on study_groups
    deferrable initially deferred for each row execute function formations_nobody_outside();
