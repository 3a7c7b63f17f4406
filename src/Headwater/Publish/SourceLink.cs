using System.Text.Encodings.Web;
using Headwater.Model;

namespace Headwater.Publish;

/// <summary>The hyperlink of a story or an article to where it comes from: its primary source, or the best known upstream, saying which.</summary>
/// <param name="Name">Who stands there.</param>
/// <param name="Url">The address, http or https.</param>
/// <param name="IsPrimary">Whether it is the primary source itself.</param>
public sealed record SourceLink(string Name, string Url, bool IsPrimary)
{
    /// <summary>What it is, in English.</summary>
    public string Label => IsPrimary ? "Primary source" : "Best known source";

    /// <summary>
    /// The link of a story, or <c>null</c> where no report has an address. First the primary source, then the source nearest
    /// upstream of the report that the headline is from, then that report.
    /// </summary>
    public static SourceLink? Of(StoryView story)
    {
        ReportView front = story.Reports.FirstOrDefault(r => r.Article == story.HeadlineFrom) ?? story.Reports[0];
        return Link(story.Primary, isPrimary: true)
            ?? Of(front)
            ?? story.Reports.Select(r => Link(new Source(r.Outlet, "article", r.Url), isPrimary: false)).FirstOrDefault(l => l is not null);
    }

    /// <summary>
    /// The link of one report of a story, or <c>null</c> where nothing has an address: its primary source, else the source
    /// nearest upstream, else itself.
    /// </summary>
    public static SourceLink? Of(ReportView report) =>
        Link(report.Primary, isPrimary: true)
        ?? Link(report.Upstream, isPrimary: false)
        ?? Link(new Source(report.Outlet, "article", report.Url), report.Original);

    /// <summary>
    /// The link of an article, or <c>null</c> where nothing has an address: its primary source, else the source farthest
    /// upstream that has one, else itself.
    /// </summary>
    /// <param name="outlet">The name of the article's outlet.</param>
    /// <param name="url">The article's address, or <c>null</c>.</param>
    /// <param name="trail">Its trail.</param>
    public static SourceLink? Of(string outlet, string? url, Trail trail)
    {
        List<Edge> chain = [.. trail.MainChain()];
        return Link(trail.Primary, isPrimary: true)
            ?? chain.Select(e => Link(e.To, isPrimary: false)).LastOrDefault(l => l is not null)
            ?? Link(new Source(outlet, "article", url), isPrimary: chain.Count == 0);
    }

    /// <summary>A story's summary and link as HTML, for feeds.</summary>
    internal static string Html(StoryView story)
    {
        HtmlEncoder html = HtmlEncoder.Default;
        IEnumerable<string> quotes = story.Summary.Select(q => $"<p>{html.Encode(q.Text)} <cite>({html.Encode(q.Outlet)})</cite></p>");
        string link = Of(story) is { } source
            ? $"<p>{source.Label}: <a href=\"{html.Encode(source.Url)}\">{html.Encode(source.Name)}</a>{Behind(story, source, html)}</p>"
            : "";
        return string.Concat(quotes) + link;
    }

    // Where the link falls short of the primary source, its name is given all the same.
    private static string Behind(StoryView story, SourceLink link, HtmlEncoder html) =>
        !link.IsPrimary && (story.Primary ?? story.Reports[0].Primary) is { } primary && primary.Name != link.Name
            ? $"; primary source: {html.Encode(primary.Name)}"
            : "";

    private static SourceLink? Link(Source? source, bool isPrimary) =>
        source is not null && Text.Address.Host(source.Url) is not null ? new SourceLink(source.Name, source.Url!, isPrimary) : null;
}
