namespace Headwater.Model;

/// <summary>How the articles of a story stand to one claim, copies counted once.</summary>
public enum ClaimStatus
{
    /// <summary>Two or more independent reports state it.</summary>
    Agreed,

    /// <summary>One report alone states it.</summary>
    Single,

    /// <summary>Reports give different values for it.</summary>
    Differs,
}

/// <summary>One thing that articles of a story state.</summary>
/// <param name="Text">The claim in the words of the first sentence that states it.</param>
/// <param name="Status">How the reports stand to it.</param>
/// <param name="Support">The sentences that state it.</param>
/// <param name="Slots">Its typed parts: who, what, whom, where, when, number …</param>
public sealed record Claim(string Text, ClaimStatus Status, IReadOnlyList<Support> Support, IReadOnlyList<Slot> Slots);

/// <summary>A sentence that supports a claim.</summary>
/// <param name="Report">The article.</param>
/// <param name="Sentence">The sentence, verbatim.</param>
/// <param name="Start">Offset of its first UTF-16 unit in the article's text.</param>
/// <param name="End">Offset after its last unit.</param>
/// <param name="Source">Who the article gives the words to, or <c>null</c> where it says so itself.</param>
/// <param name="Hedge">The hedge, verbatim: "reportedly", "suspected of", "could"; or <c>null</c>.</param>
public sealed record Support(ItemId Report, string Sentence, int Start, int End, string? Source, string? Hedge);

/// <summary>A typed part of a claim.</summary>
/// <param name="Name">Which part.</param>
/// <param name="Values">Its values, one for each that the reports give.</param>
public sealed record Slot(string Name, IReadOnlyList<string> Values);

/// <summary>A person, organisation, place or good that a story names.</summary>
/// <param name="Name">The name most used.</param>
/// <param name="Kind"><c>person</c>, <c>organisation</c>, <c>place</c>, <c>goods</c> or <c>unknown</c>.</param>
/// <param name="Aliases">Other spellings and forms met.</param>
/// <param name="SuspectSpellings">Forms that look like a typing error; pointed out, never corrected.</param>
public sealed record Entity(string Name, string Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> SuspectSpellings);

/// <summary>A dated happening that a story tells of.</summary>
/// <param name="Date">ISO 8601, as precise as <paramref name="Precision"/> says: <c>2019</c>, <c>2024-09</c>, <c>2024-02-18</c>.</param>
/// <param name="Precision"><c>day</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Support">Where it stands.</param>
public sealed record TimelineEntry(string Date, string Precision, string Text, IReadOnlyList<Support> Support);

/// <summary>What Compare makes of a story.</summary>
/// <param name="Claims">Claims, those of most reports first.</param>
/// <param name="Entities">Who and what is named, the most named first.</param>
/// <param name="Timeline">What happened when, earliest first.</param>
public sealed record Comparison(IReadOnlyList<Claim> Claims, IReadOnlyList<Entity> Entities, IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>Nothing to compare.</summary>
    public static Comparison Empty { get; } = new([], [], []);
}
