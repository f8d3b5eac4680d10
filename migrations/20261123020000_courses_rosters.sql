-- Courses, their classes, who leads and accompanies them, and who studies in them.

create table courses (
    course_id           uuid primary key default gen_random_uuid(),
    title               text not null check (length(title) between 1 and 200),
    code                text not null default '' check (length(code) <= 40),
    term                text not null check (length(term) between 1 and 60),
    timezone            text not null default 'Europe/Copenhagen',
    -- The language newcomers are written to in, until they choose one.
    language            text not null default 'da' check (language in ('da', 'en')),
    advising_service_id uuid references advising_services on delete set null,
    created_at          timestamptz not null
);

create table class_sections (
    class_section_id uuid primary key default gen_random_uuid(),
    course_id        uuid not null references courses on delete cascade,
    name             text not null check (length(name) between 1 and 80),
    constraint class_sections_in_course_key unique (class_section_id, course_id)
);
create unique index class_sections_name_key on class_sections (course_id, lower(name));

create table course_staff (
    course_staff_id  uuid primary key default gen_random_uuid(),
    course_id        uuid not null references courses on delete cascade,
    account_id       uuid not null references accounts,
    role             text not null check (role in ('course_leader', 'facilitator')),
    facilitator_kind text check (facilitator_kind in ('staff', 'student')),
    invited_at       timestamptz not null,
    accepted_at      timestamptz,
    declined_at      timestamptz,
    ended_at         timestamptz,
    constraint course_staff_kind_check check ((role = 'facilitator') = (facilitator_kind is not null)),
    constraint course_staff_answer_check check (accepted_at is null or declined_at is null)
);
create unique index course_staff_active_key on course_staff (course_id, account_id, role)
    where ended_at is null and declined_at is null;
create index course_staff_account_id_idx on course_staff (account_id);

create table enrolments (
    enrolment_id     uuid primary key default gen_random_uuid(),
    course_id        uuid not null references courses on delete cascade,
    account_id       uuid not null references accounts,
    class_section_id uuid,
    student_number   text check (length(student_number) between 1 and 64),
    status           text not null default 'enrolled' check (status in ('enrolled', 'on_leave', 'withdrawn')),
    enrolled_at      timestamptz not null,
    status_at        timestamptz not null,
    invited_at       timestamptz,
    constraint enrolments_course_id_account_id_key unique (course_id, account_id),
    constraint enrolments_class_section_fkey foreign key (class_section_id, course_id)
        references class_sections (class_section_id, course_id)
);
create unique index enrolments_student_number_key on enrolments (course_id, lower(student_number));
create index enrolments_account_id_idx on enrolments (account_id);

-- A roster file between upload and import: what could be read of it, sealed, since nobody knows what else a file holds.
create table roster_uploads (
    roster_upload_id uuid primary key,
    course_id        uuid not null references courses on delete cascade,
    account_id       uuid not null references accounts,
    sealed_table     bytea not null,
    mapping          jsonb not null,
    uploaded_at      timestamptz not null
);
create index roster_uploads_course_id_idx on roster_uploads (course_id);
