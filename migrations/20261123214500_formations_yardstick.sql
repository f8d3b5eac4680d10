-- What a proposal is measured by: groups drawn by lot from the same people, and how good groups of these people could be
-- at most. Null for proposals made before.
alter table proposals add column yardstick jsonb;
