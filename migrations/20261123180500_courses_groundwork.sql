-- What a leader writes before groups are formed: what is known about the students and the course (the baseline), and who
-- talks with the groups about what (the role agreement). Either is shown to the people of the course once the leader
-- shares it. The revision tells two leaders who write at once apart.
create table course_groundwork (
    course_id       uuid primary key references courses on delete cascade,
    revision        integer not null check (revision > 0),
    known           text not null check (length(known) <= 2000),
    proposed        text not null check (length(proposed) <= 2000),
    particular      text not null check (length(particular) <= 2000),
    roles           text not null check (length(roles) <= 2000),
    baseline_shared boolean not null,
    roles_shared    boolean not null,
    written_at      timestamptz not null
);
