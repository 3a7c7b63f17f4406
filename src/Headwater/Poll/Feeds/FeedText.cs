using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds;

/// <summary>A text of a feed: as the feed wrote it, made harmless, and plain. The latter two are made when they are asked for.</summary>
/// <param name="raw">The text, references of the feed's own markup decoded.</param>
/// <param name="type">The media type: <c>text/plain</c>, <c>text/html</c> or <c>application/xhtml+xml</c>, or another that is not text.</param>
public sealed class FeedText(string raw, string type)
{
    private string? html;
    private string? plain;

    /// <summary>The text as the feed wrote it. Not to be shown.</summary>
    public string Raw { get; } = raw;

    /// <summary>The media type.</summary>
    public string Type { get; } = type;

    /// <summary>BCP 47 language, or <c>null</c>.</summary>
    public string? Language { get; init; }

    /// <summary>What relative addresses in it are relative to, or <c>null</c>.</summary>
    public string? Base { get; init; }

    /// <summary>Address of the content where it is not here, or <c>null</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it is markup.</summary>
    public bool IsMarkup => Type is "text/html" or "application/xhtml+xml";

    /// <summary>The text as harmless markup with absolute addresses; plain text as it is, which whoever shows it as markup must escape.</summary>
    public string Value => IsMarkup ? html ??= SafeMarkup.Clean(Raw, Base) : Raw;

    /// <summary>The text as a reader would read it, on one line.</summary>
    public string Plain => plain ??= IsMarkup ? PlainText.Of(Raw) : PlainText.Fold(Raw);

    /// <inheritdoc/>
    public override string ToString() => Plain;
}
