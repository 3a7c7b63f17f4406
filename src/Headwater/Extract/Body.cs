using Headwater.Model;

namespace Headwater.Extract;

/// <summary>The report as it was found on the page, and what stands around it.</summary>
/// <param name="Paragraphs">The report's paragraphs, in order.</param>
/// <param name="Captions">Captions, in order.</param>
/// <param name="Boilerplate">The rest near the report, in order.</param>
/// <param name="Links">Links of the report and of what stands around it, as written.</param>
internal sealed record Body(IReadOnlyList<TextBlock> Paragraphs, IReadOnlyList<string> Captions, IReadOnlyList<Boilerplate> Boilerplate, IReadOnlyList<Link> Links)
{
    /// <summary>The text, paragraphs separated by a blank line.</summary>
    public string Text { get; } = string.Join("\n\n", Paragraphs.Select(p => p.Text));
}
