using Headwater.Group.Profiles;
using Headwater.Model;

namespace Headwater.Group;

/// <summary>What an embedder, where there is one, says of articles.</summary>
public sealed partial class Grouper
{
    private readonly Dictionary<ItemId, Meaning> told = [];

    /// <summary>Says what an article means, before it comes or after.</summary>
    public void Know(ItemId article, Meaning meaning)
    {
        if (shelf.Find(article) is var (held, _))
        {
            held.Meaning = meaning;
        }
        else
        {
            told[article] = meaning;
        }
    }

    private Profile Read(Article article, bool count) => Told(article, profiler.Read(article, count), count);

    private Profile Told(Article article, Profile profile, bool count)
    {
        profile.Meaning = told.Remove(article.Id, out Meaning? meaning) ? meaning : shelf.Find(article.Id)?.Article.Meaning;
        if (count && profile.Meaning is { } known)
        {
            judge.Calibration.Note(known);
        }

        return profile;
    }
}
