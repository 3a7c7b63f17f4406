using System.Buffers;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Extract;

/// <summary>Recognises pages that are shown instead of a report: challenges, errors, logins, questions of consent, in the words of <c>data/extract/refusals.txt</c>.</summary>
internal static class Refusals
{
    private const int LongestNotice = 2500, ShortestReport = 1200;

    // Signs between the parts of a heading: of the page, of the site.
    private static readonly SearchValues<char> Dividers = SearchValues.Create("\n|-–—·•»");

    private static readonly (string Code, string Words)[] Notices =
        [.. Knowledge.Lines("extract/refusals.txt").Select(l => (l[..l.IndexOf(' ', StringComparison.Ordinal)], l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..]))];

    /// <summary>Why a page is no report, or <c>null</c>.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="page">The page.</param>
    /// <param name="text">The text read as its report.</param>
    public static Cause? Of(int status, Reading page, string text)
    {
        if (TextWeight.Of(text) > LongestNotice)
        {
            return null;
        }

        string heading = $"{page.Facts.Title}\n{(page.Headline < 0 ? "" : page.Outline.Blocks[page.Headline].Text)}";
        foreach ((string code, string words) in Notices)
        {
            if ((code != "gate" || text.Length < ShortestReport) && IsIn(heading, words) || (code == "challenge" && text.Length < ShortestReport && text.Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                return Named(code, page);
            }
        }

        return status is >= 400 and < 600 && TextWeight.Of(text) < 600 ? Named(status is 401 or 403 or 429 or 503 ? "challenge" : "error-page", page) : null;
    }

    // "=" is in no text, so that words of which a heading's part must consist are sought nowhere else.
    private static bool IsIn(string heading, string words)
    {
        if (words[0] != '=')
        {
            return heading.Contains(words, StringComparison.OrdinalIgnoreCase);
        }

        foreach (Range part in heading.AsSpan().SplitAny(Dividers))
        {
            if (heading.AsSpan()[part].Trim(" !.?…").Equals(words.AsSpan(1), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cause of this code for a page.</summary>
    public static Cause Named(string code, Reading page) => code switch
    {
        "challenge" => new Cause(code, $"{Place(page)} asked for a proof of being human instead of showing the report.", "Open the page in a browser, or ask the outlet for access to its feed in full text."),
        "gate" => new Cause(code, $"{Place(page)} asked for a login or for consent instead of showing the report.", "Open the page in a browser, or import it from one that is signed in."),
        "paywall" => new Cause(code, $"{Place(page)} shows the report to subscribers only.", "Import the page from a browser that is signed in."),
        "error-page" => new Cause(code, $"{Place(page)} answered with an error page.", "The report may have been moved or withdrawn."),
        "list" => new Cause(code, $"{Place(page)} is a list of links to reports, not a report."),
        _ => new Cause(code, $"{Place(page)} has no text."),
    };

    private static string Place(Reading page) => Address.Host(page.Url) ?? "The page";
}
