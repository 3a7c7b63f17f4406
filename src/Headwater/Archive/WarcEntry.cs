using Headwater.Model;

namespace Headwater.Archive;

/// <summary>One thing that a WARC file gave: a page, or the reason why there is none.</summary>
/// <param name="Page">The page, or <c>null</c>.</param>
/// <param name="Problem">What is wrong with the record (<c>bad-record</c>, <c>too-large</c>), or <c>null</c>.</param>
public sealed record WarcEntry(Page? Page, Cause? Problem);
