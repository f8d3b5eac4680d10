-- What the groups are for follows the course when it changes its language: the words in its language stand first.
create function formations_follow_language() returns trigger language plpgsql as $$
begin
    update formations set purpose = purpose_other, purpose_other = purpose where course_id = new.course_id;
    return null;
end $$;
create trigger formations_follow_language after update of language on courses
    for each row when (old.language <> new.language) execute function formations_follow_language();
