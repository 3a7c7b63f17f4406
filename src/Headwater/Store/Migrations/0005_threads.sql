-- Which report tells what happened after which, in another story.
create table threads (
    article integer not null,
    earlier integer not null,
    sign    integer not null,
    primary key (article, earlier)
) without rowid;

create index threads_by_earlier on threads (earlier);
