using Headwater.Model;
using Headwater.Text;

namespace Headwater.Trace.Signals;

/// <summary>
/// What the markup says: a canonical address on another domain, isBasedOn, sourceOrganization and their like. Most such
/// statements point at the page itself, which carries no information.
/// </summary>
internal static class MarkupCredits
{
    /// <summary>The sources that the markup names.</summary>
    public static IEnumerable<Clue> Find(Reading reading) => Statements(reading.Article).Select(credit => Read(credit, reading)).OfType<Clue>();

    private static IEnumerable<MarkupCredit> Statements(Article article) => article.Canonical is { } canonical
        ? article.Credits.Prepend(new MarkupCredit("canonical", canonical))
        : article.Credits;

    private static Clue? Read(MarkupCredit credit, Reading reading)
    {
        if (Weight(credit.Property) is not (> 0 and var weight) || string.IsNullOrWhiteSpace(credit.Value))
        {
            return null;
        }

        Source? source = Address.Host(credit.Value) is null ? Named(credit, reading) : Elsewhere(credit.Value, reading);
        return source is null || (weight < 0.6 && source.Kind == "unknown") ? null
            : new Clue(source, source.Kind is "agency" or "state-agency" ? Distance.Agency : Distance.Nearest, Method(credit.Property), new Evidence($"{credit.Property}: {credit.Value}"), weight);
    }

    private static string Method(string property) => property.Equals("hopHistory", StringComparison.OrdinalIgnoreCase) ? "hop" : "markup";

    private static Source? Named(MarkupCredit credit, Reading reading) => reading.Names.Known(credit.Value) is { } known ? known
        : reading.Names.Agencies.NamedIn(credit.Value) is [{ IsAbbreviation: false } mention, ..] ? mention.Agency.AsSource()
        : reading.Names.Named(credit.Value);

    private static Source? Elsewhere(string url, Reading reading) =>
        Address.Host(url) == Address.Host(reading.Article.Url) ? null : reading.Names.At(url);

    // Who must be on a list (below 0.6): publisher and rights are often a group's or a photographer's.
    private static double Weight(string property) => property.ToLowerInvariant() switch
    {
        "canonical" or "isbasedon" or "original-source" or "syndication-source" or "infosource" or "hophistory" => 0.85,
        "sourceorganization" or "source" or "dc.source" or "article:source" => 0.8,
        "credittext" or "copyrightholder" or "creator" or "author" or "provider" or "publisher" or "news_keywords" => 0.55,
        _ => 0,
    };
}
