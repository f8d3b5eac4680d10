-- A course that changes its language takes its texts along: the words beside are those in the course's language, whichever
-- that is, so the two change places. The revision tells a leader who is writing meanwhile.
create function course_groundwork_follows_language() returns trigger language plpgsql as $$
begin
    update course_groundwork
    set revision = revision + 1, known = known_other, known_other = known, proposed = proposed_other,
        proposed_other = proposed, particular = particular_other, particular_other = particular, roles = roles_other,
        roles_other = roles
    where course_id = new.course_id;
    return null;
end $$;
create trigger course_groundwork_follows_language after update of language on courses
    for each row when (old.language <> new.language) execute function course_groundwork_follows_language();
