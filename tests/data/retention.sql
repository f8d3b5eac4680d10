-- Something of everything that ends: $born is the day all of it was made.
create temporary table who (name text, account_id uuid) on commit drop;
insert into who select name, gen_random_uuid() from unnest(array['Leder', 'Student', 'Beholder', 'Alene', 'Admin', 'Vejleder']) name;
insert into accounts (account_id, email, name, created_at, activated_at)
    select account_id, lower(name) || '@uni.example', name, $born, $born from who;
insert into identities (account_id, issuer, subject, created_at)
    select account_id, 'https://idp.example', name, $born from who where name = 'Leder';
insert into passwords (account_id, phc, changed_at) select account_id, 'phc', $born from who where name = 'Leder';
insert into sessions (account_id, token_sha256, device, started_at, seen_at)
    select account_id, decode(repeat('ab', 32), 'hex'), 'Firefox', $born, $born from who where name = 'Student';
insert into one_time_links (account_id, purpose, token_sha256, made_at, expires_at)
    select account_id, 'invitation', decode(repeat('ab', 32), 'hex'), $born, $born + interval '14 days'
    from who where name = 'Student';
insert into sign_in_throttles values (decode(repeat('ab', 32), 'hex'), 3, $born, $born);
insert into known_devices select decode(repeat('ab', 32), 'hex'), account_id, $born from who where name = 'Student';
insert into sign_in_origins values (decode(repeat('ab', 32), 'hex'), decode(repeat('cd', 32), 'hex'), 'failed', $born);
insert into admins select account_id, $born from who where name = 'Admin';
insert into advising_services values
    ('00000000-0000-0000-0000-000000000001', 'Vejledning', 'v@uni.example', '99', 'altid', 'always', $born);
insert into advisers
    select '00000000-0000-0000-0000-000000000001', account_id, 'adviser', $born from who where name = 'Vejleder';

insert into courses (course_id, title, term, created_at, ends_on)
    values ('00000000-0000-0000-0000-00000000000c', 'Kursus', 'Nu', $born, ($born + interval '120 days')::date);
insert into course_staff (course_id, account_id, role, invited_at, accepted_at)
    select '00000000-0000-0000-0000-00000000000c', account_id, 'course_leader', $born, $born from who where name = 'Leder';
insert into enrolments (course_id, account_id, enrolled_at, status_at)
    select '00000000-0000-0000-0000-00000000000c', account_id, $born, $born
    from who where name in ('Student', 'Beholder', 'Alene');
insert into roster_uploads
    select gen_random_uuid(), '00000000-0000-0000-0000-00000000000c', account_id, '\x01', '{}', $born
    from who where name = 'Leder';

insert into questionnaires values
    ('00000000-0000-0000-0000-0000000000aa', '00000000-0000-0000-0000-00000000000c', $born, $born + interval '5 days', 'off', $born,
     $born + interval '10 days');
insert into profile_answers (answer_id, questionnaire_id, account_id, question, answer, seen_by, used_for, answered_at)
    select gen_random_uuid(), '00000000-0000-0000-0000-0000000000aa', account_id, 'p02', '{}', 'oneself', 'groups', $born
    from who where name in ('Student', 'Beholder');
insert into profile_answers (answer_id, questionnaire_id, account_id, question, sealed_answer, seen_by, used_for, answered_at)
    select gen_random_uuid(), '00000000-0000-0000-0000-0000000000aa', account_id, 'p12', '\x01', 'nobody', 'groups', $born
    from who where name in ('Student', 'Beholder');
insert into profile_answers (answer_id, questionnaire_id, account_id, question, sealed_answer, seen_by, used_for, answered_at)
    select gen_random_uuid(), '00000000-0000-0000-0000-0000000000aa', account_id, 'p13', '\x01', 'nobody', 'groups', $born
    from who where name = 'Student';
insert into own_questions (own_question_id, course_id, number, ordinal, weight, created_at) values
    ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-00000000000c', 1, 1, 0, $born);
insert into own_question_versions (own_version_id, own_question_id, version, kind, text_da, text_en, help_da, help_en, options, seen_by, created_at) values
    ('00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-0000000000a1', 1, 'number', 'Hvor?', 'Where?', '', '', '[]', 'oneself', $born);
insert into profile_answers (answer_id, questionnaire_id, account_id, question, answer, seen_by, used_for, answered_at, own_version_id)
    select gen_random_uuid(), '00000000-0000-0000-0000-0000000000aa', account_id, 'o1', '{}', 'oneself', 'groups', $born,
           '00000000-0000-0000-0000-0000000000a2'
    from who where name in ('Student', 'Beholder');
insert into profile_submissions (questionnaire_id, account_id, submitted_at, kept_at)
    select '00000000-0000-0000-0000-0000000000aa', account_id, $born,
           case when name = 'Beholder' then $born + interval '100 days' end
    from who where name in ('Student', 'Beholder');
insert into profile_drafts
    select gen_random_uuid(), '00000000-0000-0000-0000-0000000000aa', account_id, 'p03', '\x01', $born, true
    from who where name = 'Student';
insert into profile_late_sendings
    select '00000000-0000-0000-0000-0000000000aa', account_id, $born from who where name = 'Student';
insert into profile_extensions
    select '00000000-0000-0000-0000-0000000000aa', student.account_id, $born, leader.account_id, $born
    from who student, who leader where student.name = 'Student' and leader.name = 'Leder';
insert into questionnaire_reminders values ('00000000-0000-0000-0000-0000000000aa', 1, $born);
insert into institution_breaks (begins_on, ends_on) values ($born::date, ($born + interval '30 days')::date);
insert into reflections (reflection_id, course_id, account_id, prompt, sealed_words, written_at, kept_at)
    select gen_random_uuid(), '00000000-0000-0000-0000-00000000000c', account_id, prompt, '\x01', $born,
           case when prompt = 'r6' then $born + interval '100 days' end
    from who, unnest(array['r1', 'r6']) prompt where name = 'Student';
insert into warmup_offers (course_id, offered_at, offered_by)
    select '00000000-0000-0000-0000-00000000000c', $born, account_id from who where name = 'Leder';

insert into questionnaire_pilots (course_id, account_id, invited_at, done_at)
    select '00000000-0000-0000-0000-00000000000c', account_id, $born, $born from who where name = 'Student';
insert into pilot_comments
    select gen_random_uuid(), '00000000-0000-0000-0000-00000000000c', account_id, 'p01', '\x01', $born from who where name = 'Student';

insert into pilot_drafts
    select gen_random_uuid(), '00000000-0000-0000-0000-00000000000c', account_id, 'p02', '\x01', $born from who where name = 'Student';

insert into formations (formation_id, course_id, questionnaire_id, name, purpose, preset, state, mixing, size_min, size_target,
                        size_max, size_floor, weights, deadline_at, sealed_cohort, created_at, state_at, published_at,
                        published_by)
    select '00000000-0000-0000-0000-00000000000f', '00000000-0000-0000-0000-00000000000c',
           '00000000-0000-0000-0000-0000000000aa', 'Grupper', '', 'first_semester', 'published', 'across_classes', 2, 2, 3, 2,
           '{}', $born, '\x01', $born, $born, $born + interval '10 days', account_id
    from who where name = 'Leder';
insert into participants (formation_id, account_id, joined_at)
    select '00000000-0000-0000-0000-00000000000f', account_id, $born from who where name = 'Student';
insert into participants (formation_id, account_id, joined_at, exempted_at, exempted_by, check_in_on)
    select '00000000-0000-0000-0000-00000000000f', alone.account_id, $born, $born, leader.account_id, $born::date
    from who alone, who leader where alone.name = 'Alene' and leader.name = 'Leder';
insert into pair_rules (formation_id, kind, one_id, other_id, made_by, made_at)
    select '00000000-0000-0000-0000-00000000000f', 'apart', least(one.account_id, other.account_id),
           greatest(one.account_id, other.account_id), leader.account_id, $born
    from who one, who other, who leader where one.name = 'Student' and other.name = 'Alene' and leader.name = 'Leder';
insert into pins (formation_id, account_id, mark, made_by, made_at)
    select '00000000-0000-0000-0000-00000000000f', pinned.account_id, gen_random_uuid(), leader.account_id, $born
    from who pinned, who leader where pinned.name = 'Student' and leader.name = 'Leder';
insert into keep_aparts
    select gen_random_uuid(), '00000000-0000-0000-0000-00000000000c', '\x01', account_id, $born,
           ($born + interval '50 days')::date
    from who where name = 'Vejleder';
insert into proposals (proposal_id, formation_id, number, engine, seed, rounds, cohort_sha256, made_at, published_at)
    values ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-00000000000f', 1, 'medspil', 1, 1,
            decode(repeat('ab', 32), 'hex'), $born, $born + interval '10 days'),
           ('00000000-0000-0000-0000-0000000000b2', '00000000-0000-0000-0000-00000000000f', 2, 'medspil', 2, 1,
            decode(repeat('ab', 32), 'hex'), $born, null);
insert into proposal_groups values ('00000000-0000-0000-0000-0000000000b1', 1, 'Fordi', 'Because');
insert into proposal_seats
    select '00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-00000000000f', account_id, 1
    from who where name = 'Student';
insert into study_groups (group_id, formation_id, number, rationale_da, rationale_en, common_slots, created_at)
    values ('00000000-0000-0000-0000-00000000000e', '00000000-0000-0000-0000-00000000000f', 1, 'Fordi', 'Because', 3, $born);
insert into group_facilitators
    select '00000000-0000-0000-0000-00000000000e', account_id, $born from who where name = 'Leder';
insert into memberships (formation_id, group_id, account_id, since)
    select '00000000-0000-0000-0000-00000000000f', '00000000-0000-0000-0000-00000000000e', account_id, $born
    from who where name = 'Student';
insert into repair_tasks (formation_id, group_id, owner_id, opened_at, due_on)
    select '00000000-0000-0000-0000-00000000000f', '00000000-0000-0000-0000-00000000000e', account_id, $born, $born::date
    from who where name = 'Leder';
insert into arrivals (formation_id, account_id, owner_id, arrived_at, due_on, settled_at, settled_as)
    select '00000000-0000-0000-0000-00000000000f', student.account_id, leader.account_id, $born, $born::date, $born, 'placed'
    from who student, who leader where student.name = 'Student' and leader.name = 'Leder';

insert into first_meetings
    select '00000000-0000-0000-0000-00000000000e', $born, 'Kantinen', $born::date, account_id, $born
    from who where name = 'Student';
insert into expectation_rounds values
    ('00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-00000000000e', 'together', $born, $born + interval '1 day', $born);
insert into expectation_sheets
    select gen_random_uuid(), '00000000-0000-0000-0000-0000000000d1', account_id, 'ready', '\x01', $born
    from who where name = 'Student';
insert into expectation_sentences
    select gen_random_uuid(), '00000000-0000-0000-0000-0000000000d1', 'e01', 1, '\x01', account_id, $born
    from who where name = 'Student';
insert into contracts
    select '00000000-0000-0000-0000-00000000000e', 'minimum', account_id, $born from who where name = 'Student';
insert into contract_texts (group_id, section, revision, heading, body, written_by, written_at)
    select '00000000-0000-0000-0000-00000000000e', 'when', 1, 'Hvornår', 'Tirsdag', account_id, $born
    from who where name = 'Student';
insert into contract_versions
    select '00000000-0000-0000-0000-00000000000e', 1, '[]', $born::date, account_id, $born from who where name = 'Student';
insert into contract_assents
    select '00000000-0000-0000-0000-00000000000e', 1, account_id, $born from who where name = 'Student';

insert into help_requests (help_request_id, advising_service_id, asker_tag, form_tag, state, waits_for, holder_account_id,
                           answer_by, closed_on, delete_after, sealed_envelope, sealed_body)
    select '00000000-0000-0000-0000-0000000000e1', '00000000-0000-0000-0000-000000000001', decode(repeat('ab', 32), 'hex'),
           decode(repeat('ab', 32), 'hex'), 'closed', 'nobody', account_id, $born::date,
           ($born + interval '20 days')::date, ($born + interval '200 days')::date, '\x01', '\x01'
    from who where name = 'Vejleder';
insert into help_companions select help_request_id, decode(repeat('ab', 32), 'hex') from help_requests;
insert into help_messages values
    (gen_random_uuid(), '00000000-0000-0000-0000-0000000000e1', 1, decode(repeat('ab', 32), 'hex'), '\x01');
insert into help_notes
    select gen_random_uuid(), '00000000-0000-0000-0000-0000000000e1', account_id, '\x01', '\x01'
    from who where name = 'Vejleder';

insert into outbox (message_id, account_id, sealed_words, posted_at, next_try_at)
    select gen_random_uuid(), account_id, '\x01', $born, $born from who where name = 'Student';
insert into access_log (at, account_id, table_name, row_id, purpose)
    select $born, account_id, 'help_requests', gen_random_uuid(), 'read' from who where name = 'Vejleder';
insert into jobs (kind, state, due_at, enqueued_at, ended_at) values
    ('done-work', 'done', $born, $born, $born), ('dead-work', 'dead', $born, $born, $born);
