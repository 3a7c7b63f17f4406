using System.Buffers;
using Headwater.Model;
using Headwater.Text;
using Headwater.Trace.Agencies;

namespace Headwater.Trace.Signals;

/// <summary><c>© 2031 The Agency</c> or another outlet near the end of the page; not where the line speaks of a picture.</summary>
internal sealed class Copyrights
{
    private const int Reach = 45;
    private const int End = 300;
    private static readonly string[] Signs = ["©", "Copyright", "(c)", "(С)", "(с)", "Ⓒ", "ⓒ", "저작권자", "版权所有", "版權所有", "حقوق"];

    private static readonly string[] Forms = [" Company", " Co", " Inc", " LLC", " Ltd", " Limited", " Group", " GmbH"];

    private readonly SearchValues<string> pictures = SearchValues.Create([.. Knowledge.Lines("credits/pictures.txt")], StringComparison.OrdinalIgnoreCase);

    /// <summary>The agencies that hold the rights.</summary>
    public IEnumerable<Clue> Find(Reading reading) => reading.Closing.SelectMany(line => In(line, reading));

    private bool IsOfPicture(string line) => line.AsSpan().ContainsAny(pictures);

    private IEnumerable<Clue> In(Passage line, Reading reading)
    {
        int from = Math.Max(0, line.Text.Length - End);
        foreach (string sign in Signs)
        {
            int at = line.Text.IndexOf(sign, from, char.IsAscii(sign[^1]) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
            if (at < 0 || IsOfPicture(line.Text))
            {
                continue;
            }

            int start = at + sign.Length;
            string reach = line.Text.Substring(start, Math.Min(Reach, line.Text.Length - start));
            List<Mention> mentions = reading.Names.Agencies.NamedIn(reach);
            if (mentions.Count > 0)
            {
                yield return new Clue(mentions[0].Agency.AsSource(), Distance.Agency, "copyright", line.Evidence(at, start + mentions[0].End), 0.85);
                yield break;
            }

            if (Outlet(reach, reading) is { } outlet && !reading.IsNamesake(outlet))
            {
                yield return new Clue(outlet, Distance.Nearest, "copyright", line.Evidence(at, start + reach.Length), 0.6);
                yield break;
            }
        }
    }

    // "2024 The New York Times Company": after the year the name, without its legal form. One word names a group as often as a paper.
    private static Source? Outlet(string reach, Reading reading)
    {
        string name = reach.TrimStart(' ', '©', ':', ',', '-', '–', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        int end = name.AsSpan().IndexOfAny('.', ',', '|');
        name = (end < 0 ? name : name[..end]).Trim();
        string bare = Forms.FirstOrDefault(f => name.EndsWith(f, StringComparison.Ordinal)) is { } form ? name[..^form.Length] : name;
        return bare.Contains(' ', StringComparison.Ordinal) ? reading.Names.Known(bare) : null;
    }
}
