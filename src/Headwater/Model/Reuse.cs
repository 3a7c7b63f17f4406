namespace Headwater.Model;

/// <summary>What an article has in common, word for word, with the held article that it was taken from, and what it changed.</summary>
public sealed record Reuse
{
    // Lists left out of a row are empty: the serializer sets what is missing to null, whatever the initialiser says.

    /// <summary>The article that it is laid beside: the nearest source upstream that is held.</summary>
    public required Source Source { get; init; }

    /// <summary>The part of the article's words that stand in the source, 0 to 1.</summary>
    public required double OfArticle { get; init; }

    /// <summary>The part of the source's words that stand in the article, 0 to 1.</summary>
    public required double OfSource { get; init; }

    /// <summary>The passages in common, in order of the article; 40 at most.</summary>
    public IReadOnlyList<SharedPassage> Passages { get => field ?? []; init; }

    /// <summary>What was changed: in order of the article, then what was cut elsewhere in order of the source; 60 at most.</summary>
    public IReadOnlyList<Alteration> Changes { get => field ?? []; init; }
}

/// <summary>A passage that stands in both texts, but for the changes listed.</summary>
/// <param name="Here">The passage in the article's text.</param>
/// <param name="SourceStart">Offset of its first UTF-16 unit in the source's text.</param>
/// <param name="SourceEnd">Offset after its last.</param>
public sealed record SharedPassage(Evidence Here, int SourceStart, int SourceEnd);

/// <summary>What was done to the source's words.</summary>
public enum AlterationKind
{
    /// <summary>Left out.</summary>
    Cut,

    /// <summary>Put in.</summary>
    Added,

    /// <summary>Put otherwise.</summary>
    Altered,

    /// <summary>A word or two spelt otherwise, as a slip of the hand does. Which of the two is right is not said.</summary>
    Misspelt,
}

/// <summary>One change.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Source">The words of the source, with offsets in its text; <c>null</c> where words were put in.</param>
/// <param name="Here">The words of the article, with offsets in its text; <c>null</c> where words were left out.</param>
public sealed record Alteration(AlterationKind Kind, Evidence? Source, Evidence? Here);
