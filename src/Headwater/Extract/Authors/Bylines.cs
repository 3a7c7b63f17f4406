using System.Collections.Frozen;
using System.Globalization;
using Headwater.Text;
using Headwater.Text.Dates;

namespace Headwater.Extract.Authors;

/// <summary>How bylines are written in the languages of <c>data/extract/bylines.txt</c>.</summary>
internal static class Bylines
{
    private const int MostWords = 6;
    private const int LongestName = 60;
    private const int LongestLine = 120;
    private const int LongestCaseless = 40;

    private static readonly string[] Openings = Read("opening");
    private static readonly string[] Roles = Read("role");
    private static readonly string[] Places = [.. Read("place").Select(p => $" {p} ")];
    private static readonly char[] AfterOpening = [' ', ':', '\n', '：', '/', '／', '|', '｜'];
    private static readonly string[] Joints = [.. Read("joint").Select(j => $" {j} "), ",", ";", "|", "/", "、", "・", "•", "·", "\n", " - ", " – ", " & ", "，", "،", " + ", "／"];
    private static readonly char[] BetweenNames = ['/', ',', '&'];
    private static readonly char[] Bars = ['|', '•', '·', '\n'];
    private static readonly FrozenSet<string> Strangers = Read("not").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a short text begins as a byline does.</summary>
    public static bool Begins(string text) => text.Length < LongestLine && Openings.Any(o => Opens(text, o)) && People(text).Count > 0;

    /// <summary>Whether a label says that names follow: "Written by".</summary>
    public static bool IsOpening(string label) => Openings.Contains(label.Trim(' ', ':', '：'), StringComparer.OrdinalIgnoreCase);

    /// <summary>A byline without what stands before its first name.</summary>
    public static string WithoutOpening(string byline) =>
        Openings.FirstOrDefault(o => Opens(byline, o)) is { } opening ? byline[opening.Length..].TrimStart(AfterOpening) : byline;

    /// <summary>
    /// The part of a line that begins as a byline does, where date and section may stand beside it, or that is a name beside
    /// a date; or <c>null</c>.
    /// </summary>
    public static string? In(string line)
    {
        if (Begins(line) || line.Length > LongestLine)
        {
            return Begins(line) ? line : null;
        }

        string[] parts = line.Split(Bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(parts, Begins) ?? (IsNameAndDate(line, parts) ? parts[0] : null);
    }

    // "Jane Doe | 5 April 2025", or with the date in the next element "Jane Doe |".
    private static bool IsNameAndDate(string line, string[] parts) => parts switch
    {
        [var name] => line.Length > name.Length + 1 && IsName(name),
        [var name, var date, ..] => date.Any(char.IsDigit) && IsName(name) && Timestamp.Parse(date) is not null,
        _ => false,
    };

    /// <summary>What stands in brackets with a date at a paragraph's end, as agencies and their clients sign; or <c>null</c>.</summary>
    public static string? Signature(string paragraph)
    {
        int open = paragraph.LastIndexOf('(');
        string signed = open < 0 || !paragraph.EndsWith(')') ? "" : paragraph[(open + 1)..^1];
        int comma = signed.LastIndexOf(',');
        return comma > 0 && signed.Length <= LongestLine && signed.AsSpan(comma).ContainsAnyInRange('0', '9') && Timestamp.Parse(signed.AsSpan(comma + 1)) is not null ? signed[..comma] : null;
    }

    /// <summary>The names of people in a byline or a list of names.</summary>
    public static IReadOnlyList<string> People(string byline)
    {
        List<string> people = [];
        foreach (string part in byline.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string name = Bare(WithoutPlace(part));
            if (IsPerson(name))
            {
                people.Add(name);
            }
        }

        return people;
    }

    /// <summary>Whether a line is nothing but a person's name of two words or more.</summary>
    public static bool IsName(string line) =>
        line.Length <= LongestName && People(line) is [var name] && name.Length == line.Length && name.Split(' ') is { Length: >= 2 and <= 4 } words && words.All(w => char.IsUpper(w[0]));

    /// <summary>Whether a line is nothing but such names, with strokes or commas between them.</summary>
    public static bool AreNames(string line) => line.Length <= LongestLine && line.Split(BetweenNames, StringSplitOptions.TrimEntries).All(IsName);

    // Where letters have no case a capital cannot tell a name from a sentence: there it must end where a name does.
    private static bool Opens(string text, string opening)
    {
        if (text.Length <= opening.Length + 1 || !text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) || !AfterOpening.Contains(text[opening.Length]))
        {
            return false;
        }

        string rest = text[opening.Length..].TrimStart(AfterOpening);
        return rest.Length > 0 && (char.IsUpper(rest[0]) || (char.GetUnicodeCategory(rest[0]) == UnicodeCategory.OtherLetter && rest.Length <= LongestCaseless));
    }

    private static string Bare(string part)
    {
        int bracket = part.IndexOfAny(['(', '[', '（']);
        string name = (bracket > 0 ? part[..bracket] : part).Trim(' ', '.', ':', '*', '(', ')', '[', ']', '-', '–', '—', '@', '"');
        string? opening = Openings.FirstOrDefault(o => name.Length > o.Length + 1 && name.StartsWith(o, StringComparison.OrdinalIgnoreCase) && AfterOpening.Contains(name[o.Length]));
        return opening is null ? WithoutRole(name) : Bare(name[(opening.Length + 1)..]);
    }

    private static string WithoutPlace(string part) =>
        part[..Places.Select(p => part.IndexOf(p, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).Append(part.Length).Min()];

    // What someone is, written before or after the name.
    private static string WithoutRole(string name)
    {
        string? role = Array.Find(Roles, r => name.Length > r.Length + 1 && (name.EndsWith(" " + r, StringComparison.OrdinalIgnoreCase) || name.StartsWith(r + " ", StringComparison.OrdinalIgnoreCase)));
        return role is null ? name : WithoutRole((name.EndsWith(role, StringComparison.OrdinalIgnoreCase) ? name[..^role.Length] : name[role.Length..]).Trim());
    }

    private static bool IsPerson(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool cased = name.Any(char.IsLower) || name.Any(char.IsUpper);
        return name.Length is >= 2 and <= LongestName && words.Length is >= 1 and <= MostWords
            && (words.Length > 1 || !cased)
            && !name.Any(char.IsDigit) && !name.Contains(':', StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal) | words.Length > 1
            && (!cased || char.IsUpper(words[^1][0]) || char.IsUpper(words[0][0]))
            && !Strangers.Contains(name) && !words.Any(w => Strangers.Contains(w.Trim('.', ',', '\'', '’')));
    }

    private static string[] Read(string kind) =>
        [.. Knowledge.Lines("extract/bylines.txt").Where(l => l.StartsWith(kind + " ", StringComparison.Ordinal)).Select(l => l[(kind.Length + 1)..]).OrderByDescending(l => l.Length)];
}
