-- Items that takedowns have removed, in order: whoever remembers them is to forget them, and the file to lose their traces.
create table removals (
    id   integer primary key autoincrement,
    item integer not null
);
