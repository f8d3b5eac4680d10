-- What the times of keeping are counted from. A course has a last day, so that everything in it has an end whether or
-- not anybody remembers to end it; one whose end nobody has told ends eight months after it began.
alter table courses add column ends_on date not null default (now() + interval '8 months')::date;
update courses set ends_on = (created_at + interval '8 months')::date;

-- Since when nothing ties a person to the house any more: no course, no role.
alter table accounts add column idle_since timestamptz;
create index accounts_idle_since_idx on accounts (idle_since);

-- Which proposal was published: it is kept longer than those that were not.
alter table proposals add column published_at timestamptz;
