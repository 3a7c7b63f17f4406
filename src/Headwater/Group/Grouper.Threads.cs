using Headwater.Group.Decisions;
using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Model;

namespace Headwater.Group;

/// <summary>What happened next: a story that follows another is joined to it as a thread, and stays a story of its own.</summary>
public sealed partial class Grouper
{
    private const int ThreadCandidates = 6;
    private const int Tellers = 8;

    /// <summary>Threads that an article's links show: those to reports of stories that it follows.</summary>
    /// <param name="article">An article that is held.</param>
    /// <param name="linked">Articles that it links to; those not held say nothing.</param>
    public IReadOnlyList<StoryChange> Linked(ItemId article, IEnumerable<ItemId> linked)
    {
        if (shelf.Find(article) is not var (profile, story) || profile.IsCopy)
        {
            return [];
        }

        return [.. linked.Select(l => (Id: l, shelf.Find(l)?.Story))
            .Where(l => l.Story is { } earlier && IsBefore(earlier, story, Sequel.LeastDaysLinked) && Sequel.IsByLink(profile, earlier, frequencies))
            .Select(l => new StoryChange.Follow(article, l.Id, ThreadSign.Link))];
    }

    // An article that has just come may tell what happened after a story nearby, or be what a story nearby tells on from.
    private IEnumerable<StoryChange> Threads(Profile article, IReadOnlyList<ActiveStory> near)
    {
        if (isRoom || shelf.Find(article.Id) is not var (_, story))
        {
            yield break;
        }

        foreach (ActiveStory other in near.Where(s => s != story && s.Members.Count > 0).Take(ThreadCandidates))
        {
            if (IsBefore(other, story) && Sequel.IsByNames(article, other, frequencies))
            {
                yield return Follow(article, other);
            }
            else if (IsBefore(story, other) && other.Members.Where(m => !m.IsCopy).Take(Tellers).FirstOrDefault(m => Sequel.IsByNames(m, story, frequencies)) is { } teller)
            {
                yield return Follow(teller, story);
            }
        }
    }

    private static StoryChange.Follow Follow(Profile teller, ActiveStory earlier) =>
        new(teller.Id, (earlier.Members.Find(m => !m.IsCopy) ?? earlier.Members[0]).Id, ThreadSign.Names);

    // By the times that their reports claim; a story without any is before and after none.
    private static bool IsBefore(ActiveStory one, ActiveStory other, double leastDays = Sequel.LeastDays) =>
        one != other && one.Times.Known > 0 && other.Times.Known > 0 && other.Times.Oldest - one.Times.Oldest >= leastDays;
}
