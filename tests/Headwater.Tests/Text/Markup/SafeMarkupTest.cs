using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Headwater.Text.Markup;

namespace Headwater.Tests.Text.Markup;

public sealed class SafeMarkupTest
{
    [Theory]
    [InlineData("<p>The quay <b>flooded</b>.</p>", "<p>The quay <b>flooded</b>.</p>")]
    [InlineData("<P CLASS=x>One<BR>two", "<p>One<br />two</p>")]
    [InlineData("<b><i>crossed</b></i>", "<b><i>crossed</i></b>")]
    [InlineData("5 < 6 & 7 &gt; 6 &eacute;", "5 &lt; 6 &amp; 7 &gt; 6 &eacute;")]
    [InlineData("<img src='a.jpg' alt='A \"quay\"' width=3>", "<img alt=\"A &quot;quay&quot;\" src=\"https://port.example/news/a.jpg\" width=\"3\" />")]
    [InlineData("<a href=\"/x?a=1&b=2\">x</a>", "<a href=\"https://port.example/x?a=1&amp;b=2\">x</a>")]
    [InlineData("<a href='mailto:desk@port.example'>write</a>", "<a href=\"mailto:desk@port.example\">write</a>")]
    [InlineData("<font color=red>plain</font> <o:p>words</o:p>", "plain <p>words</p>")]
    [InlineData("<xhtml:em>prefixed</xhtml:em>", "<em>prefixed</em>")]
    public void What_is_harmless_stays(string markup, string expected) => SafeMarkup.Clean(markup, "https://port.example/news/").ShouldBe(expected);

    [Theory]
    [InlineData("a<script>alert(1)</script>b")]
    [InlineData("a<SCRIPT\nsrc=//evil.example></SCRIPT >b")]
    [InlineData("a<script>if (x<y) '</b>'</script>b")]
    [InlineData("a<style>p{background:url(javascript:x)}</style>b")]
    [InlineData("a<iframe srcdoc='<script>alert(1)</script>'></iframe>b")]
    [InlineData("a<object data=x.swf><embed src=x.swf></object>b")]
    [InlineData("a<meta http-equiv=refresh content=0>b")]
    [InlineData("a<base href=//evil.example>b")]
    [InlineData("a<!-- <script>alert(1)</script> -->b")]
    [InlineData("a<?php echo 1 ?>b")]
    [InlineData("a<input onfocus=alert(1) autofocus>b")]
    [InlineData("a<template><img src=x onerror=alert(1)></template>b")]
    public void What_acts_is_gone_and_the_text_around_it_is_not(string markup) => SafeMarkup.Clean(markup).ShouldBe("ab");

    [Theory]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("<a href=' java\tscript:alert(1)'>x</a>")]
    [InlineData("<a href='&#106;avascript&colon;alert(1)'>x</a>")]
    [InlineData("<a href='\u0001javascript:alert(1)'>x</a>")]
    [InlineData("<a href='data:text/html,<script>alert(1)</script>'>x</a>")]
    [InlineData("<a href='vbscript:x'>x</a>")]
    [InlineData("<a onclick='alert(1)' style='width:expression(alert(1))'>x</a>")]
    [InlineData("<a/onmouseover=alert(1)>x</a>")]
    public void An_address_or_attribute_that_acts_is_gone(string markup) => SafeMarkup.Clean(markup).ShouldBe("<a>x</a>");

    [Theory]
    [InlineData("<svg:svg viewBox='0 0 9 9' width=9><svg:circle r='4' fill='#f00'/></svg:svg>", "<svg viewBox=\"0 0 9 9\" width=\"9\" xmlns=\"http://www.w3.org/2000/svg\"><circle fill=\"#f00\" r=\"4\"></circle></svg>")]
    [InlineData("<svg><a xlink:href='/tide'><text>tide</text></a></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><a xlink:href=\"https://port.example/tide\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><text>tide</text></a></svg>")]
    [InlineData("<math><msup><mi>x</mi><mn>2</mn></msup></math>", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><msup><mi>x</mi><mn>2</mn></msup></math>")]
    [InlineData("<math><semantics><mi>x</mi><annotation>\\x</annotation></semantics></math>", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><semantics><mi>x</mi></semantics></math>")]
    public void Drawings_and_formulas_stay(string markup, string expected) => SafeMarkup.Clean(markup, "https://port.example/news/").ShouldBe(expected);

    [Theory]
    [InlineData("<svg onload=alert(1)><circle r=2 onclick=x></svg>", "circle svg")]
    [InlineData("<svg><svg></svg><script>alert(1)</script></svg>", "svg")]
    [InlineData("<svg><animate attributeName=href values=javascript:alert(1) /><a><text>x</text></a></svg>", "a svg text")]
    [InlineData("<svg><set attributeName=onload to=alert(1)></set></svg>", "svg")]
    [InlineData("<svg><use href='data:image/svg+xml,x#y' /><image href=//evil.example/p.gif /></svg>", "svg")]
    [InlineData("<svg><a xlink:href='javascript:alert(1)'>x</a></svg>", "a svg")]
    [InlineData("<svg><rect fill='url(//evil.example)' stroke='u\\72l(//evil.example)' style='x' /></svg>", "rect svg")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>", "svg")]
    [InlineData("<svg><foreignObject><iframe srcdoc=x></iframe></foreignObject></svg>", "svg")]
    [InlineData("<svg><title><style><img title='</title><script>alert(1)</script>'></style></title></svg>", "svg title")]
    [InlineData("<svg></p><title><a title='</title><img src=x onerror=alert(1)>'></a></title>", "a svg title")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>", "img math mtext table")]
    [InlineData("<math><annotation-xml encoding='text/html'><style><img src=x onerror=alert(1)></style></annotation-xml></math>", "math")]
    [InlineData("<math><maction actiontype=statusline xlink:href='javascript:alert(1)'><mi>x</mi></maction></math>", "math mi")]
    [InlineData("<math href='javascript:alert(1)'><mi xlink:href=' java\nscript:alert(1)'>x</mi></math>", "math mi")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "math mtext")]
    public void Nothing_in_a_drawing_or_formula_acts(string markup, string elements)
    {
        IHtmlElement shown = new HtmlParser().ParseDocument($"<body>{SafeMarkup.Clean(markup)}").Body!;

        string.Join(' ', shown.QuerySelectorAll("*").Select(e => e.LocalName).Except(["tbody"]).Distinct().Order()).ShouldBe(elements);
        shown.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name is not ("xmlns" or "xmlns:xlink") && (a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name is "style" or "href" or "xlink:href" or "src" or "fill" or "stroke")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<!")]
    [InlineData("<!-")]
    [InlineData("<a href='")]
    [InlineData("<a href=")]
    [InlineData("&#xFFFFFFFFFF;")]
    [InlineData("<![CDATA[")]
    [InlineData("<script>")]
    public void Markup_that_breaks_off_is_read_to_its_end(string markup) => Should.NotThrow(() => SafeMarkup.Clean(markup));

    [Fact]
    public void Nesting_without_end_takes_no_more_than_its_length() =>
        SafeMarkup.Clean(string.Concat(Enumerable.Repeat("<div>", 100_000))).Length.ShouldBeLessThan(10_000);

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing()
    {
        string once = SafeMarkup.Clean("<p title='a<b'>x<br><i>y &amp; z</p>");

        SafeMarkup.Clean(once).ShouldBe(once);
    }
}
