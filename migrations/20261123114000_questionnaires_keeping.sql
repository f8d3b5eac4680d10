-- Whether the student keeps their answers, to use them again next term.
alter table profile_submissions add column kept_at timestamptz;
