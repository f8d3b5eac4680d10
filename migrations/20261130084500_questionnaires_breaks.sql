-- The institution's own breaks, in which nobody is reminded of anything, the first and the last day included.
create table institution_breaks (
    break_id  uuid primary key default gen_random_uuid(),
    begins_on date not null,
    ends_on   date not null,
    constraint institution_breaks_length_check check (ends_on - begins_on between 0 and 59),
    constraint institution_breaks_days_key unique (begins_on, ends_on)
);

-- Whether the usual Danish breaks count too. There is one row, or none as long as nobody has decided: then they do.
create table usual_breaks (
    is_only  boolean primary key default true constraint usual_breaks_only_check check (is_only),
    are_used boolean not null
);
