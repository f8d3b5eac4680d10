-- A group that has become too small is somebody's task, with a day. The promise is kept here: at the end of any
-- transaction a group of a published formation that stands and has fewer members than the floor has an open repair
-- task, and no other group has one.

create table repair_tasks (
    repair_task_id uuid primary key default gen_random_uuid(),
    formation_id   uuid not null,
    group_id       uuid not null,
    owner_id       uuid not null references accounts,
    opened_at      timestamptz not null,
    due_on         date not null,
    settled_at     timestamptz,
    settled_as     text check (settled_as in ('filled', 'merged', 'moved', 'recovered', 'over')),
    constraint repair_tasks_settled_check check ((settled_at is null) = (settled_as is null)),
    foreign key (group_id, formation_id) references study_groups (group_id, formation_id) on delete cascade
);
create unique index repair_tasks_open_key on repair_tasks (group_id) where settled_at is null;
create index repair_tasks_formation_id_idx on repair_tasks (formation_id);

-- Whether a person has written the group's rationale: then it is not written anew when members come and go.
alter table study_groups add column rationale_is_edited boolean not null default false;

-- Groups that are too small today have a week.
insert into repair_tasks (formation_id, group_id, owner_id, opened_at, due_on)
select formation_id, group_id, published_by, now(), current_date + 7
from study_groups join formations using (formation_id)
where state = 'published' and ended_at is null
  and size_floor > (
    select count(*) from memberships
    where memberships.group_id = study_groups.group_id and memberships.ended_at is null
  );

create function formations_small_has_repair(checked uuid) returns void language plpgsql as $$
declare
    its_formation uuid;
    is_small boolean;
    has_task boolean;
begin
    -- Whoever else changes a group of the formation waits here, and sees what this transaction did.
    select formation_id into its_formation from study_groups where group_id = checked;
    perform from formations where formation_id = its_formation for no key update;
    select state = 'published' and ended_at is null and size_floor > (
             select count(*) from memberships where memberships.group_id = checked and memberships.ended_at is null
           )
    into is_small
    from study_groups join formations using (formation_id) where group_id = checked;
    has_task := exists (select from repair_tasks where group_id = checked and settled_at is null);
    if coalesce(is_small, false) <> has_task then
        raise exception 'a group below the floor and its repair task do not go together'
            using errcode = 'check_violation', constraint = 'formations_small_has_repair', table = 'repair_tasks';
    end if;
end
$$;

create function formations_touched_groups() returns trigger language plpgsql as $$
declare
    touched uuid;
begin
    for touched in select distinct id from unnest(array[old.group_id, new.group_id]) as id where id is not null loop
        perform formations_small_has_repair(touched);
    end loop;
    return null;
end
$$;

-- Coming and going, one group at a time. While a formation is being shaped nothing is looked at: a publication has
-- every group looked at once, below, instead of once for each member.
create constraint trigger memberships_small_has_repair after update or delete on memberships
    deferrable initially deferred for each row execute function formations_touched_groups();
create constraint trigger study_groups_small_has_repair after update of ended_at on study_groups
    deferrable initially deferred for each row execute function formations_touched_groups();
create constraint trigger repair_tasks_small_has_repair after insert or update or delete on repair_tasks
    deferrable initially deferred for each row execute function formations_touched_groups();

-- Somebody who joins can only end a task.
create function formations_joined_group() returns trigger language plpgsql as $$
begin
    if exists (select from repair_tasks where group_id = new.group_id and settled_at is null) then
        perform formations_small_has_repair(new.group_id);
    end if;
    return null;
end
$$;
create constraint trigger memberships_joined after insert on memberships
    deferrable initially deferred for each row execute function formations_joined_group();

create function formations_all_groups() returns trigger language plpgsql as $$
begin
    perform formations_small_has_repair(group_id) from study_groups where formation_id = new.formation_id;
    return null;
end
$$;
create constraint trigger formations_small_has_repair after update of state on formations
    deferrable initially deferred for each row execute function formations_all_groups();
