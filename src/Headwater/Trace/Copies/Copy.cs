using Headwater.Text;
using Headwater.Text.Names;

namespace Headwater.Trace.Copies;

/// <summary>A held article that has its text in common with the one being traced, and which of the two came from the other.</summary>
/// <param name="Held">The held article.</param>
/// <param name="Overlap">What they have in common; "one" is the article being traced.</param>
/// <param name="Precedence">Above 0 where the held article is the source, below 0 where it is the copy, 0 where nothing tells.</param>
internal sealed record Copy(Held Held, Overlap Overlap, double Precedence)
{
    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(1);

    /// <summary>Whether the held article is known under a source's name.</summary>
    public bool IsNamed(string name) => NameFolding.Key(Held.Self.Name) == NameFolding.Key(name);

    /// <summary>
    /// Weighs what tells a source from its copy: what either declares, being an agency's own page, the earlier time
    /// (a time that is not known tells nothing), and the fuller text. Changes its sign when the two change places.
    /// </summary>
    public static double Weigh(Held traced, Held held) =>
        (3 * (Declares(traced, held) - Declares(held, traced)))
        + (1.5 * (Is(held.IsAgencyPage) - Is(traced.IsAgencyPage)))
        + (0.75 * (Is(traced.Steps.Count > 0) - Is(held.Steps.Count > 0)))
        + Earlier(held.Published, traced.Published)
        + Fuller(held.Words.Length, traced.Words.Length);

    private static double Declares(Held copy, Held source) => Is(copy.Steps.Any(e => e.Kind == Model.EdgeKind.Declared
        && (NameFolding.Key(e.To.Name) == NameFolding.Key(source.Self.Name) || (e.To.Url is { } url && source.Self.Url is { } own && Address.Key(url) == Address.Key(own)))));

    private static double Earlier(DateTimeOffset? held, DateTimeOffset? traced) =>
        held is null || traced is null || (held.Value - traced.Value).Duration() < SameMoment ? 0 : held < traced ? 1 : -1;

    private static double Fuller(int held, int traced) => held > traced * 1.15 ? 0.5 : traced > held * 1.15 ? -0.5 : 0;

    private static double Is(bool fact) => fact ? 1 : 0;
}
