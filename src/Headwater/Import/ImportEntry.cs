using Headwater.Archive;
using Headwater.Model;

namespace Headwater.Import;

/// <summary>One thing that a source holds.</summary>
internal abstract record ImportEntry
{
    private ImportEntry()
    {
    }

    /// <summary>A feed to subscribe to.</summary>
    public sealed record Subscription(string Url) : ImportEntry;

    /// <summary>A page, verbatim.</summary>
    /// <param name="Page">The page.</param>
    /// <param name="IsRecorded">Whether its address and time are those of a visit, as in a WARC, and not of its finding here.</param>
    /// <param name="Digest">The digest by which visits may refer to it, or <c>null</c>.</param>
    public sealed record Captured(Page Page, bool IsRecorded = false, string? Digest = null) : ImportEntry;

    /// <summary>A visit that found a page again.</summary>
    public sealed record Revisited(WarcRevisit Visit) : ImportEntry;

    /// <summary>A report whose text is given, without a page.</summary>
    public sealed record Given(Article Article) : ImportEntry;

    /// <summary>Something that cannot be taken in.</summary>
    public sealed record Unreadable(Cause Cause) : ImportEntry;
}
