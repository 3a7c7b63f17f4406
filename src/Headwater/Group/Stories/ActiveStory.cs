using System.Runtime.InteropServices;
using Headwater.Group.Profiles;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Group.Stories;

/// <summary>A story that may still grow.</summary>
internal sealed class ActiveStory(StoryId id)
{
    private readonly Dictionary<string, int> publishers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Wing> wings = new(StringComparer.Ordinal);
    private readonly List<Anchor> anchors = [];

    /// <summary>The story.</summary>
    public StoryId Id { get; } = id;

    /// <summary>Its place among the <see cref="Candidates"/>; -1 while it is none.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Rises with every change to its members.</summary>
    public int Version { get; private set; }

    /// <summary>Its articles, in order of arrival.</summary>
    public List<Profile> Members { get; } = [];

    /// <summary>All its members.</summary>
    public Wing Whole { get; private set; } = new();

    /// <summary>When its articles were published.</summary>
    public TimeSpread Times { get; private set; } = TimeSpread.None;

    /// <summary>When an article last arrived, in days.</summary>
    public double Seen { get; private set; } = double.MinValue;

    /// <summary>Numbers that name things of a series, of all its members.</summary>
    public IReadOnlyList<Anchor> Anchors => anchors;

    /// <summary>Who published its articles.</summary>
    public IEnumerable<string> Publishers => publishers.Keys;

    /// <summary>How many of its articles one publisher has.</summary>
    public int CountOf(string publisher) => publisher.Length == 0 ? 0 : publishers.GetValueOrDefault(publisher);

    /// <summary>The languages of its members.</summary>
    public IEnumerable<string> Languages => wings.Keys;

    /// <summary>Its members in a language, or <c>null</c> where it has none.</summary>
    public Wing? WingOf(string language) => wings.GetValueOrDefault(language);

    /// <summary>Takes an article in.</summary>
    public void Add(Profile article, Frequencies frequencies)
    {
        Version++;
        Members.Add(article);
        Seen = Math.Max(Seen, article.Seen);
        anchors.AddRange(article.Anchors.Except(anchors));
        CollectionsMarshal.GetValueRefOrAddDefault(publishers, article.Publisher, out _)++;
        Times = Times.With(article.Day);
        Sum(article, frequencies, 1);
    }

    /// <summary>Takes an article out, to be put elsewhere or in again.</summary>
    public void Remove(Profile article, Frequencies frequencies)
    {
        Version++;
        Members.Remove(article);
        publishers[article.Publisher]--;
        anchors.Clear();
        anchors.AddRange(Members.SelectMany(m => m.Anchors).Distinct());
        Times = Members.Aggregate(TimeSpread.None, (times, m) => times.With(m.Day));
        Sum(article, frequencies, -1);
    }

    /// <summary>Takes an article out and sums what is left anew, so that nothing of it stays behind. Where only copies are left, the first of them counts from now on.</summary>
    public void Forget(Profile article, Frequencies frequencies)
    {
        Version++;
        List<Profile> left = [.. Members.Where(m => m != article)];
        Members.Clear();
        publishers.Clear();
        wings.Clear();
        anchors.Clear();
        Whole = new Wing();
        Times = TimeSpread.None;
        if (left.Count > 0 && left.TrueForAll(m => m.IsCopy))
        {
            left[0].IsCopy = false;
        }

        left.ForEach(m => Add(m, frequencies));
    }

    // A story in one language needs one sum only.
    private void Sum(Profile article, Frequencies frequencies, int sign)
    {
        if (article.IsCopy)
        {
            return;
        }

        if (wings.Count == 1 && !wings.ContainsKey(article.Language))
        {
            (string language, _) = wings.First();
            wings[language] = Apart(language, article, frequencies);
        }

        Whole.Add(article, frequencies, sign);
        if (wings.Count == 0)
        {
            wings[article.Language] = Whole;
        }
        else if (!wings.TryGetValue(article.Language, out Wing? wing) || wing != Whole)
        {
            (wing ?? (wings[article.Language] = new Wing())).Add(article, frequencies, sign);
        }

        // Of a language that it no longer has, the next article would be likened to nothing.
        if (wings[article.Language].Count == 0)
        {
            wings.Remove(article.Language);
        }
    }

    private Wing Apart(string language, Profile except, Frequencies frequencies)
    {
        Wing wing = new();
        foreach (Profile member in Members.Where(m => !m.IsCopy && m != except && m.Language == language))
        {
            wing.Add(member, frequencies, 1);
        }

        return wing;
    }
}
