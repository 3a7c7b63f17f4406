using Headwater.Model;

namespace Headwater.Group;

/// <summary>A story that may still grow: its members and the sum of their vectors.</summary>
internal sealed class ActiveStory(StoryId id)
{
    private const int SumLimit = 600;

    private readonly TermVector[] sums = [.. Enumerable.Repeat(TermVector.Empty, Profile.Channels)];
    private readonly float[] norms = new float[Profile.Channels];
    private int measuredAt = -1;

    public StoryId Id { get; } = id;

    /// <summary>Its articles, in order of arrival.</summary>
    public List<Profile> Members { get; } = [];

    /// <summary>The newest known time of its articles, in days; NaN where none is known.</summary>
    public double Newest { get; private set; } = double.NaN;

    /// <summary>The oldest.</summary>
    public double Oldest { get; private set; } = double.NaN;

    /// <summary>The mean.</summary>
    public double Mean { get; private set; } = double.NaN;

    /// <summary>When an article last arrived, in days.</summary>
    public double Seen { get; private set; } = double.MinValue;

    /// <summary>The sum of its members' vectors, copies counted once.</summary>
    public TermVector this[Channel channel] => sums[(int)channel];

    public void Add(Profile article, Frequencies frequencies)
    {
        Members.Add(article);
        Sum(article, frequencies, 1);
        Seen = Math.Max(Seen, article.Seen);
    }

    public void Remove(Profile article, Frequencies frequencies)
    {
        Members.Remove(article);
        Sum(article, frequencies, -1);
    }

    /// <summary>The length of a channel's sum, measured anew when the collection has grown by a tenth since.</summary>
    public float Norm(Channel channel, Frequencies frequencies)
    {
        if (measuredAt < 0 || frequencies.Articles > measuredAt * 1.1)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                norms[i] = sums[i].Norm(frequencies);
            }

            measuredAt = frequencies.Articles;
        }

        return norms[(int)channel];
    }

    private void Sum(Profile article, Frequencies frequencies, float sign)
    {
        if (!article.IsCopy)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] = Members.Count == 1 && sign > 0
                    ? article.Vectors[i]
                    : TermVector.Sum(sums[i], article.Vectors[i], sign).Top(SumLimit, frequencies);
            }

            measuredAt = -1;
        }

        Time();
    }

    private void Time()
    {
        (double newest, double oldest, double sum, int known) = (double.NaN, double.NaN, 0, 0);
        foreach (Profile member in Members)
        {
            if (!double.IsNaN(member.Day))
            {
                newest = known == 0 ? member.Day : Math.Max(newest, member.Day);
                oldest = known == 0 ? member.Day : Math.Min(oldest, member.Day);
                sum += member.Day;
                known++;
            }
        }

        (Newest, Oldest, Mean) = (newest, oldest, known == 0 ? double.NaN : sum / known);
    }
}
