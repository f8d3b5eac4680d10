-- Three sentences for oneself, after saying how one prefers to work.
alter table reflections drop constraint reflections_prompt_check;
alter table reflections add constraint reflections_prompt_check
    check (prompt in ('w1', 'w2', 'w3', 's1', 's2', 's3', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6'));
