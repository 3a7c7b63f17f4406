using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Model;

namespace Headwater.Group;

/// <summary>Members of several stories go where they were found to belong; each story found keeps an address that its members had, where there is one.</summary>
public sealed partial class Grouper
{
    private List<StoryChange> Move(HashSet<Profile> free, ActiveStory[] stories, IEnumerable<IEnumerable<Profile>> found)
    {
        Dictionary<Profile, ActiveStory> at = stories.SelectMany(s => s.Members.Select(m => (m, s))).ToDictionary(p => p.m, p => p.s), to = [];
        HashSet<ActiveStory> taken = [];
        foreach (Profile[] one in found.Select(f => f.ToArray()).OrderByDescending(f => f.Length))
        {
            Profile[] moving = [.. one.Where(free.Contains)];
            if ((Home(one.Except(moving), at, taken) ?? Home(moving, at, taken) ?? (moving.Length > 0 ? shelf.Begin(new StoryId(++lastStory)) : null)) is { } home)
            {
                taken.Add(home);
                Array.ForEach(moving, m => to[m] = home);
            }
        }

        return [.. stories.SelectMany(s => Leave(s, to))];
    }

    // The story that most of them stand in, or the older of two alike.
    private static ActiveStory? Home(IEnumerable<Profile> members, Dictionary<Profile, ActiveStory> at, HashSet<ActiveStory> taken) =>
        members.GroupBy(m => at[m], (story, there) => (Story: story, Count: there.Count())).Where(s => !taken.Contains(s.Story))
            .OrderByDescending(s => s.Count).ThenBy(s => s.Story.Id.Value).FirstOrDefault().Story;

    private List<StoryChange> Leave(ActiveStory story, Dictionary<Profile, ActiveStory> to)
    {
        List<StoryChange> changes = [];
        foreach (IGrouping<ActiveStory, Profile> leaving in story.Members.Where(m => to.TryGetValue(m, out ActiveStory? into) && into != story).GroupBy(m => to[m]).ToList())
        {
            Profile[] moving = WithCopies([.. leaving], story);
            if (Array.TrueForAll(moving, m => MayStand(m.Id, leaving.Key)))
            {
                bool areAll = moving.Length == story.Members.Count;
                StoryChange split = Leave(moving, story, _ => leaving.Key);
                changes.Add(areAll ? new StoryChange.Merge(story.Id, leaving.Key.Id) : split);
            }
        }

        return changes;
    }
}
