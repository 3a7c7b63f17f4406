using System.Text.Json.Serialization;

namespace Headwater.App.Demo;

/// <summary>What is true of the sample day, as <c>key.json</c> has it.</summary>
internal sealed record SampleKey
{
    /// <summary>The articles of each story by its name. An article of no list is a story by itself.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Stories { get; init; }

    /// <summary>Which story tells what happened after which.</summary>
    public required IReadOnlyList<KeyThread> Threads { get; init; }

    /// <summary>Every edge that the pages declare or that can be observed.</summary>
    public required IReadOnlyList<KeyEdge> Edges { get; init; }

    /// <summary>Edges that are true as well and need not be found: a report that names whom it has its facts from.</summary>
    public required IReadOnlyList<KeyEdge> AlsoTrue { get; init; }

    /// <summary>Whose statement an article's words rest on, by article.</summary>
    public required IReadOnlyDictionary<string, string> Speakers { get; init; }

    /// <summary>Misspellings brought in by a copy.</summary>
    public required IReadOnlyList<KeyMisspelling> Misspellings { get; init; }

    /// <summary>What each misbehaving page should come to, by article: the code of its cause, or <c>read</c>.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }

    /// <summary>Rules that the facts of a story match.</summary>
    public required IReadOnlyList<KeyFinding> Findings { get; init; }

    /// <summary>Values in which the reports of a story differ, by story.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Differs { get; init; }

    /// <summary>The ids that the key names.</summary>
    [JsonIgnore]
    public IEnumerable<string> Named =>
        Stories.Values.SelectMany(s => s)
            .Concat(Edges.Concat(AlsoTrue).SelectMany(e => new[] { e.From, e.To }))
            .Concat(Speakers.Keys).Concat(Outcomes.Keys)
            .Concat(Misspellings.Select(m => m.Article));
}

/// <summary>An edge of the key.</summary>
/// <param name="From">The copy.</param>
/// <param name="To">The article it was taken from.</param>
/// <param name="Method">What shows it: <c>dateline</c>, <c>byline</c>, <c>footer</c>, <c>markup</c>, <c>credit</c>, <c>attribution</c>, <c>text-reuse</c>.</param>
internal sealed record KeyEdge(string From, string To, string Method);

/// <summary>A story that follows another, each by its name.</summary>
internal sealed record KeyThread(string Story, string Follows);

/// <summary>A name that a copy has misspelt.</summary>
internal sealed record KeyMisspelling(string Article, string Wrong, string Right);

/// <summary>A rule that the facts of a story match.</summary>
/// <param name="Story">The story's name.</param>
/// <param name="Rule">The rule's id in <c>data/</c>: <c>un-2397-7</c>.</param>
/// <param name="Supplier">Who gave.</param>
/// <param name="Recipient">Who received.</param>
/// <param name="Goods">What: any of the words that the reports have for it.</param>
/// <param name="CitedInstead">The resolution that a report names in its place, or <c>null</c>.</param>
internal sealed record KeyFinding(string Story, string Rule, string Supplier, string Recipient, IReadOnlyList<string> Goods, string? CitedInstead);
