-- What the institution lists in every profile: places to meet, and what one may wish not to be the only one about. The
-- house has its own words for the usual ones, which need no row; a row says that one of them is not offered, or is an
-- option in the institution's own words. Such an option is named i1, i2, …, never twice, so that an answer means for
-- ever what it meant when it was given.
create table institution_options (
    list       text not null check (list in ('places', 'dimensions')),
    option     text not null check (length(option) <= 20),
    words_da   text check (length(words_da) between 1 and 60),
    words_en   text check (length(words_en) between 1 and 60),
    created_at timestamptz not null,
    -- Since when it is not offered.
    retired_at timestamptz,
    primary key (list, option),
    constraint institution_options_words_check check (
        (words_da is null) = (words_en is null) and (words_da is not null) = (option ~ '^i[0-9]+$')
    )
);

create function institution_options_stand() returns trigger language plpgsql as $$
begin
    raise exception 'the words of an option are never changed'
        using errcode = 'check_violation', constraint = 'institution_options_stand', table = 'institution_options';
end
$$;
create trigger institution_options_stand before update of list, option, words_da, words_en on institution_options
    for each row execute function institution_options_stand();
