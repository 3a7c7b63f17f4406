namespace Headwater.Trace.Copies;

/// <summary>How much two texts have in common, word for word and in order.</summary>
internal readonly record struct Overlap
{
    private const double Half = 0.5;
    private const double Rewritten = 0.35;
    private const int FewestWords = 20;
    private const int FewestRewritten = 60;
    private const double Third = 1.0 / 3;
    private const int FewestOfThird = 40;
    private const int Sentence = 20;
    private const int Excerpt = 40;
    private const int MixedExcerpt = 60;
    private const int OwnOfMixed = 30;
    private const int BriefWords = 10;

    /// <summary>Words in common outside quotation marks.</summary>
    public required int Words { get; init; }

    /// <summary>Their part of the one text's own words, 0 to 1.</summary>
    public required double OfOne { get; init; }

    /// <summary>Their part of the other's.</summary>
    public required double OfOther { get; init; }

    /// <summary>Words in common, quoted ones among them.</summary>
    public required int AllWords { get; init; }

    /// <summary>The part of the longer text that is in common, quoted words among them.</summary>
    public required double OfLonger { get; init; }

    /// <summary>Own words in the longest passage in common.</summary>
    public required int Longest { get; init; }

    /// <summary>The longest passage in common: index of its first word in the one text, and after its last.</summary>
    public required (int Start, int End) Passage { get; init; }

    /// <summary>How many of a script's words weigh as much as one word of five letters: 2 for single characters, else 1.</summary>
    public required int Scale { get; init; }

    /// <summary>The greater part.</summary>
    public double Containment => Math.Max(OfOne, OfOther);

    /// <summary>Whether one is a copy of the other: whole, excerpt or light rewriting.</summary>
    public bool IsCopy =>
        (Words >= FewestWords * Scale && Containment >= Half)
        || (Words >= FewestRewritten * Scale && OfOne >= Rewritten)
        || (Words >= FewestOfThird * Scale && Containment >= Third && Longest >= Sentence * Scale)
        || (Words >= BriefWords * Scale && Math.Min(OfOne, OfOther) >= 0.8)
        || (AllWords >= 30 * Scale && OfLonger >= 0.85)
        || IsExcerpt;

    /// <summary>
    /// Whether a long passage stands word for word in both: of own words, or one in which own words and quotations
    /// alternate, as no two writers would put them. A shared quotation with its "he said" is neither.
    /// </summary>
    public bool IsExcerpt => Longest >= Excerpt * Scale || (Longest >= OwnOfMixed * Scale && Passage.End - Passage.Start >= MixedExcerpt * Scale);

    /// <summary>Whether the one text has only a passage of the other and is else its own.</summary>
    public bool IsPart => OfOne < Rewritten && (IsExcerpt || Containment < Half);
}
