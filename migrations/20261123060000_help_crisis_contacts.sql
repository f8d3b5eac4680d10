-- Who can be reached at once when somebody is in danger or has it hard. Never empty: the national numbers come with the
-- schema, the institution adds its own, and the last row cannot be taken away.

create table crisis_contacts (
    crisis_contact_id uuid primary key default gen_random_uuid(),
    kind              text not null,
    name              text not null check (length(name) between 1 and 120),
    phone             text not null check (length(phone) <= 40),
    address           text not null check (length(address) <= 200),
    hours_da          text not null check (length(hours_da) <= 200),
    hours_en          text not null check (length(hours_en) <= 200),
    position          integer not null,
    checked_on        date,
    constraint crisis_contacts_kind_check check (kind in
        ('danger', 'doctor', 'lifeline', 'counselling', 'service', 'chaplain', 'offensive', 'english')),
    constraint crisis_contacts_reachable_check check (phone <> '' or address <> ''),
    constraint crisis_contacts_position_key unique (position) deferrable initially deferred
);

insert into crisis_contacts (kind, name, phone, address, hours_da, hours_en, position) values
    ('danger', 'Alarmcentralen', '112', '', 'Altid', 'Always', 10),
    ('lifeline', 'Livslinien', '70 201 201', 'livslinien.dk', 'Se tiderne på livslinien.dk', 'See livslinien.dk for hours', 30),
    ('counselling', 'Studenterrådgivningen', '', 'srg.dk', 'Tid bestilles på srg.dk', 'Book a time at srg.dk', 40);

create function crisis_contacts_keep_some() returns trigger language plpgsql as $$
begin
    if not exists (select from crisis_contacts) then
        raise exception 'somebody has to be reachable' using errcode = 'check_violation',
            constraint = 'crisis_contacts_keep_some', table = 'crisis_contacts';
    end if;
    return null;
end $$;

create constraint trigger crisis_contacts_keep_some after delete on crisis_contacts
    deferrable initially deferred for each row execute function crisis_contacts_keep_some();
