using Headwater.Text.Dates;

namespace Headwater.Poll.Feeds;

/// <summary>A date as the feed wrote it, and as it was understood.</summary>
/// <param name="Verbatim">The text.</param>
/// <param name="Time">The time, or <c>null</c> where the text is no date.</param>
public sealed record FeedDate(string Verbatim, Timestamp? Time)
{
    /// <summary>Reads a date.</summary>
    /// <param name="verbatim">The text.</param>
    /// <param name="language">BCP 47 language of its words, or <c>null</c>.</param>
    internal static FeedDate Of(string verbatim, string? language) => new(verbatim, Timestamp.Parse(verbatim, language));
}
