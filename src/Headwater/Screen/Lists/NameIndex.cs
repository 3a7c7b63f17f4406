using Headwater.Model;
using Headwater.Text.Names;

namespace Headwater.Screen.Lists;

/// <summary>Lists, indexed so that a name is held only against entries that share the sound of a word with it.</summary>
public sealed class NameIndex
{
    // A word that more names share ("Muhammad") finds them by their other words.
    private const int CommonestWord = 400;

    // A weak alias alone identifies nobody.
    private const double WeakAlias = 0.8;

    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly List<(ListEntry Entry, NamePart[] Name, bool Weak)> names = [];

    /// <summary>Indexes entries.</summary>
    public NameIndex(IEnumerable<ListEntry> entries)
    {
        foreach (ListEntry entry in entries)
        {
            Add(entry, entry.Name, weak: false);
            foreach (string alias in entry.Aliases)
            {
                Add(entry, alias, weak: false);
            }

            foreach (string alias in entry.WeakAliases)
            {
                Add(entry, alias, weak: true);
            }
        }
    }

    /// <summary>Names indexed, aliases included.</summary>
    public int Count => names.Count;

    /// <summary>Entries that a name is like, the best first, at <see cref="NameMatcher.Threshold"/> and above.</summary>
    public IReadOnlyList<(ListEntry Entry, double Score)> Find(string name)
    {
        NamePart[] asked = NameParts.Of(name);
        return [.. Candidates(asked)
            .Select(i => (names[i].Entry, Score: NameMatcher.Score(asked, names[i].Name) * (names[i].Weak ? WeakAlias : 1)))
            .Where(m => m.Score >= NameMatcher.Threshold)
            .GroupBy(m => m.Entry)
            .Select(g => g.MaxBy(m => m.Score))
            .OrderByDescending(m => m.Score)];
    }

    /// <summary>The names of a story that stand on a list. One word alone is held against nothing: it names too many.</summary>
    internal IEnumerable<ListMatch> Match(IEnumerable<Entity> entities)
    {
        foreach (Entity entity in entities.Where(e => e.Kind is "person" or "organisation" or "unknown"))
        {
            IEnumerable<ListMatch> matches = entity.Aliases.Prepend(entity.Name)
                .Where(name => NameParts.Of(name).Count(p => p.Weight == 1) > 1)
                .SelectMany(name => Find(name).Where(m => entity.Kind == "unknown" || m.Entry.Kind == entity.Kind).Select(m => new ListMatch(name, $"{m.Entry.Name} ({m.Entry.Id})", m.Entry.List, Math.Round(m.Score, 3))));
            foreach (ListMatch best in matches.GroupBy(m => m.Entry).Select(g => g.MaxBy(m => m.Score)!))
            {
                yield return best;
            }
        }
    }

    private void Add(ListEntry entry, string name, bool weak)
    {
        NamePart[] parts = NameParts.Of(name);
        foreach (string key in parts.SelectMany(Keys).Distinct(StringComparer.Ordinal))
        {
            if (!byWord.TryGetValue(key, out List<int>? held))
            {
                byWord[key] = held = [];
            }

            held.Add(names.Count);
        }

        names.Add((entry, parts, weak));
    }

    private HashSet<int> Candidates(NamePart[] asked)
    {
        HashSet<int> found = [];
        List<int>[] lists = [.. asked.SelectMany(Keys).Distinct(StringComparer.Ordinal).Select(k => byWord.GetValueOrDefault(k)).OfType<List<int>>().OrderBy(l => l.Count)];
        foreach (List<int> list in lists.Where((l, i) => i == 0 || l.Count <= CommonestWord))
        {
            found.UnionWith(list);
        }

        return found;
    }

    // The sound's consonants: one letter added, dropped or changed among the vowels keeps the key.
    private static IEnumerable<string> Keys(NamePart part)
    {
        if (part.Weight < 1)
        {
            yield break;
        }

        string bones = string.Concat(part.Sound.Where((c, i) => i == 0 || !"aeiou".Contains(c, StringComparison.Ordinal)));
        yield return bones;
        if (bones.Length >= 4)
        {
            yield return bones[..^1] + "*";
            yield return bones[..1] + "*" + bones[2..];
        }
    }
}
