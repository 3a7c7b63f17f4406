namespace Headwater.Text.Attribution;

/// <summary>How words are given to someone.</summary>
public enum SayingKind
{
    /// <summary>Retold: he said that the port was shut.</summary>
    Indirect,

    /// <summary>Between quotation marks.</summary>
    Direct,

    /// <summary>Retold with words between quotation marks.</summary>
    Mixed,
}

/// <summary>One place where a text gives words to someone: who, by which cue, what.</summary>
public sealed record Saying
{
    /// <summary>Who says it, as it stands in this sentence: a name, a role, a pronoun; <c>null</c> where the text does not say ("allegedly").</summary>
    public TextSpan? Source { get; init; }

    /// <summary>Who says it, with a pronoun or a subject left out ("Añadió que") replaced by the last source it can stand for; <c>null</c> where the text does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>The words that tell of saying: "said", "according to".</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>What is said, in order of the text, quotation marks included; one run or more.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>Whether it is quoted or retold.</summary>
    public required SayingKind Kind { get; init; }

    /// <summary>How sure the cue is in this place, 0 to 1.</summary>
    public required double Weight { get; init; }
}
