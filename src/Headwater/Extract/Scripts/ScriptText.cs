using System.Net;
using System.Text;
using Headwater.Extract.Html;
using Headwater.Extract.Outlines;
using Headwater.Extract.Prose;

namespace Headwater.Extract.Scripts;

/// <summary>
/// The report of a page that shows readers nothing before its scripts have run, from the data that the scripts would show:
/// JSON-LD first, else the longest string that is prose or markup of prose, else the strings of one property that follow
/// one another.
/// </summary>
internal static class ScriptText
{
    private const int Enough = 200;
    private const int Shown = 60;
    private const int Shortest = 60;
    private const int Substantial = 200;
    private const int FewestStops = 3;
    private const int FarthestApart = 3000;
    private const int LongestScripts = 4 << 20;

    /// <summary>Markup of the report, or <c>null</c> where the page shows a text itself or its scripts hold none.</summary>
    public static string? Find(Outline outline)
    {
        if (outline.Blocks.Where(b => b.LinkDensity < 0.5 && b.Weight >= Shown).Sum(b => b.Weight) >= Enough)
        {
            return null;
        }

        return LinkedData.Read(outline.Facts.Scripts)?.Text is { } linked && TextWeight.Of(linked) >= Substantial ? Marked(linked)
            : outline.Facts.Islands.Count > 0 ? InIslands(outline.Facts.Islands) : null;
    }

    private static string? InIslands(List<HtmlElement> islands)
    {
        (string? best, int most, int left) = (null, Substantial - 1, LongestScripts);
        foreach (string script in islands.Select(i => i.TextContent).Where(s => s.Length > Substantial))
        {
            left -= script.Length;
            foreach (string candidate in left < 0 ? [] : Candidates(script, nested: true))
            {
                int weight = Prose(candidate);
                (best, most) = weight > most ? (candidate, weight) : (best, most);
            }
        }

        return best is null ? null : Marked(best);
    }

    private static IEnumerable<string> Candidates(string script, bool nested)
    {
        StringBuilder run = new();
        ScriptString previous = default;
        foreach (ScriptString found in ScriptStrings.Of(script, Shortest))
        {
            if (nested && (found.Text.Contains("\\\"", StringComparison.Ordinal) || found.Text.Contains("\":\"", StringComparison.Ordinal)))
            {
                foreach (string inner in Candidates(found.Text, nested: false))
                {
                    yield return inner;
                }
            }

            bool follows = run.Length > 0 && found.Key == previous.Key && found.Start - previous.End < FarthestApart;
            if (!follows && run.Length > 0)
            {
                yield return run.ToString();
                run.Clear();
            }

            run.Append(run.Length > 0 ? "\n" : "").Append(found.Text);
            previous = found;
        }

        yield return run.ToString();
    }

    // The weight of what is written in sentences; nothing for code, addresses and settings.
    private static int Prose(string text)
    {
        string plain = text.Contains('<', StringComparison.Ordinal) ? LinkedText.Plain(text) : text;
        int stops = 0, signs = 0;
        foreach (char c in plain)
        {
            stops += c is '.' or '。' or '।' or '؟' or '?' or '!' ? 1 : 0;
            signs += c is '{' or '}' or '=' or '_' or '/' or ';' or '<' or '\\' ? 1 : 0;
        }

        return stops >= FewestStops && signs * 50 < plain.Length ? TextWeight.Of(plain) : 0;
    }

    // What streams of the server hold before their markup, "1a:T5f3,", is no part of it.
    private static string Marked(string text)
    {
        int tag = text.IndexOf('<', StringComparison.Ordinal);
        string markup = tag < 0 ? string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"))
            : tag < 20 && text[..tag].Contains(':', StringComparison.Ordinal) ? text[tag..] : text;
        return $"<article itemprop=\"articleBody\">{markup}</article>";
    }
}
