using System.Numerics;
using Headwater.Group.Decisions;
using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Model;

namespace Headwater.Group;

/// <summary>
/// What later articles show: stories that prove one are merged, a story that proves two is split. A story is looked at as a whole
/// when it has grown by a third or a half, so that the work an arrival stays bounded.
/// </summary>
public sealed partial class Grouper
{
    // Stories held against one that grew.
    private const int NearLimit = 6;

    // Whether actors exclude each other is cheap to see: from here on it is looked for at every arrival.
    private const int LeastForActors = 10;

    // 2, 3, 4, 6, 8, 12, 16, 24 …
    private static bool IsDue(int size) => size > 1 && (BitOperations.IsPow2(size) || (size % 3 == 0 && BitOperations.IsPow2(size / 3)));

    private IEnumerable<StoryChange> LookAgain(ActiveStory story)
    {
        bool due = IsDue(story.Whole.Count);
        return [.. Part(story, due), .. due ? Merge(ref story, shelf.Near(story, NearLimit)) : []];
    }

    // The fuller story stays, or the older of two alike.
    private List<StoryChange> Merge(ref ActiveStory story, IEnumerable<ActiveStory> rivals)
    {
        List<StoryChange> changes = [];
        foreach (ActiveStory rival in rivals)
        {
            if (judge.IsOne(story, rival) && !constraints.Forbids(story, rival))
            {
                (ActiveStory from, ActiveStory into) = Stays(story, rival) ? (rival, story) : (story, rival);
                shelf.Merge(from, into);
                changes.Add(new StoryChange.Merge(from.Id, into.Id));
                story = into;
            }
        }

        return changes;
    }

    // The lesser side leaves. What readers put together stays together.
    private List<StoryChange> Part(ActiveStory story, bool due)
    {
        if (story.Whole.Count is < Judge.LeastToPart or > Judge.MostToPart || !(due || story.Whole.Count >= LeastForActors) || story.Members.Exists(m => constraints.With(m.Id).Count > 1))
        {
            return [];
        }

        List<Profile> members = [.. story.Members.Where(m => !m.IsCopy)];
        Sides? sides = new[] { due ? Sides.Of(members, frequencies) : null, Sides.ByActors(members, frequencies) }.FirstOrDefault(s => s is not null && judge.AreTwo(s));
        return sides is null ? [] : [Leave(WithCopies(sides.Other.Members, story), story, _ => null)];
    }

    // A copy goes where the article goes that it is most like.
    private Profile[] WithCopies(IReadOnlyList<Profile> leaving, ActiveStory story)
    {
        List<Profile> originals = [.. story.Members.Where(m => !m.IsCopy)];
        return [.. leaving, .. story.Members.Where(m => m.IsCopy && leaving.Contains(originals.MaxBy(Query.Of(m, frequencies).Cosine)!))];
    }
}
