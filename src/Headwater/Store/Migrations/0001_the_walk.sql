-- What the walk makes, in its order. Times are microseconds since 1970 in UTC; bodies are JSON in UTF-8.
-- Rows of feeds, items and stories carry the queue: the step they are due for, when, and until when a caller holds them.

create table outlets (
    id   text primary key,
    name text not null,
    body blob not null
) without rowid;

create table feeds (
    id           integer primary key autoincrement,
    key          text not null unique,
    outlet       text,
    failing      integer not null default 0,
    body         blob not null,
    due_step     integer,
    due_at       integer,
    leased_until integer
);

create table items (
    id           integer primary key autoincrement,
    key          text not null unique,
    feed         integer,
    entry        text,
    outlet       text,
    seen         integer not null,
    announced    blob not null,
    page         blob,
    failures     integer not null default 0,
    problem      blob,
    due_step     integer,
    due_at       integer,
    leased_until integer
);

create unique index items_by_entry on items (feed, entry) where entry is not null;
create index items_failed on items (id) where problem is not null;

-- A page's bytes lie in the archive; one row for one hash, however many items brought it.
create table pages (
    hash         blob primary key,
    url          text not null,
    fetched      integer not null,
    status       integer not null,
    content_type text,
    file         text not null,
    begins       integer not null,
    length       integer not null
) without rowid;

create index pages_by_place on pages (file, begins);

create table captures (
    item integer not null,
    hash blob not null,
    primary key (item, hash)
) without rowid;

create index captures_by_hash on captures (hash);

create table archive_files (
    file text primary key,
    ends integer not null
) without rowid;

-- The narrow row that later steps update, apart from the wide body that they only read.
create table articles (
    id            integer primary key,
    outlet        text,
    language      text,
    url_key       text,
    canonical_key text,
    seen          integer not null,
    original      integer not null default 1,
    story         integer,
    trail         blob
);

create index articles_by_time on articles (seen, id);
create index articles_by_story on articles (story, id) where story is not null;
create index articles_by_outlet on articles (outlet, seen, original) where outlet is not null;
create index articles_by_address on articles (url_key) where url_key is not null;
create index articles_by_canonical on articles (canonical_key) where canonical_key is not null;

create table bodies (
    article integer primary key,
    body    blob not null
);

create table revisions (
    id      integer primary key,
    article integer not null,
    until   integer not null,
    body    blob not null
);

create index revisions_by_article on revisions (article, id);

create table stories (
    id           integer primary key,
    merged_into  integer,
    comparison   blob,
    screening    blob,
    due_step     integer,
    due_at       integer,
    leased_until integer
);

create index stories_merged on stories (merged_into) where merged_into is not null;

create table views (
    story    integer primary key,
    latest   integer not null,
    outlets  integer not null,
    findings integer not null,
    body     blob not null
);

create index views_by_time on views (latest desc, story desc);
create index views_by_outlets on views (outlets desc, latest desc, story desc);

-- What a list of stories may be narrowed by: 'language:en', 'outlet:harbour-courier'.
create table view_marks (
    mark   text not null,
    latest integer not null,
    story  integer not null,
    primary key (mark, latest, story)
) without rowid;

create index view_marks_by_story on view_marks (story);

-- The words alone: the text itself stays in bodies, and excerpts are cut from there. Marks that combine with a letter
-- are part of the word (Devanagari, Thai and Arabic have vowels among them).
create virtual table search using fts5 (
    title, text,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);

-- Merge less often: a quarter less work for each article taken in, and no search that can be felt.
insert into search (search, rank) values ('automerge', 16);

create table takedowns (
    id      integer primary key autoincrement,
    decided integer,
    body    blob not null
);

-- An address that was taken down, by its key, or a whole host as 'host/*'.
create table tombstones (
    key      text primary key,
    takedown integer not null,
    at       integer not null
) without rowid;

-- The queue: what is free by when it falls due, what is held by when the lease ends.
create index feeds_due on feeds (due_step, due_at) where due_step is not null and leased_until is null;
create index feeds_leased on feeds (due_step, leased_until) where leased_until is not null;
create index items_due on items (due_step, due_at) where due_step is not null and leased_until is null;
create index items_leased on items (due_step, leased_until) where leased_until is not null;
create index stories_due on stories (due_step, due_at) where due_step is not null and leased_until is null;
create index stories_leased on stories (due_step, leased_until) where leased_until is not null;
