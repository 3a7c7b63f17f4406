namespace Headwater.Text.Attribution;

/// <summary>A word of a lexicon: its classes, and the phrases that begin with it.</summary>
/// <param name="Classes">Its classes.</param>
/// <param name="Phrases">The phrases, by kind, the longest first.</param>
internal sealed record LexiconWord(WordClass Classes, Phrase[] Phrases)
{
    /// <summary>Whether a cue begins with it.</summary>
    public bool IsCue { get; } = Phrases.Any(p => p.Kind <= PhraseKind.Verb) || Classes.HasFlag(WordClass.Behind);

    /// <summary>A word that no lexicon has.</summary>
    public static LexiconWord None { get; } = new(WordClass.None, []);
}

/// <summary>A phrase.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Rest">Its words after the first, in lower case.</param>
/// <param name="Weight">How often it is a cue where it stands, 0 to 1.</param>
internal sealed record Phrase(PhraseKind Kind, string[] Rest, double Weight)
{
    /// <summary>Words in it; 1 or more.</summary>
    public int Length => Rest.Length + 1;
}
