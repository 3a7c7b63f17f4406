using System.Text;
using Headwater.Extract;

namespace Headwater.Tests.Extract;

public sealed class ExtractorFuzzTest
{
    private static readonly string[] Markup =
    [
        "<div>", "</div>", "<p>", "<table>", "<td>", "</table>", "<a href='/x'>", "</a>", "<b>", "</b>", "<script>", "</script>", "<!--", "-->", "<svg>", "<template>", "<select>", "<![CDATA[", "<textarea>",
        "<script type='application/ld+json'>", "{\"@type\":\"NewsArticle\",\"author\":[", "\"headline\":\"", "]}", "<meta property='og:title' content='", "<time datetime='2031-05-04'>", "'", "\"", ">", "&#", "&amp", "\0", "، ",
    ];

    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes(Pages.With("<meta name='author' content='Ada Lund'>")),
        Encoding.UTF8.GetBytes(Pages.LinkedData("{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens\",\"datePublished\":\"2031-05-04\"}")),
    ];

    [Fact]
    [Trait("speed", "slow")]
    public void Any_page_is_read_within_its_means() => new Fuzzer(Markup, Seeds).Run(bytes => new Extractor().Extract(Pages.Page(bytes)).ShouldNotBeNull());

    [Fact]
    [Trait("speed", "slow")]
    public void Any_pasted_text_is_read_within_its_means() =>
        new Fuzzer(["\n", "\n\n", "By Ada Lund", "4 May 2031", "© 2031", "https://", "Share this", ": ", "، "], "Harbour opens\n\nBy Ada Lund\n4 May 2031\n\nThe harbour opened.\n\nShare this"u8.ToArray())
            .Run(bytes => new Extractor().ExtractText(Encoding.UTF8.GetString(bytes)).ShouldNotBeNull());
}
