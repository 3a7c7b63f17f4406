using Headwater.Model;

namespace Headwater.Extract;

/// <summary>What came of reading a page.</summary>
public abstract record ExtractOutcome
{
    private ExtractOutcome()
    {
    }

    /// <summary>An article.</summary>
    public sealed record Read(Article Article) : ExtractOutcome;

    /// <summary>No article: <c>challenge</c>, <c>gate</c>, <c>paywall</c>, <c>error-page</c>, <c>not-html</c>, <c>empty</c>, <c>list</c> …</summary>
    public sealed record Unreadable(Cause Cause) : ExtractOutcome;
}
