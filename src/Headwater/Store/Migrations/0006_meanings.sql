-- What an embedder's model said of an article: a signed byte a dimension.
create table meanings (
    article integer primary key,
    model   text not null,
    vector  blob not null
);
