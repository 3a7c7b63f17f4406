using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;

namespace Headwater.Group.Decisions;

/// <summary>
/// Tells pages that are filled into one template, such as prices, the weather by town and notices of deaths, from a report that
/// many carry. Where the wording is one writer's, it is names and figures that say of what it tells.
/// </summary>
/// <remarks>
/// The bounds are set where, among the pairs of articles on one event in the labelled corpora that the grouper learns from, none
/// is taken for a template's: two who write of one event by themselves rarely share half of their words, and copies share names
/// and figures too.
/// </remarks>
internal static class Template
{
    // Of the words that are no names, so many stand in both, 0 to 1.
    private const float LeastSame = 0.65f;

    // Of what names and figures weigh, so much is another's on either side, 0 to 1.
    private const float LeastOther = 0.35f;

    // What stands in fewer than one article of fifty.
    private const float Rare = 4;

    /// <summary>Whether a template lies behind articles and the latest of a story, and none of them is the copy of one of these.</summary>
    public static bool IsBehind(IReadOnlyList<Profile> articles, ActiveStory story, Frequencies frequencies)
    {
        bool behind = false;
        foreach (Profile article in articles)
        {
            foreach (Profile member in story.Whole.Latest)
            {
                switch (Compare(article, member, frequencies))
                {
                    case Wording.Same: return false;
                    case Wording.Template: behind = true; break;
                }
            }
        }

        return behind;
    }

    /// <summary>Compares the words of two articles.</summary>
    public static Wording Compare(Profile one, Profile other, Frequencies frequencies)
    {
        if (SameWords(one, other) < LeastSame)
        {
            return Wording.Own;
        }

        bool template = OtherNames(one, other, frequencies) >= LeastOther || (IsOfAnother(one, other, frequencies) && IsOfAnother(other, one, frequencies));
        return template ? Wording.Template : Wording.Same;
    }

    // How many of the words that neither has for names stand in both, 0 to 1.
    private static float SameWords(Profile one, Profile other)
    {
        int shared = TermVector.InCommon(one[Channel.Body], other[Channel.Body]);
        int names = one[Channel.Names].Count + other[Channel.Names].Count;
        if (2 * shared < LeastSame * (one[Channel.Body].Count + other[Channel.Body].Count - (2 * names))) // nearly always
        {
            return 0;
        }

        int words = Words(one, other) + Words(other, one);
        foreach (uint term in one[Channel.Body].Terms)
        {
            shared -= IsName(term, one, other) && other[Channel.Body].Has(term) ? 1 : 0;
        }

        return 2f * shared / Math.Max(1, words);
    }

    private static int Words(Profile article, Profile other)
    {
        int words = 0;
        foreach (uint term in article[Channel.Body].Terms)
        {
            words += IsName(term, article, other) ? 0 : 1;
        }

        return words;
    }

    private static bool IsName(uint term, Profile one, Profile other) => one[Channel.Names].Has(term) || other[Channel.Names].Has(term);

    // How much of the names and figures of each is nowhere in the other, by the side that has less of them: what is only cut away tells nothing.
    private static float OtherNames(Profile one, Profile other, Frequencies frequencies)
    {
        (float ours, float both) = Weigh(one, other, frequencies);
        (float theirs, _) = Weigh(other, one, frequencies);
        float least = Math.Min(ours, theirs);
        return least > 0 ? least / (least + both) : 0;
    }

    private static (float Own, float Both) Weigh(Profile article, Profile other, Frequencies frequencies)
    {
        float own = 0, both = 0;
        foreach (Channel channel in (ReadOnlySpan<Channel>)[Channel.Names, Channel.Numbers])
        {
            TermVector vector = article[channel], theirs = other[channel];
            for (int i = 0; i < vector.Count; i++)
            {
                uint term = vector.Terms[i];
                float weight = vector.Weights[i] * MathF.Sqrt(vector.Count) * frequencies.Rarity(term); // of its count alone
                (own, both) = theirs.Has(term) || (channel == Channel.Names && other[Channel.Body].Has(term)) ? (own, both + weight) : (own + weight, both);
            }
        }

        return (own, both);
    }

    // What stands in headline and opening is nowhere in the other.
    private static bool IsOfAnother(Profile article, Profile other, Frequencies frequencies)
    {
        TermVector lead = article[Channel.Lead];
        float twice = 1.5f / MathF.Sqrt(lead.Count);
        foreach (uint term in article[Channel.Title].Terms)
        {
            if (lead[term] > twice && !other[Channel.Body].Has(term) && !other[Channel.Lead].Has(term) && frequencies.Rarity(term) >= Rare)
            {
                return true;
            }
        }

        return false;
    }
}
