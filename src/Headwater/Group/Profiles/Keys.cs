using Headwater.Group.Vectors;

namespace Headwater.Group.Profiles;

/// <summary>The terms by which an article or a story is looked up among others: its rarest words, names, figures, places and subjects.</summary>
internal static class Keys
{
    private static readonly (Channel Channel, int Count)[] Shares =
        [(Channel.Lead, 10), (Channel.Body, 14), (Channel.Names, 6), (Channel.Sounds, 6), (Channel.Numbers, 4), (Channel.Places, 3), (Channel.Subjects, 4)];

    /// <summary>The keys, each once.</summary>
    /// <param name="vector">The vector of a channel.</param>
    /// <param name="frequencies">What is rare now.</param>
    public static uint[] Of(Func<Channel, TermVector> vector, Frequencies frequencies) =>
        [.. Shares.SelectMany(s => vector(s.Channel).Rarest(s.Count, frequencies)).Distinct()];
}
