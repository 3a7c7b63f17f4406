using System.Text;
using Headwater.Extract;

namespace Headwater.Tests.Extract;

public class HostileInputTest
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "<table>", "<td>", "</table>", "<a href='x'>", "</a>", "<b>", "<i>", "<script>", "</script>", "<script type='application/ld+json'>",
        "{\"@type\":\"Article\",", "\"headline\":\"\\ud800\",", "]}", "<!--", "-->", "<svg>", "<template>", "<noscript>", "<h1>", "<time datetime='", "'>", "&#x0;", "&#55296;", "\0",
        "word, and another. ", "<br>", "<form>", "<select>", "<body class='article-body'>", "<html lang=", "\ufffe", "🎈", "<frameset>", "<plaintext>",
    ];

    private static readonly string[] Elements =
    [
        "a", "abbr", "address", "article", "aside", "b", "blockquote", "body", "button", "caption", "code", "col", "colgroup", "dd", "details", "div", "dl", "dt", "em", "fieldset", "figcaption",
        "figure", "font", "footer", "form", "frameset", "h1", "h2", "head", "header", "html", "i", "label", "li", "main", "map", "math", "menu", "nav", "nobr", "ol", "optgroup", "option", "p", "pre",
        "q", "ruby", "s", "section", "select", "small", "span", "sub", "svg", "table", "tbody", "td", "template", "tfoot", "th", "thead", "time", "tr", "u", "ul", "x-component",
    ];

    [Fact]
    public void Any_soup_of_markup_gives_an_outcome()
    {
        Random random = new(7);
        for (int i = 0; i < 400; i++)
        {
            StringBuilder soup = new();
            for (int n = random.Next(1, 120); n > 0; n--)
            {
                soup.Append(Pieces[random.Next(Pieces.Length)]);
            }

            new Extractor().Extract(Pages.Page(soup.ToString())).ShouldNotBeNull();
            new Extractor().ExtractText(soup.ToString()).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Any_bytes_give_an_outcome()
    {
        Random random = new(11);
        for (int i = 0; i < 200; i++)
        {
            byte[] bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            new Extractor().Extract(Pages.Page(bytes)).ShouldNotBeNull();
        }
    }

    public static TheoryData<string, string, int> Repeated => new()
    {
        { "<div>", "deep nesting", 50_000 },
        { "<b><p>", "formatting that is never closed", 5_000 },
        { "<a href=x><div>", "links around blocks", 5_000 },
        { "<table><tr><td>", "tables in tables", 5_000 },
        { "<p class='a b c d e f'>word, ", "many paragraphs", 50_000 },
        { "<object><b><b><b><b></b></b></b></b>", "formatting in what bounds it", 20_000 },
        { "<table><a>", "links that tables push out", 20_000 },
        { "<svg><g>", "drawings in drawings", 50_000 },
        { "<template><td>", "templates in templates", 20_000 },
        { "<script><!--<script ", "scripts in scripts", 50_000 },
        { "<!-- ", "comments without end", 100_000 },
        { "<p itemprop=author>Ada Lund", "many authors", 20_000 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public async Task Markup_made_to_exhaust_comes_to_an_end(string piece, string what, int times)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        string html = string.Concat(Enumerable.Repeat(piece, times));
        Task<ExtractOutcome> read = Task.Run(() => new Extractor().Extract(Pages.Page(html)), cancel);

        (await Task.WhenAny(read, Task.Delay(TimeSpan.FromMinutes(2), cancel))).ShouldBe(read, what);
    }

    [Fact]
    public void A_million_attributes_are_no_matter() =>
        Read("<p" + Repeat(1_000_000, i => $" {Letters(i)}") + ">" + Pages.Report).ShouldBeOfType<ExtractOutcome.Read>();

    [Fact]
    public void One_attribute_a_million_times_is_one() =>
        Read("<p" + Repeat(1_000_000, _ => " class=a") + ">" + Pages.Report[..300]).ShouldNotBeNull();

    [Fact]
    public void A_page_of_every_element_never_closed_comes_to_an_end()
    {
        Random random = new(5);
        Read(Repeat(50_000, _ => $"<{Elements[random.Next(Elements.Length)]} class='article'>word, ")).ShouldNotBeNull();
        Read(Repeat(50_000, _ => $"<{(random.Next(2) == 0 ? "/" : "")}{Elements[random.Next(Elements.Length)]}>word, ")).ShouldNotBeNull();
    }

    [Fact]
    public void A_page_of_fifty_megabytes_is_turned_away_without_being_read()
    {
        byte[] bytes = new byte[50_000_000];
        bytes.AsSpan().Fill((byte)'w');

        Allocated(() => Pages.Refused(Pages.Page(bytes)).Code.ShouldBe("too-large")).ShouldBeLessThan(1_000_000);
    }

    [Theory]
    [InlineData("<p>word, and another.")]
    [InlineData("<a href=x>word</a> ")]
    [InlineData("<meta name=author content=x>")]
    [InlineData("&amp;")]
    [InlineData("<b><p>")]
    public void Reading_takes_no_more_memory_than_some_times_the_page(string piece)
    {
        string html = string.Concat(Enumerable.Repeat(piece, Markup.LongestPage / 8 / piece.Length));

        Allocated(() => new Extractor().Extract(Pages.Page(html))).ShouldBeLessThan(40L * html.Length * sizeof(char));
    }

    [Fact]
    public void A_page_beyond_all_bounds_is_turned_away() =>
        Pages.Refused(Pages.Page(new byte[Markup.LongestPage + 1])).Code.ShouldBe("too-large");

    private static ExtractOutcome Read(string html) => new Extractor().Extract(Pages.Page(html));

    private static long Allocated(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(int times, Func<int, string> piece)
    {
        StringBuilder all = new();
        for (int i = 0; i < times; i++)
        {
            all.Append(piece(i));
        }

        return all.ToString();
    }

    // Four letters or figures, another four for each number below a million.
    private static string Letters(int number) =>
        string.Create(4, number, static (span, n) =>
        {
            for (int i = 0; i < span.Length; i++, n /= 36)
            {
                span[i] = "abcdefghijklmnopqrstuvwxyz0123456789"[n % 36];
            }
        });
}
