-- When the groups of a questionnaire's round were made: from then on no answer counts for them any more.
alter table questionnaires add column groups_made_at timestamptz;
update questionnaires set groups_made_at = made.at
from (select questionnaire_id, min(published_at) as at from formations
      where questionnaire_id is not null and published_at is not null group by questionnaire_id) made
where made.questionnaire_id = questionnaires.questionnaire_id;

-- A mutual wish ends where it has done its work.
delete from profile_answers using questionnaires
where questionnaires.questionnaire_id = profile_answers.questionnaire_id
  and question = 'p13' and groups_made_at is not null;
delete from profile_drafts using questionnaires
where questionnaires.questionnaire_id = profile_drafts.questionnaire_id
  and question = 'p13' and groups_made_at is not null;

-- A draft may hold nothing but words from another window: then nothing waits to be saved.
alter table profile_drafts add column is_waiting boolean not null default true;
alter table profile_drafts alter column is_waiting drop default;

-- A question that a course takes in again is asked anew of those who had sent without it.
alter table left_out_questions add column taken_in_at timestamptz;
