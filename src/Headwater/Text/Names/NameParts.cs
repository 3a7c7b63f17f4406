using System.Collections.Frozen;
using System.Text;

namespace Headwater.Text.Names;

/// <summary>Takes names apart into words that can be compared across spellings, romanisations and scripts; the tables are in <c>data/names/</c>.</summary>
internal static class NameParts
{
    private const double Little = 0.3;

    // A longer name is a sentence.
    private const int MostParts = 24;

    private static readonly FrozenDictionary<char, string> Letters = Knowledge.Lines("names/letters.txt").Select(l => l.Split('\t'))
        .ToFrozenDictionary(p => p[0][0], p => p[1] == "-" ? "" : p[1]);

    private static readonly (string From, string To)[] Sounds = [.. Knowledge.Lines("names/sounds.txt").Select(l => l.Split('\t')).Select(p => (p[0], p[1]))];

    private static readonly FrozenSet<string> Particles = Knowledge.Lines("names/particles.txt").SelectMany(l => l.Split(' ')).ToFrozenSet();

    private static readonly (string Form, string Short)[] Forms = [.. Knowledge.Lines("names/forms.txt").Select(l => l.Split('\t'))
        .SelectMany(p => p[1].Split(';', StringSplitOptions.TrimEntries).Select(f => (f, p[0])))
        .OrderByDescending(f => f.f.Length)];

    private static readonly FrozenSet<string> ShortForms = Forms.Select(f => f.Short).Except(["us", "uk", "intl"]).ToFrozenSet();

    /// <summary>The words of a name, in order, a surname set first behind a comma put last; at most 24.</summary>
    public static NamePart[] Of(string name)
    {
        string turned = name.Split(',', 2) is [var family, var given] && !ShortForms.Contains(NameFolding.Key(given)) && !given.Contains('.', StringComparison.Ordinal) ? $"{given} {family}" : name;
        string key = " " + NameFolding.Key(Latin(turned.Replace("&", " and ", StringComparison.Ordinal))) + " ";
        foreach ((string form, string shortForm) in Forms)
        {
            key = key.Replace($" {form} ", $" {shortForm} ", StringComparison.Ordinal);
        }

        return [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostParts).Select(Part)];
    }

    private static NamePart Part(string word) => new(word, Sound(word), Particles.Contains(word) || ShortForms.Contains(word) ? Little : 1);

    private static string Latin(string name)
    {
        StringBuilder latin = new(name.Length);
        foreach (char c in name)
        {
            if (c < '\u0080')
            {
                latin.Append(c);
            }
            else if (Letters.TryGetValue(char.ToLowerInvariant(c), out string? letters))
            {
                latin.Append(letters);
            }
            else if (c is >= '\uAC00' and <= '\uD7A3')
            {
                latin.Append(Hangul.Latin(c));
            }
            else if (c is not ('’' or 'ʼ' or 'ʿ' or 'ʾ' or '‘') && Folding.Of(c) is not '\0' and var folded)
            {
                latin.Append(folded);
            }
        }

        return latin.ToString();
    }

    private static string Sound(string word)
    {
        foreach ((string from, string to) in Sounds)
        {
            word = word.Replace(from, to, StringComparison.Ordinal);
        }

        return word;
    }
}
