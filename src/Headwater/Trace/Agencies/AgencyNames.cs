using System.Collections.Frozen;
using Headwater.Text.Languages;

namespace Headwater.Trace.Agencies;

/// <summary>Finds agencies' names in running text: by their first two letters, the longest name first.</summary>
internal sealed class AgencyNames
{
    // Shorter names must stand in exactly their own spelling: "beta", "petra" and "mena" are words too.
    private const int ShortestFolded = 6;

    private readonly FrozenDictionary<int, Name[]> byFirst;

    public AgencyNames(IEnumerable<Agency> agencies) =>
        byFirst = agencies.SelectMany(Names)
            .Where(n => n.Text.Length > 1)
            .DistinctBy(n => n.Text, StringComparer.Ordinal)
            .OrderByDescending(n => n.Text.Length)
            .GroupBy(n => First(n.Text))
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public List<Mention> In(ReadOnlySpan<char> text)
    {
        List<Mention> found = [];
        for (int at = 0; at + 1 < text.Length; at++)
        {
            if (CanBegin(text, at) && byFirst.TryGetValue(First(text[at..]), out Name[]? names) && At(text, at, names) is { } mention)
            {
                found.Add(mention);
                at = mention.End - 1;
            }
        }

        return found;
    }

    private static int First(ReadOnlySpan<char> text) => (char.ToUpperInvariant(text[0]) << 16) | char.ToUpperInvariant(text[1]);

    private static Mention? At(ReadOnlySpan<char> text, int at, Name[] names)
    {
        foreach (Name name in names)
        {
            if (Stands(text[at..], name) && CanEnd(text, at + name.Text.Length))
            {
                return new Mention(name.Agency, at, at + name.Text.Length, name.IsAbbreviation);
            }
        }

        return null;
    }

    private static bool Stands(ReadOnlySpan<char> text, Name name) => name.Folds
        ? text.StartsWith(name.Text, StringComparison.OrdinalIgnoreCase) && !(char.IsUpper(name.Text[0]) && char.IsLower(text[0]))
        : text.StartsWith(name.Text, StringComparison.Ordinal);

    private static bool CanBegin(ReadOnlySpan<char> text, int at) => text[at] != ' ' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || Script.IsUnspaced(text[at]) || Script.IsUnspaced(text[at - 1]));

    private static bool CanEnd(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || Script.IsUnspaced(text[end]) || Script.TakesParticles(text[end - 1]);

    private static IEnumerable<Name> Names(Agency agency) =>
    [
        .. agency.Names.Prepend(agency.Name).Select(n => new Name(n, agency, n.Length < ShortestFolded && char.IsAscii(n[0]), n.Length >= ShortestFolded)),
        .. agency.Tokens.Select(t => new Name(t, agency, true, false)),
    ];

    private readonly record struct Name(string Text, Agency Agency, bool IsAbbreviation, bool Folds);
}
