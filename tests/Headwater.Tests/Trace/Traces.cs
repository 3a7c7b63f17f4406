using Headwater.Model;
using Headwater.Trace;

namespace Headwater.Tests.Trace;

/// <summary>A small directory of outlets, and articles to trace in it.</summary>
internal static class Traces
{
    public static readonly DateTimeOffset Noon = new(2031, 2, 20, 12, 0, 0, TimeSpan.Zero);

    public static OutletDirectory Outlets { get; } = new(
    [
        new Outlet { Id = new OutletId("northwire"), Name = "Northwire", Kind = OutletKind.Agency, Domains = ["northwire.example"], Aliases = ["NW"] },
        new Outlet { Id = new OutletId("state-news-agency"), Name = "Corvian State News Agency", Kind = OutletKind.StateAgency, Domains = ["csna.example"], Aliases = ["CSNA"] },
        new Outlet { Id = new OutletId("harbour-courier"), Name = "Harbour Courier", Kind = OutletKind.Newspaper, Domains = ["courier.example"] },
        new Outlet { Id = new OutletId("hill-gazette"), Name = "Hill Gazette", Kind = OutletKind.Newspaper, Domains = ["gazette.example"] },
        new Outlet { Id = new OutletId("allnews"), Name = "Allnews", Kind = OutletKind.Aggregator, Domains = ["allnews.example"] },
    ]);

    public static Tracer Tracer() => new(Outlets);

    public static Trail Trace(Article article) => Tracer().Trace(article).Trail;

    public static Trail Trace(string text) => Trace(Article(text));

    public static Article Article(string text, string? url = null, long id = 1, DateTimeOffset? published = null) => new()
    {
        Id = new ItemId(id),
        Title = "Bridge over the Amber closed",
        Text = text,
        Url = url,
        Published = published,
        Seen = Noon,
    };

    /// <summary>A trail in one line: <c>Allnews &lt;footer- Harbour Courier &lt;dateline- Northwire</c>.</summary>
    public static string Show(this Trail trail) => trail.Edges.Count == 0
        ? ""
        : string.Concat(trail.Edges.Select(e => $"<{e.Method}- {e.To.Name} ")).TrimEnd();
}
