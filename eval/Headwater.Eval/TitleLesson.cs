using System.Globalization;
using Headwater.Extract;
using Headwater.Extract.Outlines;
using Headwater.Extract.Titles;
using Headwater.Text.Charsets;

namespace Headwater.Eval;

/// <summary>A page whose headline is known: the candidates as the learner sees them, and which of them is right.</summary>
/// <param name="Set">The corpus that it is of.</param>
/// <param name="Outlet">Who publishes it: pages of one outlet are alike, so that they are learned from or judged together.</param>
/// <param name="Name">What the corpus calls it.</param>
/// <param name="Candidates">What the page states.</param>
/// <param name="Rows">By candidate, its figures.</param>
/// <param name="Spelled">By candidate, whether it is the true headline letter by letter.</param>
/// <param name="Right">By candidate, whether it is the true headline in some spelling.</param>
internal sealed record TitleLesson(string Set, string Outlet, string Name, IReadOnlyList<TitleCandidate> Candidates, double[][] Rows, bool[] Spelled, bool[] Right)
{
    /// <summary>A lesson, or <c>null</c> for a page that states no headline.</summary>
    public static TitleLesson? Of(string set, string outlet, string name, byte[] html, string? url, string truth, Func<string?, string> spelling)
    {
        if (Markup.Parse(Charset.Decode(html, null)) is not { } root || OutlineReader.Read(root) is not { Blocks.Count: > 0 } outline)
        {
            return null;
        }

        Reading page = new(outline, url, null, null);
        SiteName site = new(SiteReader.Read(page), url);
        IReadOnlyList<TitleCandidate> candidates = TitleCandidates.Read(page, site, null);
        string bare = TitleParts.Bare(truth);
        return candidates.Count == 0 ? null : new TitleLesson(
            set,
            outlet,
            name,
            candidates,
            [.. candidates.Select(c => TitleFeatures.Of(c, candidates, TitleReader.IsNews(page)))],
            [.. candidates.Select(c => string.Equals(TitleScoring.Fold(spelling(c.Text)), TitleScoring.Fold(spelling(truth)), StringComparison.Ordinal))],
            [.. candidates.Select(c => c.Bare == bare)]);
    }

    /// <summary>The pages' words for the log: the candidates with their places.</summary>
    public string Describe(int chosen) => string.Concat(Candidates.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"\n  {(i == chosen ? '>' : ' ')}{(Spelled[i] ? '=' : Right[i] ? '~' : ' ')} {c.Places}: {c.Text}")));
}
