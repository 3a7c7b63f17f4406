namespace Headwater.Model;

/// <summary>
/// Why the world failed us, as stored with a row and shown in pages and on the command line.
/// </summary>
/// <param name="Code">A stable word for programs: <c>http-404</c>, <c>robots</c>, <c>dns</c>, <c>timeout</c>, <c>not-a-feed</c> …</param>
/// <param name="Message">What happened, naming the thing, in one sentence.</param>
/// <param name="Advice">What the reader of the message can do, or <c>null</c> where nothing is to be done.</param>
public sealed record Cause(string Code, string Message, string? Advice = null)
{
    /// <summary>Whether nothing failed: the request waits for its turn, or for a time that the site has named.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsPutOff => Code is "busy" or "asked-to-wait";
}
