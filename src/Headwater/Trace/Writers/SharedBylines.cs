using Headwater.Model;

namespace Headwater.Trace.Writers;

/// <summary>
/// An agency by its writers: the rare name over an article without any other trace of its origin, which within days stood
/// on one agency's own pages twice or more and seldom on anything that is not that agency's. A columnist whom several
/// papers carry, a name of two agencies, a guest from another paper: nothing.
/// </summary>
internal sealed class SharedBylines(BylineIndex index)
{
    // Alone it is a hint: below what any line of the page says.
    private const double Weak = 0.4;

    private const int MostAuthors = 3;
    private const int FewestPages = 2;
    private const double MostElsewhere = 1.0 / 3;
    private static readonly TimeSpan Days = TimeSpan.FromDays(7);

    /// <summary>The agency whose writer an article names, or <c>null</c>.</summary>
    /// <param name="article">An article that nothing else tells the origin of.</param>
    public Clue? Find(Article article)
    {
        if (ClaimedTime.Of(article) is not { } published || article.Authors.Count > MostAuthors)
        {
            return null;
        }

        foreach (string author in article.Authors)
        {
            if (Agency(index.Of(author, article.Id), published) is { } agency)
            {
                return new Clue(agency, Distance.Agency, "shared-byline", new Evidence(author), Weak);
            }
        }

        return null;
    }

    private static Source? Agency(IReadOnlyList<Sighting> sightings, DateTimeOffset published)
    {
        Sighting[] pages = [.. sightings.Where(s => s.IsAgencyPage && (s.At - published).Duration() <= Days)];
        return pages.Length >= FewestPages && pages[0].Agency is { } agency
            && sightings.All(s => s.Agency is null || s.Agency.Name == agency.Name)
            && sightings.Count(s => s.Agency is null) <= sightings.Count * MostElsewhere ? agency : null;
    }
}
