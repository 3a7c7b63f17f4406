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
    public sealed record Captured(Page Page) : ImportEntry;

    /// <summary>A report whose text is given, without a page.</summary>
    public sealed record Given(Article Article) : ImportEntry;

    /// <summary>Something that cannot be taken in.</summary>
    public sealed record Unreadable(Cause Cause) : ImportEntry;
}
