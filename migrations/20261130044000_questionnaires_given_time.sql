-- Whoever asked after the deadline and got more time instead has their reply: nothing is left to decide.
alter table profile_late_sendings drop constraint profile_late_sendings_decision_check;
alter table profile_late_sendings
    add constraint profile_late_sendings_decision_check check (decision in ('taken', 'left', 'given_time'));
