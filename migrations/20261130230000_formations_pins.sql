-- Students a leader has locked to each other in a proposal: those with the same mark stay in one group when new proposals
-- are made. Published groups need no locks, so they end there.
create table pins (
    formation_id uuid not null,
    account_id   uuid not null,
    mark         uuid not null,
    made_by      uuid not null references accounts,
    made_at      timestamptz not null,
    primary key (formation_id, account_id),
    foreign key (formation_id, account_id) references participants on delete cascade
);
