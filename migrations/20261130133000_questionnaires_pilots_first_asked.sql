-- What a pilot says is kept for a time from the day they were first asked, however often they are asked again.
alter table questionnaire_pilots add column first_asked_at timestamptz;
update questionnaire_pilots set first_asked_at = invited_at;
alter table questionnaire_pilots alter column first_asked_at set not null;
