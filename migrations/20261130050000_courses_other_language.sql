-- What a leader writes for everybody, in the other of the two languages: empty where they have not. The words beside are
-- in the language of the course.
alter table course_groundwork
    add column known_other      text not null default '' check (length(known_other) <= 2000),
    add column proposed_other   text not null default '' check (length(proposed_other) <= 2000),
    add column particular_other text not null default '' check (length(particular_other) <= 2000),
    add column roles_other      text not null default '' check (length(roles_other) <= 2000);
