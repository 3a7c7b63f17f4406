-- Further visits that found bytes which are held: where the archive's record of each lies.
create table revisits (
    item    integer not null,
    fetched integer not null,
    hash    blob not null,
    url     text not null,
    status  integer not null,
    file    text not null,
    begins  integer not null,
    length  integer not null,
    primary key (item, fetched)
) without rowid;

create index revisits_by_place on revisits (file, begins);
