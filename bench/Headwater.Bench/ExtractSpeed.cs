using AngleSharp.Html.Parser;
using Headwater.Extract;
using Headwater.Extract.Outlines;
using Headwater.Model;
using Headwater.Text.Charsets;
using Headwater.Text.Languages;

namespace Headwater.Bench;

/// <summary>How fast articles are read from pages, and where the time goes.</summary>
internal static class ExtractSpeed
{
    private const string Aeb = "extraction/aeb.tar.gz";

    private static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Extractor Extractor = new();

    private static readonly Peer[] Peers =
    [
        new("readability-lxml", "extract_readability.py", "Debian: python3-readability"),
        new("readability.js+jsdom", "extract-readability.cjs", "npm"),
    ];

    public static Part Part { get; } = new("extract", "pages, from bytes to articles, and the share of each stage", [Aeb], Run);

    private static IEnumerable<Row> Run(Setting setting)
    {
        List<byte[]> pages = [.. setting.Corpora.Archive(Aeb).Where(f => f.Name.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Bytes)];
        double whole = Rate(pages, page => Extractor.Extract(Page.Of(page, "https://press.example/report", Now)));
        using ScratchFolder folder = new ScratchFolder().With(pages, ".html");
        PeerFigure parser = new("AngleSharp's parse alone", Rate(Decoded(pages), html => new HtmlParser().ParseDocument(html)));
        yield return new Row($"{pages.Count} AEB pages, bytes to article", whole, "pages/s a core", [parser, .. Peers.Select(p => p.Measure(folder.Path))]);

        foreach ((string stage, double rate) in Stages(pages))
        {
            yield return new Row($"  of that time: {stage}", 100 * whole / rate, "%");
        }
    }

    // Each stage by itself on what the stage before it made; what is left is finding the body and reading facts.
    private static IEnumerable<(string Stage, double Rate)> Stages(List<byte[]> pages)
    {
        List<string> html = Decoded(pages);
        yield return ("decoding", Rate(pages, page => Charset.Decode(page, null)));
        yield return ("parsing", Rate(html, page => Markup.Parse(page)));
        yield return ("laying flat", Rate([.. html.Select(Markup.Parse).OfType<Headwater.Extract.Html.HtmlElement>()], page => OutlineReader.Read(page)));
        yield return ("telling the language", Rate(Texts(pages), text => LanguageIdentifier.Identify(text)));
    }

    private static List<string> Decoded(List<byte[]> pages) => [.. pages.Select(page => Charset.Decode(page, null))];

    private static List<string> Texts(List<byte[]> pages) =>
        [.. pages.Select(page => Extractor.Extract(Page.Of(page, "https://press.example/report", Now))).OfType<ExtractOutcome.Read>().Select(o => o.Article.Text)];

    private static double Rate<T>(IReadOnlyList<T> inputs, Func<T, object?> read) => Timing.Rate(inputs, _ => 1, input => _ = read(input));
}
