namespace Headwater.Poll.Feeds.Xml;

/// <summary>The vocabularies that feeds are written in.</summary>
internal enum Vocabulary
{
    /// <summary>RSS of any version, Atom of any version, CDF: names do not collide, so one table serves.</summary>
    Core,
    Rdf,
    DublinCore,
    Terms,
    Content,
    Podcast,
    Chapters,
    Media,
    Geo,
    Threading,
    License,
    WellFormedWeb,
    Admin,
    Xhtml,
    Sitemap,
    News,
    Feedburner,

    /// <summary>Known by name, kept as extensions under a fixed prefix.</summary>
    Named,
    Other,
}
