using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Model;

namespace Headwater.Group;

/// <summary>A reader's word on where articles belong: it takes effect at once, and nothing that comes later undoes it.</summary>
public sealed partial class Grouper
{
    private Constraints constraints = new();

    /// <summary>The story an article stands in as far as Group remembers, or <c>null</c>.</summary>
    public StoryId? StoryOf(ItemId article) => shelf.Find(article)?.Story.Id;

    /// <summary>Keeps to these corrections, and to no others, from now on; what stands already stays.</summary>
    /// <param name="corrections">Those that hold; such as were withdrawn among them say what was not meant.</param>
    public void KeepTo(IEnumerable<Correction> corrections) => constraints = Constraints.Of(corrections);

    /// <summary>Sets reports apart from the story that they stand in: they go where else they belong, or open a story.</summary>
    /// <param name="reports">Articles that are held, in one story; one or more.</param>
    /// <param name="at">The time.</param>
    public CorrectionOutcome SetApart(IReadOnlyCollection<ItemId> reports, DateTimeOffset at)
    {
        if (reports.Select(r => shelf.Find(r)?.Story).Distinct().ToArray() is not [{ } story])
        {
            return Refused("other-story", "These reports do not stand in one story.", "Look the story up again.");
        }

        Profile[] moving = [.. story.Members.Where(m => reports.Contains(m.Id))];
        if (moving.Length == story.Members.Count)
        {
            return Refused("all-reports", "Nothing would be left of the story: these are all its reports.", "Leave out those that the story is about.");
        }

        ItemId[] left = [.. story.Members.Except(moving).Select(m => m.Id)];
        Correction correction = new() { Label = CorrectionLabel.Apart, At = at, Story = story.Id, Reports = [.. moving.Select(m => m.Id)], Others = left };
        constraints.Hold(correction);
        return new CorrectionOutcome.Made(correction, [Leave(moving, story, Fitting)]);
    }

    /// <summary>Puts the stories of two articles together. The fuller one stays, or the older of two alike.</summary>
    /// <param name="one">An article that is held.</param>
    /// <param name="other">One that is held in another story.</param>
    /// <param name="at">The time.</param>
    public CorrectionOutcome Unite(ItemId one, ItemId other, DateTimeOffset at)
    {
        if ((shelf.Find(one)?.Story, shelf.Find(other)?.Story) is not ({ } first, { } second) || first == second)
        {
            return Refused("one-story", "These are one story already.", "Nothing is to be done.");
        }

        (ActiveStory from, ActiveStory into) = Stays(first, second) ? (second, first) : (first, second);
        Correction correction = new() { Label = CorrectionLabel.Together, At = at, Story = into.Id, Other = from.Id, Reports = Ids(into), Others = Ids(from) };
        constraints.Hold(correction);
        shelf.Merge(from, into);
        return new CorrectionOutcome.Made(correction, [new StoryChange.Merge(from.Id, into.Id)]);
    }

    /// <summary>
    /// Undoes a correction: reports set apart go back; a story put together with another gets its address again, and what has
    /// come to the two since goes where it belongs.
    /// </summary>
    /// <param name="correction">The correction.</param>
    /// <param name="others">All others that were made.</param>
    /// <param name="at">The time.</param>
    public CorrectionOutcome Withdraw(Correction correction, IEnumerable<Correction> others, DateTimeOffset at)
    {
        Correction withdrawn = correction with { Withdrawn = at };
        KeepTo(others.Append(withdrawn));
        StoryChange[] undone = [.. correction.Label == CorrectionLabel.Apart ? GoBack(correction) : GoAgain(correction)];
        IEnumerable<StoryChange> freed = correction.Label == CorrectionLabel.Together && undone.Length > 0 ? GoWhereTheyBelong(correction) : [];
        return new CorrectionOutcome.Made(withdrawn, [.. undone, .. freed]);
    }

    // Back to the story of those that stayed.
    private IEnumerable<StoryChange> GoBack(Correction correction)
    {
        ActiveStory? into = correction.Others.Select(o => shelf.Find(o)?.Story).FirstOrDefault(s => s is not null);
        foreach (IGrouping<ActiveStory, Profile> there in Held(correction.Reports).Where(r => r.Story != into).GroupBy(r => r.Story, r => r.Article).ToList())
        {
            Profile[] moving = [.. there.Where(m => into is not null && MayStand(m.Id, into))];
            if (moving.Length == there.Key.Members.Count)
            {
                shelf.Merge(there.Key, into!);
                yield return new StoryChange.Merge(there.Key.Id, into!.Id);
            }
            else if (moving.Length > 0)
            {
                yield return Leave(moving, there.Key, _ => into);
            }
        }
    }

    // Out of the story into the one that they stood in before, under its old address.
    private IEnumerable<StoryChange> GoAgain(Correction correction)
    {
        HashSet<ActiveStory> joint = [.. Held(correction.Reports).Select(r => r.Story)];
        foreach (IGrouping<ActiveStory, Profile> there in Held(correction.Others).Where(r => joint.Contains(r.Story)).GroupBy(r => r.Story, r => r.Article).ToList())
        {
            Profile[] moving = [.. there.Where(m => !constraints.With(m.Id).Intersect(correction.Reports).Any())];
            if (moving.Length > 0 && moving.Length < there.Key.Members.Count)
            {
                yield return Leave(moving, there.Key, _ => correction.Other is { } id && shelf.Story(id) is null ? shelf.Begin(id) : null);
            }
        }
    }

    // What came to the joint story since, or a story that was merged into it: each goes where it would go had it come now.
    private IEnumerable<StoryChange> GoWhereTheyBelong(Correction correction)
    {
        HashSet<ItemId> told = [.. correction.Reports, .. correction.Others];
        if (Held(correction.Reports).Select(r => r.Story).FirstOrDefault() is not { } joint)
        {
            return [];
        }

        Profile[] since = [.. joint.Members.Where(m => !m.IsCopy && !told.Contains(m.Id) && constraints.With(m.Id).Count <= 1)];
        Array.ForEach(since, article => shelf.Forget(article, joint));
        List<(ItemId Article, ActiveStory Into)> gone = [];
        foreach (Profile article in since)
        {
            ActiveStory into = Fitting([article]) ?? shelf.Begin(new StoryId(++lastStory));
            shelf.Place(article, into, copy: false);
            gone.Add((article.Id, into));
        }

        return gone.Where(g => g.Into != joint).GroupBy(g => g.Into, g => g.Article).Select(g => new StoryChange.Split(joint.Id, g.Key.Id, [.. g]));
    }

    private StoryChange.Split Leave(Profile[] moving, ActiveStory story, Func<Profile[], ActiveStory?> where)
    {
        foreach (Profile article in moving)
        {
            shelf.Forget(article, story);
        }

        ActiveStory into = where(moving) ?? shelf.Begin(new StoryId(++lastStory));
        foreach (Profile article in moving)
        {
            shelf.Place(article, into, article.IsCopy);
        }

        return new StoryChange.Split(story.Id, into.Id, [.. moving.Select(m => m.Id)]);
    }

    // The story that an article set apart would have joined, had it come now.
    private ActiveStory? Fitting(Profile[] moving)
    {
        Profile first = moving.FirstOrDefault(m => !m.IsCopy) ?? moving[0];
        return first[Channel.Body].Count < LeastTerms ? null : judge.Home(first, judge.Rank(first, shelf.Near(first, CandidateLimit)).Where(r => moving.All(m => MayStand(m.Id, r.Story))));
    }

    /// <summary>Whether readers' corrections allow an article in a story.</summary>
    private bool MayStand(ItemId article, ActiveStory story) =>
        !constraints.Forbids(article, story) && (Bound(article) is not { } bound || bound == story);

    // The story of those that an article must stand with.
    private ActiveStory? Bound(ItemId article) =>
        constraints.With(article).Where(a => a != article).Select(a => shelf.Find(a)?.Story).FirstOrDefault(s => s is not null);

    private IEnumerable<(Profile Article, ActiveStory Story)> Held(IEnumerable<ItemId> articles) =>
        articles.Select(a => shelf.Find(a)).OfType<(Profile, ActiveStory)>();

    private static bool Stays(ActiveStory story, ActiveStory rival) =>
        (story.Members.Count, -story.Id.Value).CompareTo((rival.Members.Count, -rival.Id.Value)) > 0;

    private static ItemId[] Ids(ActiveStory story) => [.. story.Members.Select(m => m.Id)];

    private static CorrectionOutcome.Refused Refused(string code, string message, string advice) => new(new Cause(code, message, advice));
}
