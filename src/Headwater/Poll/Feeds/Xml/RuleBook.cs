namespace Headwater.Poll.Feeds.Xml;

/// <summary>The rules of all vocabularies.</summary>
internal static class RuleBook
{
    private static readonly ElementRules?[] Books = new ElementRules?[(int)Vocabulary.Other + 1];

    static RuleBook()
    {
        Books[(int)Vocabulary.Core] = CoreElements.Rules;
        Books[(int)Vocabulary.Rdf] = ModuleElements.Rdf;
        Books[(int)Vocabulary.DublinCore] = ModuleElements.DublinCore;
        Books[(int)Vocabulary.Terms] = ModuleElements.Terms;
        Books[(int)Vocabulary.Content] = ModuleElements.Content;
        Books[(int)Vocabulary.Xhtml] = ModuleElements.Xhtml;
        Books[(int)Vocabulary.Threading] = ModuleElements.Threading;
        Books[(int)Vocabulary.License] = ModuleElements.License;
        Books[(int)Vocabulary.WellFormedWeb] = ModuleElements.WellFormedWeb;
        Books[(int)Vocabulary.Admin] = ModuleElements.Admin;
        Books[(int)Vocabulary.Podcast] = PodcastElements.Rules;
        Books[(int)Vocabulary.Chapters] = PodcastElements.Chapters;
        Books[(int)Vocabulary.Media] = MediaElements.Rules;
        Books[(int)Vocabulary.Geo] = GeoElements.Rules;
        Books[(int)Vocabulary.Sitemap] = SitemapElements.Rules;
        Books[(int)Vocabulary.Feedburner] = ModuleElements.Feedburner;
        Books[(int)Vocabulary.News] = SitemapElements.News;
    }

    /// <summary>The rule for an element, or <c>null</c>. In a sitemap without a namespace, plain names are the sitemap's.</summary>
    public static ElementRule? Find(Vocabulary vocabulary, ReadOnlySpan<char> name, FeedFormat format) =>
        (vocabulary == Vocabulary.Core && format is FeedFormat.Sitemap or FeedFormat.SitemapIndex ? SitemapElements.Rules : Books[(int)vocabulary])?.Find(name);
}
