-- When a course and its classes are taught, and when and how facilitators can accompany groups. Times are the blocks of an
-- ordinary week as bits, day by day, four a day from Monday.
alter table courses add column taught_slots integer not null default 0
    constraint courses_taught_slots_check check (taught_slots between 0 and 1048575);
alter table class_sections add column taught_slots integer not null default 0
    constraint class_sections_taught_slots_check check (taught_slots between 0 and 1048575);

-- Null while a facilitator has not said.
alter table course_staff add column most_groups integer
    constraint course_staff_most_groups_check check (most_groups between 1 and 40);
alter table course_staff add column free_slots integer
    constraint course_staff_free_slots_check check (free_slots between 0 and 1048575);
alter table course_staff add column languages text[] not null default '{}'
    constraint course_staff_languages_check check (languages <@ array['da', 'en']);
alter table course_staff add constraint course_staff_offer_check check (
    role = 'facilitator' or (most_groups is null and free_slots is null and languages = '{}')
);
