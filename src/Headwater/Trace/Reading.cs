using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Names;
using Headwater.Trace.Agencies;

namespace Headwater.Trace;

/// <summary>An article as the signals see it: who publishes it, and the lines in which origins are told.</summary>
internal sealed class Reading
{
    private const int OpeningLines = 8;
    private const int ClosingLines = 6;
    private const int LongestLine = 2_000;

    public Reading(Article article, SourceNames names)
    {
        Article = article;
        Names = names;
        Self = names.Self(article);
        OwnAgency = names.AgencyOf(article);
        List<Passage> lines = Lines(article.Text);
        Opening = [.. lines.Take(OpeningLines)];
        Closing = [.. lines.TakeLast(ClosingLines), .. article.Boilerplate.Select(b => new Passage(Cut(b.Text), -1))];
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Names and addresses as sources.</summary>
    public SourceNames Names { get; }

    /// <summary>The article as one end of an edge.</summary>
    public Source Self { get; }

    /// <summary>The agency on whose own domain the article stands, or <c>null</c>.</summary>
    public Agency? OwnAgency { get; }

    /// <summary>The first lines of the text.</summary>
    public IReadOnlyList<Passage> Opening { get; }

    /// <summary>The last lines of the text, then the boilerplate, in order of the page.</summary>
    public IReadOnlyList<Passage> Closing { get; }

    /// <summary>Whether a source is the article's own outlet: a self-reference carries no information.</summary>
    public bool IsSelf(Source source) => Names.Same(source, this);

    /// <summary>Whether a source's name is a part of the article's own outlet's, or the other way round: "The Telegraph" on telegraphindia.com may be itself.</summary>
    public bool IsNamesake(Source source)
    {
        string name = Compact(source.Name);
        return new[] { Self.Name, Article.Site, Address.Host(Article.Url) }.OfType<string>().Select(Compact)
            .Any(own => own.Contains(name, StringComparison.Ordinal) || (own.Length > 0 && name.Contains(own, StringComparison.Ordinal)));
    }

    private static string Compact(string name) => NameFolding.Key(name).Replace(" ", "", StringComparison.Ordinal);

    private static List<Passage> Lines(string text)
    {
        List<Passage> lines = [];
        foreach (Range range in text.AsSpan().Split('\n'))
        {
            (int start, int length) = range.GetOffsetAndLength(text.Length);
            if (!text.AsSpan(start, length).IsWhiteSpace())
            {
                lines.Add(new Passage(text.Substring(start, Math.Min(length, LongestLine)), start));
            }
        }

        return lines;
    }

    private static string Cut(string text) => text.Length <= LongestLine ? text : text[..LongestLine];
}
