namespace Headwater.Model;

/// <summary>What a reader says of two sides of reports.</summary>
public enum CorrectionLabel
{
    /// <summary>They are not of one story.</summary>
    Apart,

    /// <summary>They are of one story.</summary>
    Together,
}

/// <summary>A reader's word on grouping, which Group keeps to from then on. Of two that contradict each other the later counts.</summary>
public sealed record Correction
{
    /// <summary>Its number, given by the store in order; 0 before that.</summary>
    public long Id { get; init; }

    /// <summary>What is said.</summary>
    public required CorrectionLabel Label { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The story that both sides stand in before reports are set apart, or after two stories are put together.</summary>
    public required StoryId Story { get; init; }

    /// <summary>The story that was put together with it; its address leads there until the correction is withdrawn. <c>null</c> for reports set apart.</summary>
    public StoryId? Other { get; init; }

    /// <summary>The one side: the reports set apart, or those of <see cref="Story"/>; in order of arrival, one or more.</summary>
    public required IReadOnlyList<ItemId> Reports { get; init; }

    /// <summary>The other side: the reports that stay, or those of <see cref="Other"/>; in order of arrival, one or more.</summary>
    public required IReadOnlyList<ItemId> Others { get; init; }

    /// <summary>When it was withdrawn; <c>null</c> while it holds.</summary>
    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>
    /// The pairs of reports that it labels. Apart: each of one side with each of the other. Together: each report with the
    /// first of the other side, from which all other pairs follow.
    /// </summary>
    public IEnumerable<(ItemId One, ItemId Other)> Pairs() => Label == CorrectionLabel.Apart
        ? Reports.SelectMany(one => Others.Select(other => (one, other)))
        : [.. Others.Select(other => (Reports[0], other)), .. Reports.Skip(1).Select(one => (one, Others[0]))];
}
