using System.Buffers;
using Headwater.Model;
using Headwater.Text;
using Headwater.Trace.Agencies;

namespace Headwater.Trace.Signals;

/// <summary>An agency that closes the text: a line of its own, a name after the last sentence, in brackets or bare, a signature line.</summary>
internal sealed class CreditLines
{
    private const int LongestAlone = 60;
    private const int LongestAfter = 40;
    private const int MostInitials = 4;
    private const int ShortestWord = 4;
    private const int Paragraph = 120;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?”\"。」»…’؟।");

    private readonly string[][] signatures = [.. KeyedLines.Read("credits/signatures.txt").Where(f => f.Length == 3)];

    /// <summary>The agencies credited.</summary>
    public IEnumerable<Clue> Find(Reading reading) =>
        reading.Closing.SelectMany((line, i) => Signature(line, reading).Concat(GoesOn(reading.Closing, i) ? [] : Alone(line, reading).Concat(AtEnd(line, reading)).Concat(AfterEnd(line, reading))));

    // A name between two parts of the report credits a picture; one note about the writer may follow the report's own credit.
    private static bool GoesOn(IReadOnlyList<Passage> closing, int line) =>
        closing[line].Offset >= 0 && closing.Skip(line + 1).Count(l => l.Offset >= 0 && (l.Text.Length >= Paragraph || IsListItem(l.Text))) > 1;

    private static bool IsListItem(string line) => line.AsSpan().TrimStart() is ['-' or '–' or '•' or '*' or '·' or '●' or '▪', ..];

    private static List<Clue> Alone(Passage line, Reading reading)
    {
        List<Mention> mentions = line.Text.Length <= LongestAlone ? reading.Names.Agencies.NamedIn(line.Text) : [];
        return mentions.Count > 0 && OnlyNames(line.Text, mentions) ? Clues(mentions, line.Whole(), 0.85) : [];
    }

    // …he said. (AP)     …sagte er. /dpa     …他说。（新华社）
    private static List<Clue> AtEnd(Passage line, Reading reading)
    {
        string text = line.Text.TrimEnd().TrimEnd('.', '。');
        int open = text.Length > LongestAlone && !IsListItem(text) && text[^1] is ')' or '）' or ']' or '】' ? text.LastIndexOfAny(['(', '（', '[', '【']) : -1;
        if (open < 0 || text.Length - open > LongestAlone || !EndsSentence(text.AsSpan(0, open)))
        {
            return [];
        }

        List<Mention> mentions = reading.Names.Agencies.NamedIn(text.AsSpan(open));
        return mentions.Count > 0 && OnlyNames(text[open..], mentions) ? Clues(mentions, line.Evidence(open, text.Length), 0.85) : [];
    }

    // …he said. PTI ABC SRY     …dijo. EFE     …he said. -- PTI     …sagte er. /dpa
    private static List<Clue> AfterEnd(Passage line, Reading reading)
    {
        string text = line.Text.TrimEnd().TrimEnd('.', '。');
        int stop = text.Length > LongestAlone && !IsListItem(text) ? text.AsSpan(0, text.Length - 1).LastIndexOfAny(SentenceEnds) : -1;
        if (stop < ShortestWord || text.Length - stop > LongestAfter || IsAbbreviated(text, stop))
        {
            return [];
        }

        int start = stop + 1;
        List<Mention> mentions = reading.Names.Agencies.NamedIn(text.AsSpan(start));
        bool isSure = mentions.Count > 0 && (mentions[0].IsAbbreviation || text.AsSpan(start).TrimStart() is ['-' or '–' or '—' or '/', ..]);
        return isSure && OnlyNames(WithoutInitials(text[start..], mentions[^1].End), mentions) ? Clues(mentions, line.Evidence(start, text.Length), 0.8) : [];
    }

    // "Mr. Bloomberg": a point after a short word ends no sentence.
    private static bool IsAbbreviated(string text, int stop) => text[stop] == '.' && text.AsSpan(stop - ShortestWord, ShortestWord).ContainsAny(' ', '.');

    // Indian agencies close with the initials of who wrote and edited.
    private static string WithoutInitials(string text, int end) =>
        text[end..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= MostInitials } initials && initials.All(i => i.Length is 2 or 3 && i.All(char.IsAsciiLetterUpper)) ? text[..end] : text;

    private IEnumerable<Clue> Signature(Passage line, Reading reading)
    {
        foreach (string[] signature in signatures)
        {
            int at = line.Text.LastIndexOf(signature[1], StringComparison.Ordinal);
            if (at >= 0 && line.Text.IndexOf(signature[2], at, StringComparison.OrdinalIgnoreCase) > 0 && reading.Names.Agencies.Find(signature[0]) is { } agency)
            {
                return [new Clue(agency.AsSource(), Distance.Agency, "credit", line.Evidence(at, line.Text.Length), 0.88)];
            }
        }

        return [];
    }

    private static List<Clue> Clues(List<Mention> mentions, Evidence evidence, double confidence) =>
        [.. mentions.DistinctBy(m => m.Agency).Select(m => new Clue(m.Agency.AsSource(), Distance.Agency, "credit", evidence, confidence))];

    // Besides the names: punctuation, and after a slash the agency's own desk ("dpa/lno").
    private static bool OnlyNames(string text, List<Mention> mentions)
    {
        int letters = 0, desk = 0;
        for (int i = 0, next = 0; i < text.Length; i++)
        {
            if (next < mentions.Count && i == mentions[next].Start)
            {
                i = mentions[next++].End - 1;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                desk += next > 0 && text[mentions[next - 1].End..].StartsWith('/') ? 1 : 0;
                letters++;
            }
        }

        return letters - desk == 0 && desk <= 8;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd() is [.., var last] && SentenceEnds.Contains(last);
}
