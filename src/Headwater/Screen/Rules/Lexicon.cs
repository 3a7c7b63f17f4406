using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Screen.Rules;

/// <summary>A phrase of a class met in a text.</summary>
/// <param name="Class">The class.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsWeak">Whether it counts only beside another phrase of its class: "the North".</param>
internal readonly record struct Mention(string Class, TextSpan Span, bool IsWeak);

/// <summary>
/// Phrases of several languages by class. A line of its file is: class, TAB, phrases parted by semicolons; or class, TAB,
/// language, TAB, phrases of that language alone. A phrase in lower case is met in any case, others as they are written;
/// <c>~</c> marks a weak one.
/// </summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<char, Phrase[]> phrases;

    private Lexicon(IEnumerable<Phrase> all) => phrases = all
        .SelectMany(p => Firsts(p).Select(first => (First: first, Phrase: p)))
        .GroupBy(p => p.First)
        .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Phrase).OrderByDescending(p => p.Text.Length).ToArray());

    /// <summary>Reads a file of <c>data/</c>: of it the classes that are wanted.</summary>
    public static Lexicon Read(string file, Func<string, bool>? wanted = null) =>
        new(Knowledge.Lines(file).Select(l => l.Split('\t')).Where(l => wanted?.Invoke(l[0]) ?? true).SelectMany(Phrases));

    /// <summary>The phrases in a run of a text, in order, the longest where several begin at one place, none within another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">Where to look.</param>
    /// <param name="language">BCP 47 language, or <c>null</c>, which admits the phrases of every language.</param>
    public List<Mention> In(string text, TextSpan run, string? language)
    {
        List<Mention> found = [];
        for (int i = run.Start; i < run.End; i++)
        {
            if (!BeginsWord(text, i) || !phrases.TryGetValue(text[i], out Phrase[]? candidates))
            {
                continue;
            }

            foreach (Phrase phrase in candidates)
            {
                if (i + phrase.Text.Length <= run.End && phrase.Speaks(language) && Stands(text, i, phrase))
                {
                    found.Add(new Mention(phrase.Class, new TextSpan(i, i + phrase.Text.Length), phrase.IsWeak));
                    i += phrase.Text.Length - 1;
                    break;
                }
            }
        }

        return found;
    }

    private static bool Stands(string text, int at, Phrase phrase)
    {
        int end = at + phrase.Text.Length;
        return text.AsSpan(at, phrase.Text.Length).Equals(phrase.Text, phrase.AnyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            && (IsJoined(text[end - 1]) || end >= text.Length || !char.IsLetterOrDigit(text[end]))
            && Affixes.Admit(text, new TextSpan(at, end));
    }

    // Arabic writes "the", "and", "to" onto the word; Chinese, Japanese and Korean have no borders at all.
    private static bool BeginsWord(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]) || IsJoined(text[at]);

    private static bool IsJoined(char c) => c >= '\u2E80' || c is >= '\u0600' and <= '\u06FF';

    private static IEnumerable<char> Firsts(Phrase phrase) => phrase.AnyCase ? new[] { phrase.Text[0], char.ToUpperInvariant(phrase.Text[0]) }.Distinct() : [phrase.Text[0]];

    private static IEnumerable<Phrase> Phrases(string[] parts) => parts[^1]
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(p => new Phrase(parts[0], p.TrimStart('~'), p[0] == '~', !p.Any(char.IsUpper), parts.Length > 2 ? parts[1] : null));

    private sealed record Phrase(string Class, string Text, bool IsWeak, bool AnyCase, string? Language)
    {
        public bool Speaks(string? language) => Language is null || language is null || language.StartsWith(Language, StringComparison.OrdinalIgnoreCase);
    }
}
