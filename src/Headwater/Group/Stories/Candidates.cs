using System.Runtime.InteropServices;
using Headwater.Group.Profiles;
using Headwater.Group.Vectors;

namespace Headwater.Group.Stories;

/// <summary>
/// Which stories an article may belong to: posting lists over each article's rarest terms. A list keeps only the stories
/// that came last, so that a common term costs no more than a rare one.
/// </summary>
/// <remarks>Lists hold the stories' places in tables that stay in the processor's cache: the stories themselves lie all over memory.</remarks>
internal sealed class Candidates(Frequencies frequencies)
{
    private const int ListLimit = 64;

    private readonly Dictionary<uint, List<int>> lists = [];
    private readonly StoryPlaces places = new();
    private readonly List<(int Place, float Overlap)> met = []; // the rarity of the terms shared with what candidates are being found for
    private readonly PriorityQueue<int, (float Overlap, long Age)> best = new();
    private int[] metAt = new int[64]; // by place: 1 + where it stands among those met; 0 between two searches

    /// <summary>Enters a story under the rarest terms of an article of it.</summary>
    public void Enter(Profile article, ActiveStory story)
    {
        int place = places.Enter(story);
        foreach (uint term in article.Keys)
        {
            List<int> list = CollectionsMarshal.GetValueRefOrAddDefault(lists, term, out _) ??= new(1);
            if (!list.Contains(place))
            {
                Add(list, place);
            }
        }

        places.Release(place);
    }

    /// <summary>Takes a story out from under the terms of an article of it.</summary>
    public void Leave(Profile article, ActiveStory story)
    {
        int place = places.Enter(story);
        foreach (uint term in article.Keys)
        {
            if (lists.TryGetValue(term, out List<int>? list) && list.Remove(place))
            {
                places.Release(place);
                if (list.Count == 0)
                {
                    lists.Remove(term);
                }
            }
        }

        places.Release(place);
    }

    /// <summary>The stories that were entered under any of these terms, those that share most first.</summary>
    public IReadOnlyList<ActiveStory> Of(IReadOnlyList<uint> keys, int limit)
    {
        if (metAt.Length < places.Size)
        {
            Array.Resize(ref metAt, places.Size * 2);
        }

        foreach (uint term in keys)
        {
            if (lists.TryGetValue(term, out List<int>? list))
            {
                Meet(CollectionsMarshal.AsSpan(list), frequencies.Rarity(term));
            }
        }

        return Best(limit);
    }

    private void Meet(ReadOnlySpan<int> list, float rarity)
    {
        foreach (int place in list)
        {
            ref int at = ref metAt[place];
            if (at == 0)
            {
                met.Add((place, rarity));
                at = met.Count;
            }
            else
            {
                CollectionsMarshal.AsSpan(met)[at - 1].Overlap += rarity;
            }
        }
    }

    private ActiveStory[] Best(int limit)
    {
        float least = 0; // nothing that shares less is among the best
        foreach ((int place, float overlap) in CollectionsMarshal.AsSpan(met))
        {
            metAt[place] = 0;
            if (best.Count < limit)
            {
                best.Enqueue(place, (overlap, -places[place].Id.Value));
            }
            else if (overlap >= least)
            {
                best.EnqueueDequeue(place, (overlap, -places[place].Id.Value));
                best.TryPeek(out _, out (float Overlap, long) last);
                least = last.Overlap;
            }
        }

        met.Clear();
        ActiveStory[] ordered = new ActiveStory[best.Count];
        for (int i = ordered.Length - 1; i >= 0; i--)
        {
            ordered[i] = places[best.Dequeue()];
        }

        return ordered;
    }

    // Half a list is dropped at a time: dropping one at a time would move the whole list at every arrival.
    private void Add(List<int> list, int place)
    {
        if (list.Count >= ListLimit * 2)
        {
            foreach (int dropped in CollectionsMarshal.AsSpan(list)[..ListLimit])
            {
                places.Release(dropped);
            }

            list.RemoveRange(0, ListLimit);
        }

        places.Hold(place);
        list.Add(place);
    }
}
