using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Headwater.Text.Markup;

namespace Headwater.Tests.Text;

public sealed class SafeMarkupFuzzTest
{
    private static readonly string[] Pieces =
    [
        "<script>", "</script>", "<svg>", "<math>", "<style>", "<title>", "<textarea>", "<noscript>", "<template>", "<!--", "--!>", "<![CDATA[", "]]>", "<a href='javascript:x'>", "<img src=x onerror=x>", "<p style='", "'", "\"", ">", "<", "/",
        "&#", "&lt", "&#x3c;", "java\tscript:", "data:text/html,", "\0",
    ];

    [Fact]
    [Trait("speed", "slow")]
    public void Nothing_active_survives_whatever_comes() => new Fuzzer(Pieces, "<p>Tides <b>rise</b> <a href='https://harbour.example/'>here</a> <img src='/gate.png' alt='The gate'></p>"u8.ToArray()).Run(bytes =>
    {
        string clean = SafeMarkup.Clean(Encoding.UTF8.GetString(bytes), "https://harbour.example/");
        IElement[] elements = [.. new HtmlParser().ParseDocument(clean).Body!.QuerySelectorAll("*")];

        elements.ShouldNotContain(e => e.LocalName == "script" || e.LocalName == "style" || e.LocalName == "iframe" || e.LocalName == "object" || e.LocalName == "embed", clean);
        elements.SelectMany(e => e.Attributes).ShouldNotContain(a => IsActive(a), clean);
    });

    // Text that is shown and never followed may say what it likes.
    private static bool IsActive(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute.Name is not ("alt" or "title") && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
}
