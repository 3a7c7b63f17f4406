using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Headwater.Extract;

/// <summary>Parses HTML within bounds of size, depth and number of elements, whatever the input.</summary>
internal static class Markup
{
    /// <summary>Pages longer than this, in UTF-16 units, are not read: the longest reports have less than a tenth.</summary>
    public const int LongestPage = 8 * 1024 * 1024;

    /// <summary>Pages whose elements nest deeper than this are not read.</summary>
    public const int DeepestPage = 3000;

    private const int MostElements = 300_000;
    private const int Deepest = 256;

    /// <summary>Parses a page, or gives <c>null</c> for one with more elements than any page made for readers.</summary>
    /// <param name="html">At most <see cref="LongestPage"/> units.</param>
    public static IHtmlDocument? Parse(string html)
    {
        int elements = 0;
        HtmlParserOptions options = new()
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            SkipRawText = true,
            DisableElementPositionTracking = true,
            MaximumDepth = Deepest,
            ShouldEmitAttribute = IsRead,
            OnCreated = (_, _) => elements = elements < MostElements ? elements + 1 : throw new TooManyElementsException(),
        };
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (TooManyElementsException)
        {
            return null;
        }
    }

    // What nothing here asks for is not worth an object: pages carry more attributes than text.
    private static bool IsRead(ref AngleSharp.Html.Parser.Tokens.Struct.StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span switch
    {
        "class" or "id" or "href" or "src" or "content" or "property" or "name" or "rel" or "type" or "lang" or "dir" or "itemprop" or "itemtype"
            or "itemscope" or "datetime" or "style" or "hidden" or "role" or "alt" or "title" or "http-equiv" or "charset" or "pubdate"
            or "hreflang" or "xml:lang" or "typeof" or "aria-hidden" or "data-src" or "value" => true,
        _ => false,
    };

    private sealed class TooManyElementsException : Exception;
}
