-- Nobody outside, looked at person by person. What changes about one participant needs only that one looked at; until
-- now each such change had the whole formation counted, which took a time squared in its people. A formation that is
-- published, and a group whose time ends, still have everybody looked at, once.

create function formations_person_not_outside() returns trigger language plpgsql as $$
declare
    touched record;
    state_now text;
begin
    for touched in select distinct formation_id, account_id
                   from (values (old.formation_id, old.account_id), (new.formation_id, new.account_id))
                        as rows (formation_id, account_id)
                   where formation_id is not null
    loop
        select state into state_now from formations
        where formation_id = touched.formation_id for no key update;
        continue when state_now is distinct from 'published';
        if exists (
            select from participants
            where formation_id = touched.formation_id and account_id = touched.account_id
              and left_at is null and exempted_at is null
              and not exists (
                select from memberships join study_groups using (group_id)
                where memberships.formation_id = touched.formation_id
                  and memberships.account_id = touched.account_id
                  and memberships.ended_at is null and study_groups.ended_at is null
              )
        ) then
            raise exception 'a participant of a published formation has no group'
                using errcode = 'check_violation', constraint = 'formations_nobody_outside', table = 'participants';
        end if;
    end loop;
    return null;
end
$$;

drop trigger participants_nobody_outside on participants;
create constraint trigger participants_nobody_outside after insert or update on participants
    deferrable initially deferred for each row execute function formations_person_not_outside();
drop trigger memberships_nobody_outside on memberships;
create constraint trigger memberships_nobody_outside after update or delete on memberships
    deferrable initially deferred for each row execute function formations_person_not_outside();
