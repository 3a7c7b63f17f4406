using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Names;
using Headwater.Trace.Agencies;

namespace Headwater.Trace;

/// <summary>What a name or an address on a page stands for: an agency, an outlet of the directory, or only itself.</summary>
internal sealed class SourceNames
{
    private const string Untitled = "this article";

    private readonly OutletDirectory outlets;
    private readonly Dictionary<string, Outlet> byName;
    private readonly HashSet<string> notSources = [.. Knowledge.Lines("credits/not-sources.txt").Select(NameFolding.Key)];

    public SourceNames(OutletDirectory outlets, AgencyCatalogue agencies)
    {
        this.outlets = outlets;
        Agencies = agencies;
        byName = outlets.All.SelectMany(o => o.Aliases.Prepend(o.Name).Select(n => (Key: NameFolding.Key(n), Outlet: o)))
            .DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Outlet);
    }

    /// <summary>The agencies.</summary>
    public AgencyCatalogue Agencies { get; }

    /// <summary>An article as one end of an edge, under its outlet's name.</summary>
    public Source Self(Article article)
    {
        string name = OutletOf(article)?.Name ?? Agencies.Of(article.Url)?.Name ?? Filled(article.Site) ?? Address.Host(article.Url) ?? article.Outlet?.Value ?? Filled(article.Title) ?? Untitled;
        return new Source(name, "article", article.Url) { Article = article.Id };
    }

    /// <summary>The agency on whose own domain an article stands, or whose outlet it is; or <c>null</c>.</summary>
    public Agency? AgencyOf(Article article) =>
        Agencies.Of(article.Url) ?? (OutletOf(article) is { Kind: OutletKind.Agency or OutletKind.StateAgency } outlet ? Agencies.Find(outlet.Name) : null);

    /// <summary>The source of a name, or <c>null</c> where it is no news outlet's.</summary>
    public Source? Named(string name)
    {
        string bare = name.Trim().Trim('"', '“', '”', '«', '»', '\'', '’', '‘', '„', '「', '」', '《', '》', '*', '_', ':').Trim();
        return bare.Length is 0 or > 90 || notSources.Contains(NameFolding.Key(bare)) ? null : Known(bare) ?? Unknown(bare);
    }

    /// <summary>The source of a name that is an agency's or an outlet's, or <c>null</c>.</summary>
    public Source? Known(string name) => Agencies.Find(name)?.AsSource() ?? (byName.TryGetValue(NameFolding.Key(name), out Outlet? outlet) ? Of(outlet) : null);

    /// <summary>The source that publishes at an address, with the address; or <c>null</c> where it is no web address.</summary>
    public Source? At(string url)
    {
        if (Address.Host(url) is not { } host || notSources.Contains(NameFolding.Key(host.Split('.')[0])))
        {
            return null;
        }

        Source source = outlets.Of(url) is { } outlet ? Of(outlet) : Agencies.Of(url)?.AsSource() ?? new Source(host, "unknown");
        return source with { Url = url };
    }

    /// <summary>Whether a source is the outlet that a reading's article stands at.</summary>
    public bool Same(Source source, Reading reading)
    {
        Article article = reading.Article;
        string key = NameFolding.Key(source.Name);
        return key == NameFolding.Key(reading.Self.Name)
            || (article.Site is { } site && key == NameFolding.Key(site))
            || key == NameFolding.Key(reading.OwnAgency?.Name ?? reading.Self.Name)
            || SameHost(Address.Host(source.Url) ?? source.Name, Address.Host(article.Url));
    }

    private static bool SameHost(string a, string? b) => b is not null
        && (a == b || a.EndsWith("." + b, StringComparison.Ordinal) || b.EndsWith("." + a, StringComparison.Ordinal));

    private Outlet? OutletOf(Article article) => (article.Outlet is { } id ? outlets.Find(id) : null) ?? outlets.Of(article.Url);

    // An agency is known by one name, whatever the directory calls it.
    private Source Of(Outlet outlet) => Agencies.Find(outlet.Name)?.AsSource() ?? new Source(outlet.Name, Kebab(outlet.Kind));

    private Source? Unknown(string name)
    {
        string url = name.Contains("://", StringComparison.Ordinal) ? name : "https://" + name;
        if (LooksLikeHost(name) && At(url) is { } source)
        {
            return source with { Url = url == name ? url : null };
        }

        bool begins = char.IsUpper(name[0]) || (char.IsLetter(name[0]) && !char.IsLower(name[0]));
        return begins && name.Count(c => c == ' ') < 8 ? new Source(name, "unknown") : null;
    }

    private static bool LooksLikeHost(string name) =>
        name.Contains("://", StringComparison.Ordinal) || (!name.Contains(' ', StringComparison.Ordinal) && name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < name.Length - 2);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Kebab(OutletKind kind) => kind == OutletKind.StateAgency ? "state-agency" : kind.ToString().ToLowerInvariant();
}
