-- When somebody who had sent the profile looked at what is asked anew and let the answers stand.
alter table profile_submissions add column looked_at timestamptz;
