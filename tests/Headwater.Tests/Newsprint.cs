using System.Globalization;
using System.Text;

namespace Headwater.Tests;

/// <summary>Pages of invented reports, each with words of its own.</summary>
internal static class Newsprint
{
    private static readonly string[] Words = ["harbour", "ferry", "council", "storm", "bridge", "market", "school", "election", "fishing", "railway", "museum", "water", "budget", "court", "festival"];

    /// <summary>A page.</summary>
    /// <param name="number">Its number, which its title spells.</param>
    /// <param name="random">Where its words come from.</param>
    /// <param name="canonical">The address that it names as its own, or <c>null</c> for none.</param>
    public static byte[] Page(int number, Random random, string? canonical = null)
    {
        StringBuilder text = new();
        for (int paragraph = 0; paragraph < 6; paragraph++)
        {
            text.Append("<p>").AppendJoin(' ', Enumerable.Range(0, 60).Select(_ => Words[random.Next(Words.Length)])).Append(", the mayor said on Monday.</p>");
        }

        // In letters: a number in a headline may be taken for a status.
        string title = "Report " + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'a')));
        string link = canonical is null ? "" : $"<link rel=\"canonical\" href=\"{canonical}\">";
        return Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><head><title>{title}</title>{link}</head><body><article><h1>{title}</h1>{text}</article></body></html>");
    }
}
