-- Pages of what was taken down, until their bytes in the archive are destroyed: a crash between the two forgets none.
create table erasures (
    file   text not null,
    begins integer not null,
    length integer not null,
    primary key (file, begins)
) without rowid;
