using System.Runtime.InteropServices;

namespace Headwater.Group;

/// <summary>
/// Which stories an article may belong to: posting lists over each article's rarest terms. A list keeps only the stories
/// that came last, so that a common term costs no more than a rare one.
/// </summary>
internal sealed class Candidates(Frequencies frequencies)
{
    private const int ListLimit = 128;

    private readonly Dictionary<uint, List<ActiveStory>> lists = [];
    private readonly Dictionary<ActiveStory, float> found = [];

    /// <summary>Enters a story under the rarest terms of an article of it.</summary>
    public void Enter(Profile article, ActiveStory story)
    {
        foreach (uint term in article.Keys)
        {
            List<ActiveStory> list = CollectionsMarshal.GetValueRefOrAddDefault(lists, term, out _) ??= new(1);
            if (!list.Contains(story))
            {
                if (list.Count >= ListLimit)
                {
                    list.RemoveAt(0);
                }

                list.Add(story);
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

    /// <summary>The stories that share the rarest terms with an article, best first.</summary>
    public IReadOnlyList<ActiveStory> Of(Profile article, int limit)
    {
        found.Clear();
        foreach (uint term in article.Keys)
        {
            if (lists.TryGetValue(term, out List<ActiveStory>? list))
            {
                float rarity = frequencies.Rarity(term);
                foreach (ActiveStory story in list)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(found, story, out _) += rarity;
                }
            }
        }

        return [.. found.OrderByDescending(p => p.Value).ThenBy(p => p.Key.Id.Value).Take(limit).Select(p => p.Key)];
    }

    private static IEnumerable<uint> Keys(Profile article) => article.Keys;
}
