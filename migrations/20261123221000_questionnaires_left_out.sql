-- What a course leaves out of the questions that every course asks.
create table left_out_questions (
    course_id   uuid not null references courses on delete cascade,
    question    text not null check (length(question) <= 20),
    left_out_at timestamptz not null,
    primary key (course_id, question)
);
