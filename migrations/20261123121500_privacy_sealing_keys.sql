-- Which sealing keys this database knows, by a mark that only the key itself can make. A start with a ring that has
-- lost one, or has another under the same number, is noticed before anything is sealed that later does not open.

create table sealing_keys (
    number   integer primary key check (number > 0),
    mark     bytea not null check (length(mark) = 32),
    noted_at timestamptz not null
);
