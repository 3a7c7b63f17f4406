using System.Buffers;
using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Fetch;

/// <summary>
/// Where a site has sent whoever asked for a report, where that is surely not the report: told from the two addresses, by the
/// words of <c>data/fetch/detours.txt</c>, whatever the page there says.
/// </summary>
internal enum Detour
{
    /// <summary>To no place that is known to be another.</summary>
    None,

    /// <summary>To the front page, to the section that the report stood in, or to a page that says that it is not there.</summary>
    Away,

    /// <summary>To a login, a question of consent, an offer to subscribe.</summary>
    Gate,
}

/// <summary>Tells detours from reports that have moved.</summary>
internal static class Detours
{
    private const int LeastWords = 3, LeastDigits = 4, LongestDate = 2;

    private static readonly FrozenDictionary<string, string> Meanings = Knowledge.Lines("fetch/detours.txt")
        .Select(line => line.Split(' ')).SelectMany(words => words.Skip(1).Select(word => (Word: word, Meaning: words[0])))
        .ToFrozenDictionary(w => w.Word, w => w.Meaning, StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Queries = SearchValues.Create("?&=/#");

    /// <summary>Where the request ended.</summary>
    /// <param name="asked">The address that was announced.</param>
    /// <param name="answered">The address that answered, after redirects.</param>
    public static Detour Of(string asked, string answered)
    {
        if (!Address.TryParse(asked, out Uri? from) || !Address.TryParse(answered, out Uri? to) || Address.Key(asked) == Address.Key(answered))
        {
            return Detour.None;
        }

        string[] before = Parts(from), after = Parts(to);
        if (before.Length > 0 && after.Contains(before[^1], StringComparer.OrdinalIgnoreCase))
        {
            return IsSection(before, after, to) ? Detour.Away : Detour.None; // it kept its name, wherever it went
        }

        bool IsNew(string meaning) => after.Except(before, StringComparer.OrdinalIgnoreCase).Any(part => Is(part, meaning));
        return IsFront(after, to) && !IsFront(before, from) || IsNew("error") || IsSection(before, after, to) ? Detour.Away
            : IsNew("gate") || Labels(to).Except(Labels(from), StringComparer.OrdinalIgnoreCase).Any(label => Is(label, "gate")) ? Detour.Gate
            : Detour.None;
    }

    // A query may name a report, unless it only says how the reader came or that there is none.
    private static bool IsFront(string[] parts, Uri uri) =>
        parts.All(part => Is(part, "home") || IsLanguage(part)) && parts.Length <= 2 && (!HasQuery(uri) || SaysError(uri));

    // The folder above, where what was left out is a report's name and what is left is none.
    private static bool IsSection(string[] before, string[] after, Uri to) =>
        after.Length > 0 && after.Length < before.Length && !HasQuery(to)
        && before.AsSpan(0, after.Length).SequenceEqual(after, StringComparer.OrdinalIgnoreCase)
        && before[after.Length..].Any(IsName) && !after.Any(IsName) && (!after[^1].Any(char.IsAsciiDigit) || IsDate(after));

    // Many words, or a long number: bridge-over-amber-closed, 20310504123.
    private static bool IsName(string part) =>
        part.Split('-', '_', '+').Count(word => word.Length > 0) >= LeastWords || part.Count(char.IsAsciiDigit) > LeastDigits;

    // /2031, /2031/05, /2031/05/04
    private static bool IsDate(string[] parts) =>
        parts.SkipWhile(part => part.Length != LeastDigits || !part.All(char.IsAsciiDigit)).ToArray() is [_, .. var rest] && rest.All(part => part.Length <= LongestDate && part.All(char.IsAsciiDigit));

    private static bool IsLanguage(string part) =>
        part.Length is 2 or 5 && part.AsSpan(0, 2).IndexOfAnyExceptInRange('a', 'z') < 0 && (part.Length == 2 || part[2] is '-' or '_');

    private static bool HasQuery(Uri uri) => Address.Key(uri.AbsoluteUri).Contains('?', StringComparison.Ordinal);

    private static bool SaysError(Uri uri)
    {
        foreach (Range part in uri.Query.AsSpan().SplitAny(Queries))
        {
            if (Is(uri.Query[part], "error"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string part, string meaning) => Meanings.GetValueOrDefault(part) == meaning;

    private static string[] Labels(Uri uri) => uri.Host.Split('.');

    // Without endings such as .html, which come and go.
    private static string[] Parts(Uri uri) => [.. Uri.UnescapeDataString(uri.AbsolutePath).ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Bare)];

    private static string Bare(string part) => part.LastIndexOf('.') is > 0 and var dot && part.Length - dot is >= 3 and <= 6 ? part[..dot] : part;
}
