using System.Text.RegularExpressions;

namespace Headwater.App.Demo;

/// <summary>Links in the words of an article, written <c>[words](address)</c>.</summary>
internal static partial class Links
{
    /// <summary>The words without the addresses.</summary>
    public static string Strip(string source) => Written().Replace(source, "$1");

    /// <summary>The addresses.</summary>
    public static IEnumerable<string> Of(string source) => Written().Matches(source).Select(m => m.Groups[2].Value);

    /// <summary>The words as HTML.</summary>
    /// <param name="source">The words.</param>
    /// <param name="address">Turns an address as written into one for the web.</param>
    public static string ToHtml(string source, Func<string, string> address) =>
        Written().Replace(Markup.Escape(source), m => $"<a href=\"{address(m.Groups[2].Value)}\">{m.Groups[1].Value}</a>");

    [GeneratedRegex(@"\[([^\]\n]{1,300})\]\(([^)\s]{1,300})\)")]
    private static partial Regex Written();
}
