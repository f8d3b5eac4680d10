-- Which mail somebody gets tells as much as its words: the kind is sealed with them.
alter table outbox drop column kind;
