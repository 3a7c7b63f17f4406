using Headwater.Model;

namespace Headwater.Archive;

/// <summary>One thing that a WARC file gave: a page, a visit that refers to one, or the reason why there is none.</summary>
/// <param name="Page">The page, or <c>null</c>.</param>
/// <param name="Problem">What is wrong with the record (<c>bad-record</c>, <c>too-large</c>), or <c>null</c>.</param>
public sealed record WarcEntry(Page? Page, Cause? Problem)
{
    /// <summary>The visit, whose page stands earlier in this file or in another; or <c>null</c>.</summary>
    public WarcRevisit? Revisit { get; init; }

    /// <summary>The digest of the page's bytes as the record's writer reckons it, verbatim; visits may refer to it.</summary>
    public string? Digest { get; init; }
}
