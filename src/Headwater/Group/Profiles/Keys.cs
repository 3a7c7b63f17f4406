using Headwater.Group.Vectors;

namespace Headwater.Group.Profiles;

/// <summary>The terms by which an article or a story is looked up among others: its rarest words, names, figures, places and subjects.</summary>
internal static class Keys
{
    private const int Most = 50;

    private static readonly (Channel Channel, int Count)[] Shares =
        [(Channel.Lead, 10), (Channel.Body, 14), (Channel.Names, 6), (Channel.Sounds, 6), (Channel.Numbers, 4), (Channel.Places, 3), (Channel.Subjects, 4), (Channel.Pointers, 3)];

    /// <summary>The keys, each once.</summary>
    /// <param name="vectors">A vector for each <see cref="Channel"/>.</param>
    /// <param name="frequencies">What is rare now.</param>
    public static uint[] Of(ReadOnlySpan<TermVector> vectors, Frequencies frequencies)
    {
        Span<uint> keys = stackalloc uint[Most], room = stackalloc uint[Most];
        int count = 0;
        foreach ((Channel channel, int share) in Shares)
        {
            foreach (uint term in vectors[(int)channel].Rarest(room[..share], frequencies))
            {
                if (!keys[..count].Contains(term))
                {
                    keys[count++] = term;
                }
            }
        }

        return keys[..count].ToArray();
    }
}
