using System.Collections.Frozen;

namespace Headwater.Extract.Html;

/// <summary>An attribute that something here asks for.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Start">Where its value begins on the page.</param>
/// <param name="Length">How long the value is there.</param>
internal readonly record struct HtmlAttribute(string Name, int Start, int Length)
{
    private const int LongestName = 16;

    /// <summary>What is kept of attributes: pages carry more of them than text.</summary>
    public static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "class", "content", "data-date", "data-datetime", "data-published", "data-timestamp", "datetime", "hidden", "href", "http-equiv", "id", "itemprop", "lang", "name", "property", "rel", "role", "style", "type", "xml:lang");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name in lower case where it is kept, else <c>null</c>.</summary>
    public static string? Known(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > LongestName)
        {
            return null;
        }

        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return Lookup.TryGetValue(lower, out string? known) ? known : null;
    }
}

/// <summary>Which of a page's attributes are an element's, and what stands between its name and its end.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Start">Where the tag's name ends.</param>
/// <param name="End">Where the tag ends.</param>
internal readonly record struct AttributeRange(int First, int Count, int Start, int End);
