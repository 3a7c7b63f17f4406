using Headwater.Group.Decisions;
using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Model;

namespace Headwater.Group;

/// <summary>
/// Order of arrival must hardly matter: feeds are slow, and archives come in any order. An article that came after others near
/// it which were published later waits a little. Then the last hour's articles of its story, and of those that may be one with
/// it, are decided on once more, in order of publication. What is older than an hour stands where it stands.
/// </summary>
/// <remarks>
/// Bounded: each article causes this once, and where anything moved a second time. Up to <see cref="MostAgain"/> members are
/// decided on twice, among themselves alone. What comes in order causes nothing. What waits is not kept: after a restart it stands as it
/// was decided on first.
/// </remarks>
public sealed partial class Grouper
{
    // Days since they came in which articles may still move.
    private const double Unsettled = 1.0 / 24;

    // Articles waiting. While one does others come near it, and are decided on with it.
    private const int MostWaiting = 256;

    // Members of the stories decided on once more, those that stand included; and how many stories.
    private const int MostAgain = 100, MostStories = 16;

    private readonly Queue<(ItemId Article, bool Moved)> waiting = [];
    private readonly bool isRoom;

    // A room of their own for a few articles, with what is known of words and corrections.
    private Grouper(Grouper house)
    {
        (frequencies, profiler, judge, constraints) = (house.frequencies, house.profiler, house.judge, house.constraints);
        shelf = new Shelf(frequencies);
        isRoom = true;
    }

    /// <summary>Decides once more on all that came out of order and waits: to be called when nothing else is there to be grouped.</summary>
    /// <returns>The changes in order.</returns>
    public IReadOnlyList<StoryChange> DecideAgain() => DecideAgain(leave: 0);

    private List<StoryChange> DecideAgain(int leave)
    {
        List<StoryChange> changes = [];
        while (waiting.Count > leave)
        {
            (ItemId article, bool moved) = waiting.Dequeue();
            if (shelf.Find(article) is var (late, story) && late.IsLate)
            {
                late.IsLate = false;
                int before = changes.Count;
                changes.AddRange(DecideAgain([story, .. MayBeOne(late, story)]));
                if (changes.Count > before && !moved)
                {
                    Await(late, moved: true);
                }
            }
        }

        return changes;
    }

    private void AwaitIfLate(Profile article, ActiveStory story, List<(ActiveStory Story, double Margin)> ranked)
    {
        if (!isRoom && story.Members.Count <= MostAgain && ranked.Where(r => r.Margin >= -Judge.Doubt).Select(r => r.Story).Append(story).Any(s => IsBeforeLatest(article, s)))
        {
            Await(article, moved: false);
        }
    }

    private void Await(Profile article, bool moved)
    {
        article.IsLate = true;
        waiting.Enqueue((article.Id, moved));
    }

    private bool IsBeforeLatest(Profile article, ActiveStory story)
    {
        List<Profile> members = story.Members;
        return members.FindLastIndex(members.Count - 1, Math.Min(members.Count, MostAgain), m => IsUnsettled(m) && InOrder.Compare(article, m) < 0) >= 0;
    }

    private bool IsUnsettled(Profile member) => !member.IsCopy && member.Seen >= shelf.Now - Unsettled && constraints.With(member.Id).Count <= 1;

    // By the time that is claimed, where one is. Of one time, as of none, the shorter is first: what is told first is told briefly.
    private static Comparer<Profile> InOrder { get; } = Comparer<Profile>.Create((one, other) =>
        (Time(one), one.Length, one.BodyNorm).CompareTo((Time(other), other.Length, other.BodyNorm)));

    private static double Time(Profile article) => double.IsNaN(article.Day) ? double.MaxValue : article.Day;

    // The stories that an article nearly belongs to, or its story nearly is one with.
    private IEnumerable<ActiveStory> MayBeOne(Profile article, ActiveStory story) =>
        judge.Rank(article, shelf.Near(article, CandidateLimit)).Where(r => r.Margin >= -Judge.Doubt).Select(r => r.Story)
            .Union(shelf.Near(story, MostStories).Where(s => judge.MayBeOne(story, s)))
            .Where(s => s != story).Take(MostStories);

    private List<StoryChange> DecideAgain(IEnumerable<ActiveStory> stories)
    {
        int room = MostAgain;
        ActiveStory[] near = [.. stories.TakeWhile(s => (room -= s.Members.Count) >= 0)];
        Profile[] members = [.. near.SelectMany(s => s.Members).Where(m => !m.IsCopy)], unsettled = [.. members.Where(IsUnsettled).Order(InOrder)];
        if (unsettled.Length < 2)
        {
            return [];
        }

        ILookup<ActiveStory, Profile> found = new Grouper(this).GroupInOrder(unsettled, near.Select(s => s.Members.Where(m => !m.IsCopy).Except(unsettled)), members);
        Array.ForEach(unsettled, m => m.IsLate = false);
        return Move([.. unsettled], near, found);
    }

    // Among those that stand, each article in order; then each once again, with all the others there; then stories that prove one.
    private ILookup<ActiveStory, Profile> GroupInOrder(Profile[] unsettled, IEnumerable<IEnumerable<Profile>> standing, Profile[] members)
    {
        foreach (IEnumerable<Profile> settled in standing)
        {
            ActiveStory story = new(new StoryId(++lastStory));
            settled.ToList().ForEach(m => shelf.Place(m, story, copy: false));
        }

        Array.ForEach(unsettled, m => Group(m, trail: null));
        Array.ForEach(unsettled, GroupAgain);
        unsettled.Select(StoryOf).Distinct().ToList().ForEach(s => Merge(ref s, shelf.Near(s, NearLimit)));
        return members.ToLookup(StoryOf);
    }

    private void GroupAgain(Profile article)
    {
        if (StoryOf(article) is { Members.Count: > 1 } story)
        {
            shelf.Take(article, story);
            Group(article, trail: null);
        }
    }

    private ActiveStory StoryOf(Profile article) => shelf.Find(article.Id)!.Value.Story;
}
