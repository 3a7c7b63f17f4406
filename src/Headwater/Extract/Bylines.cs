using System.Collections.Frozen;
using Headwater.Text;

namespace Headwater.Extract;

/// <summary>How bylines are written in the languages of <c>data/extract/bylines.txt</c>.</summary>
internal static class Bylines
{
    private const int MostWords = 6;
    private const int LongestName = 60;

    private static readonly string[] Openings = Read("opening");
    private static readonly string[] Joints = [.. Read("joint").Select(j => $" {j} "), ",", ";", "|", "/", "、", "・", "•", "·", "\n", " - ", " – ", " & ", "，", "،", " + "];
    private static readonly char[] Bars = ['|', '•', '·', '\n'];
    private static readonly FrozenSet<string> Strangers = Read("not").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a short text begins as a byline does.</summary>
    public static bool Begins(string text) =>
        text.Length < 120 && Openings.Any(o => text.Length > o.Length + 3 && text.StartsWith(o, StringComparison.OrdinalIgnoreCase) && text[o.Length] is ' ' or ':' or '\n' or '：'
            && char.IsUpper(text[o.Length..].TrimStart(' ', ':', '\n', '：').FirstOrDefault('a'))) && People(text).Count > 0;

    /// <summary>Whether a label says that names follow: "Written by".</summary>
    public static bool IsOpening(string label) => Openings.Contains(label.Trim(' ', ':', '：'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The part of a line that begins as a byline does, where date and section may stand beside it; or <c>null</c>.</summary>
    public static string? In(string line) => Begins(line) ? line
        : line.Split(Bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts ? Array.Find(parts, Begins) : null;

    /// <summary>The names of people in a byline or a list of names.</summary>
    public static IReadOnlyList<string> People(string byline)
    {
        List<string> people = [];
        foreach (string part in byline.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string name = Bare(part);
            if (IsPerson(name))
            {
                people.Add(name);
            }
        }

        return people;
    }

    private static string Bare(string part)
    {
        int bracket = part.IndexOfAny(['(', '[', '（']);
        string name = (bracket > 0 ? part[..bracket] : part).Trim(' ', '.', ':', '*', '(', ')', '[', ']', '-', '–', '—', '@', '"');
        string? opening = Openings.FirstOrDefault(o => name.Length > o.Length + 1 && name.StartsWith(o, StringComparison.OrdinalIgnoreCase) && name[o.Length] is ' ' or ':' or '：');
        return opening is null ? name : Bare(name[(opening.Length + 1)..]);
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
