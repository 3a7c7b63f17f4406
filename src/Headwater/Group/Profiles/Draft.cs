using System.Collections.Concurrent;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Group.Profiles;

/// <summary>What an article says, whatever is rare: read on any thread, ahead of its turn.</summary>
/// <param name="Vectors">A vector for each <see cref="Channel"/>, not cut yet.</param>
/// <param name="Anchors">Numbers that name a thing of a series.</param>
internal sealed record Draft(TermVector[] Vectors, Anchor[] Anchors)
{
    // A reading knows many words by now: it is used again, the last one first.
    private static readonly ConcurrentStack<Reading> Idle = [];

    /// <summary>Reads an article.</summary>
    public static Draft Of(Article article)
    {
        Reading reading = Idle.TryPop(out Reading? used) ? used : new Reading();
        reading.Read(article.Title, article.Text, ClaimedTime.Of(article));
        Draft draft = new(
            [
                TermVector.OfCounts(reading.Title),
                TermVector.OfCounts(reading.Lead),
                TermVector.OfCounts(reading.Body),
                TermVector.OfCounts(reading.Names),
                TermVector.OfCounts(reading.Ground.Numbers),
                TermVector.OfCounts(reading.Ground.Sounds),
                TermVector.OfCounts(reading.Ground.Places),
                TermVector.OfCounts(reading.Ground.Matters),
                TermVector.OfCounts(reading.Dates.Days),
                TermVector.OfCounts(Pointers.Of(article)),
            ],
            [.. reading.Anchors]);
        Idle.Push(reading);
        return draft;
    }

    /// <summary>One of its vectors.</summary>
    public TermVector this[Channel channel] => Vectors[(int)channel];
}
