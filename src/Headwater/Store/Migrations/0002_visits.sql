-- What is remembered of a page from one visit to the next, and when the next is; it is null where none is planned.
alter table items add column visits blob;
alter table items add column revisit_at integer;

-- What the next state of an article changed.
alter table revisions add column difference blob;
