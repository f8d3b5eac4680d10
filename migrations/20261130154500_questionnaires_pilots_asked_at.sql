-- What a pilot says ends a time after they were asked for it. Whoever is asked again says something new, which has its own
-- time; what they said before keeps the one it had.
alter table pilot_comments add column asked_at timestamptz;
alter table pilot_drafts add column asked_at timestamptz;
update pilot_comments set asked_at = first_asked_at from questionnaire_pilots pilot
    where (pilot.course_id, pilot.account_id) = (pilot_comments.course_id, pilot_comments.account_id);
update pilot_drafts set asked_at = first_asked_at from questionnaire_pilots pilot
    where (pilot.course_id, pilot.account_id) = (pilot_drafts.course_id, pilot_drafts.account_id);
alter table pilot_comments alter column asked_at set not null;
alter table pilot_drafts alter column asked_at set not null;
alter table questionnaire_pilots drop column first_asked_at;
