-- What the groups are for, in the other of the two languages: empty where the leader has not written it.
alter table formations add column purpose_other text not null default '' check (length(purpose_other) <= 2000);
