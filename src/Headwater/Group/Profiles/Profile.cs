using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Group.Profiles;

/// <summary>What the grouper keeps of an article.</summary>
internal sealed class Profile
{
    public const int Channels = 10;

    /// <summary>The article.</summary>
    public required ItemId Id { get; init; }

    /// <summary>A vector for each <see cref="Channel"/>.</summary>
    public required TermVector[] Vectors { get; init; }

    /// <summary>The terms it is looked up by: its rarest words, names and numbers when it came.</summary>
    public required uint[] Keys { get; init; }

    /// <summary>Numbers that name a thing of a series, by label and number; see <see cref="Anchors"/>.</summary>
    public required IReadOnlyList<Anchor> Anchors { get; init; }

    /// <summary>Main subtag of the language, or empty where it is not known.</summary>
    public required string Language { get; init; }

    /// <summary>Who published it: outlet or host; or empty.</summary>
    public required string Publisher { get; init; }

    /// <summary>Days since 1970, claimed where credible; NaN where nothing credible is claimed.</summary>
    public required double Day { get; init; }

    /// <summary>Days since 1970 by which it ages.</summary>
    public required double Seen { get; init; }

    /// <summary>How long its text is, in characters.</summary>
    public required int Length { get; init; }

    /// <summary>Whether it came after others near it that were published later, and waits to be decided on once more.</summary>
    public bool IsLate { get; set; }

    /// <summary>Whether its words are another article's; it counts as a member but adds no weight.</summary>
    public bool IsCopy { get; set; }

    /// <summary>What an embedder says that it means; <c>null</c> where none was asked.</summary>
    public Meaning? Meaning { get; set; }

    /// <summary>The length of its words, each by its rarity when it came.</summary>
    public required float BodyNorm { get; init; }

    /// <summary>One of its vectors.</summary>
    public TermVector this[Channel channel] => Vectors[(int)channel];
}
