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
    public void A_million_attributes_are_no_matter()
    {
        StringBuilder html = new("<p");
        for (int i = 0; i < 200_000; i++)
        {
            html.Append(" a").Append(i).Append("=1");
        }

        new Extractor().Extract(Pages.Page(html.Append('>').ToString() + Pages.Report)).ShouldBeOfType<ExtractOutcome.Read>();
    }

    [Fact]
    public void A_page_beyond_all_bounds_is_turned_away() =>
        Pages.Refused(Pages.Page(new byte[Markup.LongestPage + 1])).Code.ShouldBe("too-large");
}
