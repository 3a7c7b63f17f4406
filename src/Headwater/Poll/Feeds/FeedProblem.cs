namespace Headwater.Poll.Feeds;

/// <summary>What is wrong with a feed, though it may have been read in spite of it.</summary>
/// <param name="Code">A stable word: <c>empty</c>, <c>html</c>, <c>binary</c>, <c>not-a-feed</c>, <c>xml</c>, <c>json</c>, <c>wrapped</c>, <c>encoding</c>, <c>content-type</c>.</param>
/// <param name="Message">What, in one sentence.</param>
/// <param name="Line">The line, counted from 1, or <c>null</c> where the whole is meant.</param>
public sealed record FeedProblem(string Code, string Message, int? Line = null)
{
    /// <inheritdoc/>
    public override string ToString() => Line is null ? Message : $"line {Line}: {Message}";
}
