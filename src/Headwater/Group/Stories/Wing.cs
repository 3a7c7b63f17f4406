using Headwater.Group.Profiles;
using Headwater.Group.Vectors;

namespace Headwater.Group.Stories;

/// <summary>The members of a story that are in one language, or all of them: the sum of their vectors, copies counted once.</summary>
internal sealed class Wing
{
    private const int SumLimit = 600;
    private const int LatestLimit = 8;

    private readonly TermVector[] sums = [.. Enumerable.Repeat(TermVector.Empty, Profile.Channels)];
    private readonly float[] norms = new float[Profile.Channels];
    private readonly List<Profile> latest = [];
    private int measuredAt = -1;

    /// <summary>How many articles were summed.</summary>
    public int Count { get; private set; }

    /// <summary>The articles that came last, the oldest first; a few.</summary>
    public IReadOnlyList<Profile> Latest => latest;

    /// <summary>The sums of all channels.</summary>
    public ReadOnlySpan<TermVector> Sums => sums;

    /// <summary>The sum of a channel.</summary>
    public TermVector this[Channel channel] => sums[(int)channel];

    /// <summary>Adds an article, or takes it away with <paramref name="sign"/> -1.</summary>
    public void Add(Profile article, Frequencies frequencies, int sign)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            TermVector sum = Count == 0 ? article.Vectors[i] : TermVector.Sum(sums[i], article.Vectors[i], sign);
            sums[i] = sum.Count > SumLimit * 3 / 2 ? sum.Top(SumLimit, frequencies) : sum;
        }

        Count += sign;
        Note(article, sign);
        measuredAt = -1;
    }

    private void Note(Profile article, int sign)
    {
        latest.Remove(article);
        if (sign > 0)
        {
            latest.Add(article);
        }

        if (latest.Count > LatestLimit)
        {
            latest.RemoveAt(0);
        }
    }

    /// <summary>The length of a channel's sum; see <see cref="Norms"/>.</summary>
    public float Norm(Channel channel, Frequencies frequencies) => Norms(frequencies)[(int)channel];

    /// <summary>The lengths of the sums, measured anew when the collection has grown by a tenth since.</summary>
    public ReadOnlySpan<float> Norms(Frequencies frequencies)
    {
        if (measuredAt < 0 || frequencies.Articles > measuredAt * 1.1)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                norms[i] = sums[i].Norm(frequencies);
            }

            measuredAt = frequencies.Articles;
        }

        return norms;
    }
}
