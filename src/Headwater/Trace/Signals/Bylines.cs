using System.Collections.Frozen;
using Headwater.Model;
using Headwater.Text;
using Headwater.Trace.Agencies;

namespace Headwater.Trace.Signals;

/// <summary>An agency in the byline: <c>AFP</c>, <c>By Jane Doe, Associated Press</c>, <c>Reuters Staff</c>, <c>mit dpa</c>.</summary>
internal sealed class Bylines
{
    private const string File = "credits/bylines.txt";
    private const int Longest = 140;

    private readonly string[] begins = [.. KeyedLines.Of(File, "begin")];
    private readonly string[] joins = [.. KeyedLines.Of(File, "with").Select(w => w + " ")];

    private readonly FrozenSet<string> staff = KeyedLines.Of(File, "staff").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The agencies that the byline names, and those that a line above the text names alone.</summary>
    public IEnumerable<Clue> Find(Reading reading)
    {
        List<Clue> declared = reading.Article.Byline is { } byline ? In(new Passage(Cut(byline), -1), reading, isByline: true) : [];
        return declared.Count > 0 ? declared : reading.Opening.TakeWhile(line => line.Text.Length <= 200)
            .Concat(reading.Article.Boilerplate.Where(b => b.Place == BoilerplatePlace.Before).Select(b => new Passage(b.Text, -1)))
            .Where(line => line.Text.Length <= 80 && !IsLast(line, reading.Article.Text))
            .SelectMany(line => In(line, reading, isByline: begins.Any(b => line.Text.StartsWith(b + " ", StringComparison.Ordinal))));
    }

    private List<Clue> In(Passage line, Reading reading, bool isByline)
    {
        List<Clue> clues = [];
        bool stands = isByline;
        foreach ((int start, int end) in Parts(line.Text))
        {
            string part = line.Text[start..end];
            if (Of(part, reading, isByline) is var (agency, confidence))
            {
                clues.Add(new Clue(agency.AsSource(), Distance.Agency, "byline", line.Whole(), confidence));
            }
            else
            {
                stands &= isByline;
                if (!isByline)
                {
                    return [];
                }
            }
        }

        return clues;
    }

    // The name must be the whole of a part; only in a true byline may a writer stand before a full name.
    private (Agency Agency, double Confidence)? Of(string part, Reading reading, bool isByline)
    {
        string bare = WithoutBeginning(part.Trim().Trim('(', ')', '[', ']', '.', '-', '–', '—', '/', '©').Trim());
        string? joined = joins.FirstOrDefault(j => bare.StartsWith(j, StringComparison.OrdinalIgnoreCase));
        string name = joined is null ? bare : bare[joined.Length..];
        if (reading.Names.Agencies.Find(name) is { } whole)
        {
            return (whole, joined is null ? 0.92 : 0.5);
        }

        List<Mention> mentions = isByline ? reading.Names.Agencies.NamedIn(name) : [];
        return mentions.Count == 1 && !mentions[0].IsAbbreviation && IsBeside(name, mentions[0]) ? (mentions[0].Agency, 0.85) : null;
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
