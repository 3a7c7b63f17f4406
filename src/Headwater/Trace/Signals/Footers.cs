using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Languages;
using Headwater.Text.Names;
using Headwater.Trace.Agencies;

namespace Headwater.Trace.Signals;

/// <summary>"First appeared on", "read the original at", "转载自", "Источник:" and their like.</summary>
internal sealed class Footers
{
    private const int LongestCreditLine = 160;

    private readonly ILookup<int, FooterTemplate> templates = FooterTemplate.ReadAll();
    private readonly string[] ands = [.. KeyedLines.Of("credits/footers.txt", "and")];
    private readonly string[] cuts = [.. KeyedLines.Of("credits/footers.txt", "cut").Select(word => $" {word} ")];

    /// <summary>The outlets that footers name, the last on the page first: the last footer was added last.</summary>
    public IEnumerable<Clue> Find(Reading reading) => reading.Closing.Concat(reading.Opening)
        .DistinctBy(p => (p.Text, p.Offset))
        .SelectMany(passage => In(passage, reading))
        .Reverse();

    private List<Clue> In(Passage passage, Reading reading)
    {
        List<Clue> clues = [];
        for (int at = 0; at < passage.Text.Length; at++)
        {
            if (CanBegin(passage.Text, at) && At(passage, at) is var (template, start, end))
            {
                clues.AddRange(Read(passage, at, start, end, template.Meaning, reading));
                at = end;
            }
        }

        return clues;
    }

    private (FooterTemplate Template, int Start, int End)? At(Passage passage, int at)
    {
        IEnumerable<FooterTemplate> begins = templates[FooterTemplate.First(passage.Text.AsSpan(at))];
        foreach (FooterTemplate template in at == 0 ? begins.Concat(templates[FooterTemplate.AnyFirst]) : begins)
        {
            bool brief = passage.Text.Length <= LongestCreditLine;
            if ((brief || template.Meaning == FooterMeaning.Copy) && template.Match(passage.Text, at) is var (start, limit, exact))
            {
                return (template, start, exact ? limit : NameEnd(passage.Text, start, limit));
            }
        }

        return null;
    }

    private IEnumerable<Clue> Read(Passage passage, int at, int start, int end, FooterMeaning meaning, Reading reading)
    {
        Evidence evidence = passage.Evidence(at, end);
        double confidence = meaning switch { FooterMeaning.Copy => 0.92, FooterMeaning.Credit => 0.8, FooterMeaning.Listed => 0.75, _ => 0.5 };
        if (meaning != FooterMeaning.Copy && Agencies(passage.Text.AsSpan(start, Math.Min(passage.Text.Length, end + 60) - start), reading) is { Count: > 0 } agencies)
        {
            // The first named comes last, as the last footer does.
            return Enumerable.Reverse(agencies).Select(a => new Clue(a.AsSource(), Distance.Agency, "credit", evidence, confidence));
        }

        if (meaning == FooterMeaning.Listed && (end < passage.Text.AsSpan().TrimEnd(" .").Length || reading.Names.Known(passage.Text[start..end]) is null))
        {
            return [];
        }

        return reading.Names.Named(passage.Text[start..end]) is { } source
            ? [new Clue(WithLink(source, reading), IsAgency(source) ? Distance.Agency : Distance.Nearest, "footer", evidence, source.Kind == "unknown" ? confidence - 0.1 : confidence)]
            : [];
    }

    // "Reuters", "Agência Brasil e Reuters": agencies joined, and nothing more of a name after the last. Not "Kabar Pelabuhan".
    private List<Agency> Agencies(ReadOnlySpan<char> text, Reading reading)
    {
        List<Agency> found = [];
        int end = 0;
        foreach (Mention mention in reading.Names.Agencies.NamedIn(text))
        {
            ReadOnlySpan<char> between = text[end..mention.Start].Trim(" ,/&");
            if (found.Count == 0 ? mention.Start > 5 : between.Length > 0 && !IsAnd(between))
            {
                break;
            }

            found.Add(mention.Agency);
            end = mention.End;
        }

        return text[end..].TrimStart() is [var next, ..] && char.IsLetterOrDigit(next) ? [] : [.. found.Distinct()];
    }

    private bool IsAnd(ReadOnlySpan<char> word)
    {
        foreach (string and in ands)
        {
            if (word.Equals(and, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A footer's name is most often a link to the report itself.
    private static Source WithLink(Source source, Reading reading)
    {
        Link? link = source.Url is null ? reading.Article.Links.LastOrDefault(l => Leads(l, source, reading)) : null;
        return link is null ? source : source with { Url = link.Url };
    }

    private static bool Leads(Link link, Source source, Reading reading) =>
        (NameFolding.Key(link.Text) == NameFolding.Key(source.Name) || reading.Names.At(link.Url)?.Name == source.Name)
        && Address.Host(link.Url) != Address.Host(reading.Article.Url);

    private static bool IsAgency(Source source) => source.Kind is "agency" or "state-agency";

    private static bool CanBegin(string text, int at) =>
        at == 0 || (!char.IsAsciiLetterLower(text[at - 1]) && FollowsMark(text, at));

    private static bool FollowsMark(string text, int at) =>
        (!char.IsWhiteSpace(text[at]) && text[at - 1] is '(' or '（' or '[' or '【' or '*' or '|' or '。' or '—' or '•' or '“' or '"')
        || (at > 1 && text[at - 1] is ' ' or '\u00A0' && text[at - 2] is '.' or '!' or '?' or '|' or '—' or '–' or '-' or '*' or ')' or '”' or '"' or '。' or ':' or '؟');

    // A name ends at punctuation that no name holds, at a full stop before a space, or at a word of a cut line.
    private int NameEnd(string text, int start, int limit)
    {
        int end = start;
        while (end < limit && !Ends(text, start, end))
        {
            end++;
        }

        ReadOnlySpan<char> name = text.AsSpan(start, end - start);
        foreach (string cut in cuts)
        {
            int at = name.IndexOf(cut, StringComparison.Ordinal);
            name = at > 0 ? name[..at] : name;
        }

        return start + name.Length;
    }

    private static bool Ends(string text, int start, int at) => text[at] switch
    {
        ',' or ';' or '|' or '(' or ')' or '[' or ']' or '（' or '）' or '】' or '。' or '，' or '、' or '؛' or '،' or '!' or '*' or '…' => true,
        '.' => (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is ')' or '"' or '”') && !IsInitial(text, start, at),
        ' ' => at > start && at + 1 < text.Length && Script.IsUnspaced(text[at - 1]) && Script.IsUnspaced(text[at + 1]),
        '-' or '–' or '—' => at > start && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ',
        _ => false,
    };

    private static bool IsInitial(string text, int start, int dot) =>
        dot + 1 < text.Length && dot - 2 >= start - 1 && (dot - 2 < start || !char.IsLetter(text[dot - 2]) || (text[dot - 2] == 'S' && text[dot - 1] == 't'))
        && char.IsUpper(text[dot - 1] == 't' ? text[dot - 2] : text[dot - 1]);
}
