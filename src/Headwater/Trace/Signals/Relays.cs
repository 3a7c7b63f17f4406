using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Languages;
using Headwater.Trace.Agencies;

namespace Headwater.Trace.Signals;

/// <summary>
/// In the lead of an agency's report, the state agency whose report it passes on: "the state agency X reported". In
/// anyone else's own account the same words are a citation, which is no step of a trail.
/// </summary>
internal sealed class Relays
{
    private const int Lead = 700;
    private const int Reach = 60;

    private readonly string[] cues = [.. KeyedLines.Of("credits/relays.txt", "cue")];

    /// <summary>The state agency that the lead says reported the same before, besides those that the page declares.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="declared">What the page declares.</param>
    public IEnumerable<Clue> Find(Reading reading, IReadOnlyList<Clue> declared)
    {
        string lead = reading.Article.Text.Length <= Lead ? reading.Article.Text : reading.Article.Text[..Lead];
        foreach (Mention mention in reading.Names.Agencies.NamedIn(lead))
        {
            if (mention.Agency.IsState && mention.Agency != reading.OwnAgency && !declared.Any(c => c.To.Name == mention.Agency.Name) && Cue(lead, mention) is var (start, end))
            {
                yield return new Clue(mention.Agency.AsSource(), Distance.Relayed, "relay", new Evidence(lead[start..end], start, end), 0.7);
                yield break;
            }
        }
    }

    private (int Start, int End)? Cue(string lead, Mention mention)
    {
        (int start, int end) = Sentence(lead, mention);
        int from = Math.Max(start, mention.Start - Reach), to = Math.Min(end, mention.End + Reach);
        ReadOnlySpan<char> near = lead.AsSpan(from, to - from);
        foreach (string cue in cues)
        {
            int at = near.IndexOf(cue, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (Script.TakesParticles(cue[0]) || IsWhole(near, at, cue.Length)))
            {
                return (start, end);
            }
        }

        return null;
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int at, int length) =>
        (at == 0 || !char.IsLetter(text[at - 1])) && (at + length == text.Length || !char.IsLetter(text[at + length]));

    private static (int Start, int End) Sentence(string text, Mention mention)
    {
        int start = mention.Start, end = mention.End;
        while (start > 0 && !IsEnd(text, start - 1))
        {
            start--;
        }

        while (end < text.Length && !IsEnd(text, end))
        {
            end++;
        }

        while (start < mention.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return (start, Math.Min(text.Length, end + 1));
    }

    private static bool IsEnd(string text, int at) =>
        text[at] is '\n' or '。' or '؟' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])) && at > 1 && char.IsLower(text[at - 1]) && !IsDayNext(text, at));

    // "Nov. 21": a month cut short ends nothing.
    private static bool IsDayNext(string text, int stop) => stop + 2 < text.Length && char.IsDigit(text[stop + 2]);
}
