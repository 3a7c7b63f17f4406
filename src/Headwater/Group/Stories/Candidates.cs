using System.Runtime.InteropServices;
using Headwater.Group.Profiles;
using Headwater.Group.Vectors;

namespace Headwater.Group.Stories;

/// <summary>
/// Which stories an article may belong to: posting lists over each article's rarest terms. A list keeps only the stories
/// that came last, so that a common term costs no more than a rare one.
/// </summary>
internal sealed class Candidates(Frequencies frequencies)
{
    private const int ListLimit = 64;

    private readonly Dictionary<uint, List<ActiveStory>> lists = [];
    private readonly List<ActiveStory> met = [];
    private readonly PriorityQueue<ActiveStory, (float Overlap, long Age)> best = new();

    /// <summary>Enters a story under the rarest terms of an article of it.</summary>
    public void Enter(Profile article, ActiveStory story)
    {
        foreach (uint term in article.Keys)
        {
            List<ActiveStory> list = CollectionsMarshal.GetValueRefOrAddDefault(lists, term, out _) ??= new(1);
            if (list.Count == 0 || (list[^1] != story && !list.Contains(story)))
            {
                Add(list, story);
            }
        }
    }

    /// <summary>Takes a story out from under the terms of an article of it.</summary>
    public void Leave(Profile article, ActiveStory story)
    {
        foreach (uint term in article.Keys)
        {
            if (lists.TryGetValue(term, out List<ActiveStory>? list) && list.Remove(story) && list.Count == 0)
            {
                lists.Remove(term);
            }
        }
    }

    /// <summary>The stories that were entered under any of these terms, those that share most first.</summary>
    public IReadOnlyList<ActiveStory> Of(IReadOnlyList<uint> keys, int limit)
    {
        foreach (uint term in keys)
        {
            if (lists.TryGetValue(term, out List<ActiveStory>? list))
            {
                Meet(list, frequencies.Rarity(term));
            }
        }

        return Best(limit);
    }

    // The overlap is kept on the story while it is summed: a table beside it would cost more than all else here.
    private void Meet(List<ActiveStory> list, float rarity)
    {
        foreach (ActiveStory story in list)
        {
            if (story.Overlap == 0)
            {
                met.Add(story);
            }

            story.Overlap += rarity;
        }
    }

    private ActiveStory[] Best(int limit)
    {
        foreach (ActiveStory story in met)
        {
            (float, long) rank = (story.Overlap, -story.Id.Value);
            story.Overlap = 0;
            if (best.Count < limit)
            {
                best.Enqueue(story, rank);
            }
            else
            {
                best.EnqueueDequeue(story, rank);
            }
        }

        met.Clear();
        ActiveStory[] ordered = new ActiveStory[best.Count];
        for (int i = ordered.Length - 1; i >= 0; i--)
        {
            ordered[i] = best.Dequeue();
        }

        return ordered;
    }

    // Half a list is dropped at a time: dropping one at a time would move the whole list at every arrival.
    private static void Add(List<ActiveStory> list, ActiveStory story)
    {
        if (list.Count >= ListLimit * 2)
        {
            list.RemoveRange(0, ListLimit);
        }

        list.Add(story);
    }
}
