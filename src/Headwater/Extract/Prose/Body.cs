using Headwater.Model;

namespace Headwater.Extract.Prose;

/// <summary>The report as it was found on the page, and what stands around it.</summary>
/// <param name="Text">The report, paragraphs separated by a blank line, rows of a table by a line break.</param>
/// <param name="Captions">Captions, in order.</param>
/// <param name="Boilerplate">The rest near the report, in order.</param>
/// <param name="Links">Links of the report and of what stands around it, in order.</param>
internal sealed record Body(string Text, IReadOnlyList<string> Captions, IReadOnlyList<Boilerplate> Boilerplate, IReadOnlyList<Link> Links);
