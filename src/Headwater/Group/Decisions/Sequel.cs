using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;

namespace Headwater.Group.Decisions;

/// <summary>
/// Whether an article tells what happened after a story. A wrong thread is worse than none: hours lie between the two, and
/// the article names again several rare names that the story is about; or it links there and has something in common with it.
/// </summary>
/// <remarks>
/// The bounds of the names are set where, over the labelled corpora that the grouper learns from, the pairs that they let
/// through were read and found to be threads; <c>headwater-eval threads</c> lists them.
/// </remarks>
internal static class Sequel
{
    // What a story is about: its rare names of greatest weight, looked for among so many.
    private const int Core = 8, CoreLimit = 24;

    // A name that stands in fewer than one article of fifty.
    private const float Rare = 4;

    private const double LeastShare = 0.5;
    private const int LeastNames = 3;

    // Of what survives translation, for links between languages and into short texts.
    private const int LeastPlaces = 2;

    /// <summary>Days that lie between the first report of a story and the first of one that follows it, at least.</summary>
    public const double LeastDays = 0.25;

    /// <summary>The same where a report links back: a link itself says which came first.</summary>
    public const double LeastDaysLinked = 1 / 24d;

    /// <summary>Days that lie between the last report of a story and one that follows it by its names, at most: later, the same people meet in other news.</summary>
    public const double MostDays = 30;

    /// <summary>Whether an article's names show that it follows a story that began <see cref="LeastDays"/> or more before its own.</summary>
    public static bool IsByNames(Profile article, ActiveStory earlier, Frequencies frequencies) =>
        article.Day - earlier.Times.Newest <= MostDays
        && earlier.Whole.Count > 1 // one report is no measure of what a story is about
        && Named(article, earlier, frequencies) is (>= LeastShare, >= LeastNames);

    /// <summary>Whether an article that links to a report of such a story follows it, rather than pointing to other news.</summary>
    public static bool IsByLink(Profile article, ActiveStory earlier, Frequencies frequencies) =>
        Named(article, earlier, frequencies).Names > 0
        || (InCommon(article, earlier, Channel.Places) >= LeastPlaces && InCommon(article, earlier, Channel.Subjects) > 0);

    // How much of what a story is about an article names, 0 to 1, and how many names that is: as written within a language, by sound across.
    private static (double Share, int Names) Named(Profile article, ActiveStory story, Frequencies frequencies)
    {
        (Channel channel, Wing wing) = story.WingOf(article.Language) is { } own ? (Channel.Names, own) : (Channel.Sounds, story.Whole);
        TermVector sum = wing[channel];
        if (!Any(article[channel], sum, frequencies)) // nearly always: ordering a story's names costs more
        {
            return (0, 0);
        }

        double all = 0, shared = 0;
        int names = 0;
        uint[] core = [.. sum.Rarest(stackalloc uint[CoreLimit], frequencies)];
        foreach (uint name in core.Where(n => frequencies.Rarity(n) >= Rare).Take(Core))
        {
            float weight = sum.Weights[sum.Terms.BinarySearch(name)] * frequencies.Rarity(name);
            bool here = article[channel].Terms.BinarySearch(name) >= 0;
            all += weight;
            shared += here ? weight : 0;
            names += here ? 1 : 0;
        }

        return (all > 0 ? shared / all : 0, names);
    }

    private static bool Any(TermVector names, TermVector sum, Frequencies frequencies)
    {
        foreach (uint name in names.Terms)
        {
            if (sum.Terms.BinarySearch(name) >= 0 && frequencies.Rarity(name) >= Rare)
            {
                return true;
            }
        }

        return false;
    }

    private static int InCommon(Profile article, ActiveStory story, Channel channel)
    {
        int common = 0;
        foreach (uint term in article[channel].Terms)
        {
            common += story.Whole[channel].Terms.BinarySearch(term) >= 0 ? 1 : 0;
        }

        return common;
    }
}
