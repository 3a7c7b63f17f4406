using System.Collections.Frozen;
using Headwater.Model;
using Headwater.Text;
using Headwater.Trace.Agencies;

namespace Headwater.Trace.Signals;

/// <summary>
/// An agency in the byline: <c>AFP</c>, <c>By Jane Doe, Associated Press</c>, <c>Reuters Staff</c>, <c>Le Courrier avec AFP</c>; or
/// another outlet beside a writer's name: <c>Jane Doe, The Harbour Courier</c>.
/// </summary>
internal sealed class Bylines
{
    private const string File = "credits/bylines.txt";
    private const int Longest = 140;
    private const int LongestLine = 80;
    private const int ShortestOutlet = 8;

    private readonly string[] begins = [.. KeyedLines.Of(File, "begin")];
    private readonly string[] joins = [.. KeyedLines.Of(File, "with").Select(w => w + " ")];

    private readonly FrozenSet<string> staff = KeyedLines.Of(File, "staff").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The agencies that the byline names, and those that a line above the text names alone.</summary>
    public IEnumerable<Clue> Find(Reading reading)
    {
        List<Clue> declared = reading.Article.Byline is { } byline ? In(new Passage(Cut(byline), -1), reading, isByline: true) : [];
        if (declared.Count > 0)
        {
            return declared;
        }

        List<Passage> lines = [.. reading.Opening.TakeWhile(line => line.Text.Length <= 200), .. reading.Article.Boilerplate.Where(b => b.Place == BoilerplatePlace.Before).Select(b => new Passage(b.Text, -1))];
        return lines.SelectMany((line, i) => line.Text.Length <= LongestLine && !IsLast(line, reading.Article.Text)
            ? In(line, reading, Begins(line) || (i > 0 && Begins(lines[i - 1]))) : []);
    }

    // The line below "By Jane Doe" may name her house.
    private bool Begins(Passage line) => line.Text.Length <= LongestLine && begins.Any(b => line.Text.StartsWith(b + " ", StringComparison.Ordinal));

    private List<Clue> In(Passage line, Reading reading, bool isByline)
    {
        List<Clue> clues = [];
        foreach ((int start, int end) in Parts(line.Text))
        {
            string part = line.Text[start..end];
            if (Of(part, reading, isByline) is var (agency, confidence))
            {
                clues.Add(new Clue(agency.AsSource(), Distance.Agency, "byline", line.Whole(), confidence));
            }
            else if (isByline && Outlet(part, reading) is { } outlet && !reading.IsNamesake(outlet))
            {
                clues.Add(new Clue(outlet, Distance.Nearest, "byline", line.Whole(), 0.7));
            }
            else if (!isByline)
            {
                return [];
            }
        }

        return clues;
    }

    // The name must be the whole of a part; only in a true byline may a writer stand before a full name.
    private (Agency Agency, double Confidence)? Of(string part, Reading reading, bool isByline)
    {
        string bare = WithoutBeginning(part.Trim().Trim('(', ')', '[', ']', '.', '-', '–', '—', '/', '©').Trim());
        int joined = joins.Select(j => bare.StartsWith(j, StringComparison.OrdinalIgnoreCase) ? j.Length : isByline && bare.IndexOf(" " + j, StringComparison.Ordinal) is >= 0 and var at ? at + 1 + j.Length : 0).Max();
        string name = bare[joined..];
        if (reading.Names.Agencies.Find(name) is { } whole)
        {
            return (whole, joined == 0 ? 0.92 : 0.5);
        }

        List<Mention> mentions = isByline ? reading.Names.Agencies.NamedIn(name) : [];
        return mentions.Count == 1 && !mentions[0].IsAbbreviation && IsBeside(name, mentions[0]) ? (mentions[0].Agency, 0.85) : null;
    }

    // Names of one word and short ones mean many things: "Times", "The Post".
    private static Source? Outlet(string part, Reading reading)
    {
        string name = part.Trim();
        return name.Length >= ShortestOutlet && name.Contains(' ', StringComparison.Ordinal) ? reading.Names.Known(name) : null;
    }

    // "Reuters Staff", "Jane Doe of The Associated Press"; not "Bloomberg Opinion editor of the Courier".
    private bool IsBeside(string name, Mention mention) =>
        mention.End == name.Length || (mention.Start == 0 && name[mention.End..].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(staff.Contains));

    // The line that ends the text is a credit, not a byline.
    private static bool IsLast(Passage line, string text) => line.Offset >= 0 && line.Offset + line.Text.Length >= text.AsSpan().TrimEnd().Length;

    private string WithoutBeginning(string part)
    {
        string? begin = begins.FirstOrDefault(b => part.StartsWith(b, StringComparison.OrdinalIgnoreCase) && part.Length > b.Length && part[b.Length] is ' ' or ':' or '：');
        return begin is null ? part : part[(begin.Length + 1)..].Trim();
    }

    private static List<(int Start, int End)> Parts(string byline)
    {
        List<(int, int)> parts = [];
        int start = 0;
        for (int i = 0; i <= byline.Length; i++)
        {
            if (i == byline.Length || byline[i] is ',' or '|' or ';' or '/' or '&' or '·' or '•' or '、' or '،' or '(' or '\n' || (byline[i] is '-' or '–' or '—' && i > 0 && byline[i - 1] == ' '))
            {
                if (i > start && !string.IsNullOrWhiteSpace(byline[start..i]))
                {
                    parts.Add((start, i));
                }

                start = i + 1;
            }
        }

        return parts;
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
