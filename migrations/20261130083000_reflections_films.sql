-- Films of the institution's own, which students may watch after the three stories of the warm-up. They lie on other
-- sites: only a link is kept, in both languages.
create table warmup_films (
    film_id  uuid primary key default gen_random_uuid(),
    title_da text not null constraint warmup_films_title_da_check check (length(title_da) between 1 and 100),
    title_en text not null constraint warmup_films_title_en_check check (length(title_en) between 1 and 100),
    address  text not null constraint warmup_films_address_check
             check (address ~ '^https://[^/]' and length(address) <= 500),
    added_at timestamptz not null
);
