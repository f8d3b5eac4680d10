-- Whether the profile asks for a mutual wish about one person; the leader decides until it opens.
alter table formations add column wishes text not null default 'off' check (wishes in ('off', 'mutual'));
