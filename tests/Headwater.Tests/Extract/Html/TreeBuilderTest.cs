using System.Text;
using Headwater.Extract.Html;

namespace Headwater.Tests.Extract.Html;

public class TreeBuilderTest
{
    [Theory]
    [InlineData("<p>one<p>two", "p(one) p(two)")]
    [InlineData("<p>one<div>two</div>three</p>four", "p(one) div(two)three p()four")]
    [InlineData("<ul><li>one<li>two<ul><li>three</ul></ul>", "ul(li(one) li(two ul(li(three))))")]
    [InlineData("<dl><dt>one<dd>two<dt>three</dl>", "dl(dt(one) dd(two) dt(three))")]
    [InlineData("<h1>one<h2>two</h3>three", "h1(one) h2(two)three")]
    [InlineData("<select><option>one<option>two</select>three", "select(option(one) option(two))three")]
    [InlineData("<button>one<button>two", "button(one) button(two)")]
    [InlineData("one</br>two</p>three", "one br()two p()three")]
    [InlineData("<form>one<form>two</form>three", "form(onetwo)three")]
    [InlineData("<img>one<image>two<br/>three<hr>", "img()one img()two br()three hr()")]
    [InlineData("<ruby>one<rt>two<rp>three</ruby>", "ruby(one rt(two) rp(three))")]
    public void An_end_tag_may_be_left_out_or_stray(string html, string tree) => Trees.Body("<!doctype html>" + html).ShouldBe(tree);

    [Theory]
    [InlineData("<b>one<i>two</b>three</i>", "b(one i(two)) i(three)")]
    [InlineData("<b>one<p>two</b>three</p>", "b(one) p(b(two)three)")]
    [InlineData("<a>one<a>two", "a(one) a(two)")]
    [InlineData("<a>one<div>two<a>three", "a(one) div(a(two) a(three))")]
    [InlineData("<p><b>one<p>two</b>three", "p(b(one)) p(b(two)three)")]
    [InlineData("<b><b><b><b><p>one", "b(b(b(b(p(one)))))")]
    [InlineData("<b class=x>one</b><nobr>two<nobr>three", "b.x(one) nobr(two) nobr(three)")]
    [InlineData("<table><td><b>one</table>two", "table(tbody(tr(td(b(one)))))two")]
    public void Formatting_that_blocks_overlap_goes_on_in_them(string html, string tree) => Trees.Body("<!doctype html>" + html).ShouldBe(tree);

    [Theory]
    [InlineData("<table><tr><td>one<td>two<tr><th>three</table>", "table(tbody(tr(td(one) td(two)) tr(th(three))))")]
    [InlineData("<table>one<tr>two<td>three</table>four", "onetwo table(tbody(tr(td(three))))four")]
    [InlineData("<table><caption>one<tr><td>two", "table(caption(one) tbody(tr(td(two))))")]
    [InlineData("<table><colgroup><col><tbody><tr><td>one", "table(colgroup(col()) tbody(tr(td(one))))")]
    [InlineData("<table><tr><td><table><tr><td>one</table>two</table>", "table(tbody(tr(td(table(tbody(tr(td(one))))two))))")]
    [InlineData("<table><div>one</div></table>", "div(one) table()")]
    [InlineData("<table><form>one<tr><td>two", "one table(form() tbody(tr(td(two))))")]
    [InlineData("<table><select><option>one<tr><td>two", "select(option(one)) table(tbody(tr(td(two))))")]
    [InlineData("<p>one<table><td>two", "p(one) table(tbody(tr(td(two))))")]
    public void What_does_not_belong_in_a_table_goes_before_it(string html, string tree) => Trees.Body("<!doctype html>" + html).ShouldBe(tree);

    [Fact]
    public void A_page_of_the_old_kind_lets_a_table_stand_in_a_paragraph() =>
        Trees.Body("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0 Transitional//EN\"><p>one<table><td>two").ShouldBe("p(one table(tbody(tr(td(two)))))");

    [Theory]
    [InlineData("<script>if (a<b) '</p>'</script>one", "script(if (a<b) '</p>')one")]
    [InlineData("<script><!-- <script>a</script> --></script>one", "script(<!-- <script>a</script> -->)one")]
    [InlineData("<style>p</styles></STYLE >one", "style(p</styles>)one")]
    [InlineData("<textarea><p>one &amp; two</textarea>three", "textarea(<p>one & two)three")]
    [InlineData("<noscript><img></noscript>one", "noscript(<img>)one")]
    [InlineData("<iframe><p>one</iframe>two", "iframe(<p>one)two")]
    [InlineData("<plaintext>one</plaintext>", "plaintext(one</plaintext>)")]
    public void What_holds_text_alone_ends_at_its_own_end_tag(string html, string tree) => Trees.Body("<!doctype html><body>" + html).ShouldBe(tree);

    [Theory]
    [InlineData("<svg><title>one</title><path/></svg>two", "svg(title(one) path())two")]
    [InlineData("<svg><g><p>one", "svg(g()) p(one)")]
    [InlineData("<svg><foreignObject><p>one</p></foreignObject></svg>two", "svg(foreignobject(p(one)))two")]
    [InlineData("<svg><![CDATA[<p>one]]></svg>two", "svg(<p>one)two")]
    [InlineData("<math><mi><p>one</p></mi></math>two", "math(mi(p(one)))two")]
    [InlineData("<svg><font color=red>one</svg>", "svg() font(one)")]
    [InlineData("<template><td>one</td></template>two", "template(td(one))two")]
    public void Drawings_formulas_and_templates_have_rules_of_their_own(string html, string tree) => Trees.Body("<!doctype html><body>" + html).ShouldBe(tree);

    [Theory]
    [InlineData("<!-->one", "one")]
    [InlineData("<!-- a > b -- c --!>one", "one")]
    [InlineData("<!---->one<!-- two", "one")]
    [InlineData("<?xml one?>two</>three</ a>four<! five>six", "twothreefoursix")]
    [InlineData("1 < 2 <3 <", "1 < 2 <3 <")]
    [InlineData("<p class='a&amp;b' CLASS=c id=d/>one", "p.a&b(one)")]
    [InlineData("<p class=a/b>one", "p.a/b(one)")]
    [InlineData("<p class = 'a > b'x>one", "p.a > b(one)")]
    [InlineData("<p class", "")]
    [InlineData("&eacute;&ampx&notit;&#x2014;&#146;&unknown;&", "é&x¬it;—’&unknown;&")]
    [InlineData("<p class='?a=1&copy=2&amp;c'>", "p.?a=1&copy=2&c()")]
    public void Broken_markup_is_cut_as_browsers_cut_it(string html, string tree) => Trees.Body("<body>" + html).ShouldBe(tree);

    [Theory]
    [InlineData("<title>one</title><meta><p>two", "html(head(title(one) meta()) body(p(two)))")]
    [InlineData("one", "html(head() body(one))")]
    [InlineData("<html class=a><html class=b id=c><body class=d><body class=e>one", "html.a(head() body.d(one))")]
    [InlineData("<head></head><link><body>one</body></html>two", "html(head(link()) body(onetwo))")]
    [InlineData("<frameset><frame><noframes>one</noframes></frameset>", "html(head() frameset(frame() noframes(one)))")]
    public void A_page_has_a_head_and_a_body(string html, string tree) => Trees.Ours(html).ShouldBe(tree);

    [Fact]
    public void Elements_nest_to_a_depth_and_no_further()
    {
        HtmlElement root = new TreeBuilder(string.Concat(Enumerable.Repeat("<div>", 5000)) + "word", 10_000).Build()!;
        int depth = 0;
        for (HtmlNode? node = root.Descendants().OfType<HtmlText>().Last().Parent; node is not null; node = node.Parent)
        {
            depth++;
        }

        depth.ShouldBe(TreeBuilder.Deepest);
    }

    [Fact]
    public void A_page_of_too_many_elements_has_no_tree() => new TreeBuilder(string.Concat(Enumerable.Repeat("<br>", 200)), 100).Build().ShouldBeNull();

    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<ul>", "<li>", "</ul>", "<b>", "</b>", "<i class=x>", "</i>", "<a>", "</a>",
        "<svg>", "</svg>", "<path/>", "<g>", "<desc>", "</desc>", "<h2>", "</h2>", "<section>", "</section>", "<span>", "</span>", "<br>", "<img>", "<dl>", "<dd>", "<dt>", "</dl>",
        "<form>", "</form>", "<button>", "</button>", "<nobr>", "<object>", "</object>", "<em>", "</em>", "<blockquote>", "</blockquote>", "<address>",
        "word ", "one&amp;two", " ", "<!-- x -->", "</body>", "<input>", "<font>", "</font>", "<ruby>", "<rt>", "</ruby>", "<script>x</script>", "<pre>", "</pre>", "<hr>", "</li>", "</h1>",
    ];

    [Fact]
    public void Any_soup_of_markup_makes_the_tree_that_another_parser_of_the_standard_makes()
    {
        Random random = new(5);
        for (int i = 0; i < 3000; i++)
        {
            StringBuilder soup = new("<!doctype html><body>");
            for (int n = random.Next(2, 24); n > 0; n--)
            {
                soup.Append(Pieces[random.Next(Pieces.Length)]);
            }

            string html = soup.ToString();
            Trees.Ours(html).ShouldBe(Trees.Theirs(html), html);
        }
    }
}
