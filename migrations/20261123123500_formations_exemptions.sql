-- Working alone by agreement has a day on which one talks again. No reason is kept.
alter table participants add column check_in_on date;
update participants set check_in_on = exempted_at::date + 28 where exempted_at is not null;
alter table participants add constraint participants_check_in_check
    check ((exempted_at is null) = (check_in_on is null));

alter table memberships drop constraint memberships_ended_as_check;
alter table memberships add constraint memberships_ended_as_check
    check (ended_as in ('withdrawn', 'on_leave', 'moved', 'exempted'));
