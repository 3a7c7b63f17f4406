using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Dates;

namespace Headwater.Compare;

/// <summary>One sentence of a report, made ready to be set beside those of other reports.</summary>
internal sealed class Statement
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>Which independent source the report rests on, from 0.</summary>
    public required int Source { get; init; }

    /// <summary>Where the sentence stands in the report's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its content words as terms, with how rare each is in the story; no numbers, no common words.</summary>
    public required Dictionary<uint, double> Terms { get; init; }

    /// <summary>Those of its terms that are parts of names: two sentences may share them and say different things.</summary>
    public required IReadOnlySet<uint> Names { get; init; }

    /// <summary>Whether it is a sentence; else a line such as a byline or a crosshead.</summary>
    public bool IsSentence => Text.AsSpan().TrimEnd("\"”’»)」』 ")[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    /// <summary>Its numbers, each with the term of what it counts.</summary>
    public required IReadOnlyList<Quantity> Quantities { get; init; }

    /// <summary>The datelines of its report: what stands there locates the reporting, not what is reported.</summary>
    public required IReadOnlyList<TextSpan> Datelines { get; init; }

    /// <summary>The days, months and years it speaks of.</summary>
    public required IReadOnlyList<DateMention> Dates { get; init; }

    /// <summary>Who it gives the words to, or <c>null</c>.</summary>
    public string? Speaker { get; init; }

    /// <summary>Its first hedge, verbatim, or <c>null</c>.</summary>
    public string? Hedge { get; init; }

    /// <summary>The sentence.</summary>
    public string Text => Span.In(Report.Article.Text).ToString();

    /// <summary>The sentence as evidence.</summary>
    public Support Support => new(Report.Article.Id, Text, Span.Start, Span.End, Speaker, Hedge);
}
