using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;

namespace Headwater.Group.Decisions;

/// <summary>
/// What it adds to the margin by which an article belongs to a story that both point at one rare thing. No labelled corpus says
/// where articles point, so the rule is plain and can only add: as with <see cref="Embedding.Calibration"/>, most between
/// languages, where words say little.
/// </summary>
internal static class SharedPointers
{
    // In margins of a probability.
    private const double Across = 0.2, Within = 0.1;

    // Documents that every report of a subject cites, and pictures of archives, stand in more articles.
    private const int MostArticles = 20;

    /// <summary>What is added to the margin; 0 or more.</summary>
    public static double Bonus(Profile article, ActiveStory story, Frequencies frequencies)
    {
        foreach (uint pointer in article[Channel.Pointers].Terms)
        {
            if (frequencies.Count(pointer) <= MostArticles && story.Whole[Channel.Pointers].Has(pointer))
            {
                return story.WingOf(article.Language) is null ? Across : Within;
            }
        }

        return 0;
    }
}
