namespace Headwater.Poll;

/// <summary>A date as the feed wrote it, and as it was understood.</summary>
/// <param name="Verbatim">The text.</param>
/// <param name="Time">The time, or <c>null</c> where the text is no date.</param>
public sealed record FeedDate(string Verbatim, Text.Timestamp? Time);
