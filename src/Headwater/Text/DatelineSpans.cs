using System.Text.RegularExpressions;

namespace Headwater.Text;

/// <summary>
/// Where the datelines of a text stand: the opening of a paragraph that says where, when and by which agency it was
/// written. Its places and days locate the reporting, never what is reported.
/// </summary>
internal static partial class DatelineSpans
{
    // A dateline is a line's short beginning.
    private const int Longest = 110;

    /// <summary>The datelines, in order; each ends where the report's own words begin.</summary>
    public static IReadOnlyList<TextSpan> In(string text)
    {
        List<TextSpan> found = [];
        for (int start = 0; start < text.Length; start = Next(text, start))
        {
            Match match = Shape().Match(text[start..Math.Min(text.Length, start + Longest)]);
            if (match is { Success: true, Length: > 0 })
            {
                found.Add(new TextSpan(start, start + match.Length));
            }
        }

        return found;
    }

    private static int Next(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;

    // "(PLACE=Agency) Name =", "PLACE, Date (Agency) -", "PLACE / Agency /", "Agency PLACE 21日電", "PLACE - ", "【Agency】".
    [GeneratedRegex(@"\A(?:[^\n)）]{0,70}[)）](?:[^\n=)）]{0,24}=|\s*[.]?\s?[-–—]{1,2})\s*|[^\n/]{2,50}/[^\n/]{2,30}/\s*|[^\n。，,（(]{2,40}[电電讯訊](?:[（(][^)）\n]{1,30}[)）]|(?=[\s　]))|\p{Lu}[\p{Lu}' .-]{2,40}(?:,[^\n.:;]{2,30}\.?[^\n.:;]{0,10})?\s[-–—]{1,2}\s|【[^】\n]{1,40}】)", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
