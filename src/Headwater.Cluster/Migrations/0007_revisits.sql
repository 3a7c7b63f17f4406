-- Further visits that found bytes which are held: where the archive's record of each lies.
create table revisits (
    item    bigint not null,
    fetched bigint not null,
    hash    bytea not null,
    url     text not null,
    status  bigint not null,
    file    text collate "C" not null,
    begins  bigint not null,
    length  bigint not null,
    primary key (item, fetched)
);

create index revisits_by_place on revisits (file, begins);
