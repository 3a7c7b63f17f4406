using Headwater.Text;

namespace Headwater.Tests.Text;

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
    [InlineData("a<svg onload=alert(1)><circle r=2></svg>b")]
    [InlineData("a<svg><svg></svg><script>alert(1)</script></svg>b")]
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
