using System.Globalization;
using System.Text;

namespace Headwater.Store;

/// <summary>A query as its terms: what must stand in an article, and what must not. Any text is a query; none is an error.</summary>
/// <param name="Wanted">Words and phrases, all of which must be there.</param>
/// <param name="Unwanted">Words and phrases, none of which may be.</param>
internal sealed record SearchWords(IReadOnlyList<string> Wanted, IReadOnlyList<string> Unwanted)
{
    private const int MostTerms = 32;
    private const int LongestTerm = 200;

    /// <summary>Reads a query: words, "phrases", -excluded ones.</summary>
    public static SearchWords Parse(string query)
    {
        List<string> wanted = [], unwanted = [];
        ReadOnlySpan<char> rest = query;
        while (!(rest = rest.TrimStart()).IsEmpty && wanted.Count + unwanted.Count < MostTerms)
        {
            bool minus = rest[0] == '-';
            rest = minus ? rest[1..] : rest;
            string term = Take(ref rest);
            if (term.Any(char.IsLetterOrDigit) || term.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            {
                (minus ? unwanted : wanted).Add(term);
            }
        }

        return new SearchWords(wanted, unwanted);
    }

    /// <summary>The query in SQLite's FTS5 syntax, or <c>null</c> where nothing is wanted.</summary>
    public string? ToFts5()
    {
        if (Wanted.Count == 0)
        {
            return null;
        }

        string wanted = string.Join(" AND ", Wanted.Select(Quote));
        return Unwanted.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", Unwanted.Select(Quote))})";
    }

    private static string Quote(string term)
    {
        string cut = SearchText.CutQuery(term, out bool prefix);
        return $"\"{cut.Replace("\"", " ", StringComparison.Ordinal)}\"{(prefix ? " *" : "")}";
    }

    private static string Take(ref ReadOnlySpan<char> rest)
    {
        bool phrase = !rest.IsEmpty && IsQuotation(rest[0]);
        rest = phrase ? rest[1..] : rest;
        int end = 0;
        while (end < rest.Length && !(phrase ? IsQuotation(rest[end]) : char.IsWhiteSpace(rest[end]) || IsQuotation(rest[end])))
        {
            end++;
        }

        string term = Clean(rest[..Math.Min(end, LongestTerm)]);
        rest = rest[Math.Min(rest.Length, phrase ? end + 1 : end)..];
        return term;
    }

    private static bool IsQuotation(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u300C' or '\u300D';

    private static string Clean(ReadOnlySpan<char> term)
    {
        StringBuilder clean = new(term.Length);
        foreach (Rune rune in term.EnumerateRunes())
        {
            clean.Append(Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
