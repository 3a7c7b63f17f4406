-- Which report tells what happened after which, in another story.
create table threads (
    article bigint not null,
    earlier bigint not null,
    sign    bigint not null,
    primary key (article, earlier)
);

create index threads_by_earlier on threads (earlier);
