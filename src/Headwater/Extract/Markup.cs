using Headwater.Extract.Html;

namespace Headwater.Extract;

/// <summary>Parses HTML within bounds of size, depth and number of elements, whatever the input.</summary>
internal static class Markup
{
    /// <summary>Pages longer than this, in UTF-16 units, are not read: the longest reports have less than a tenth.</summary>
    public const int LongestPage = 8 * 1024 * 1024;

    private const int MostElements = 300_000;

    /// <summary>The root of a page, or <c>null</c> for one with more elements than any page made for readers.</summary>
    /// <param name="html">At most <see cref="LongestPage"/> units.</param>
    public static HtmlElement? Parse(string html) => new TreeBuilder(html, MostElements).Build();
}
