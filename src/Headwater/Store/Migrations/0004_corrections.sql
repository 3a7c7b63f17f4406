-- What readers say of grouping: reports that are not of one story, stories that are one.
create table corrections (
    id   integer primary key autoincrement,
    body blob not null
);
