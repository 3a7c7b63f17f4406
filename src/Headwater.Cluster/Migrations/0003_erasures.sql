-- Pages of what was taken down, until their bytes in the archive are destroyed: a crash between the two forgets none.
create table erasures (
    file   text collate "C" not null,
    begins bigint not null,
    length bigint not null,
    primary key (file, begins)
);
