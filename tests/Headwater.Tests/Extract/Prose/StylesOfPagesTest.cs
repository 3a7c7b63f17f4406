using Headwater.Extract;
using Headwater.Model;

namespace Headwater.Tests.Extract.Prose;

/// <summary>Pages as outlets of many kinds and countries build them: what of each is the report.</summary>
public sealed class StylesOfPagesTest
{
    private const string First = "The new harbour of Port Amber opened on Monday, after three years of work, the harbour office said in a statement.";
    private const string Second = "Two ships called on the first day, and a third is expected before the end of the week, according to the harbour master.";
    private const string Third = "The works cost four million crowns, of which the town paid a half, and the rest came from the fund for the coast.";
    private const string Fourth = "Fishermen of the old quay asked for lower fees, and the council will answer them in June, when it meets again.";
    private const string Title = "Harbour of Port Amber opens";

    public static TheoryData<string, string, string[], string[]> Styles => new()
    {
        {
            "Chinese without paragraphs",
            "<h1>安珀港新码头启用</h1><div class=text>港务局星期一表示，经过三年施工，安珀港新码头已经正式启用，首日有两艘货轮靠泊。<br><br>工程耗资四百万克朗，其中一半由市政府承担，其余来自海岸基金，预计本周末还将有第三艘船抵达。<br><br>渔民要求降低泊位费，市议会将在六月开会时答复。</div><div class=more><a href=/1>相关报道一</a><a href=/2>相关报道二</a></div>",
            ["港务局星期一表示", "工程耗资四百万克朗", "渔民要求降低泊位费"],
            ["相关报道"]
        },
        {
            "Thai in one block",
            "<h1>ท่าเรืออัมเบอร์เปิดใช้งาน</h1><article><p>สำนักงานท่าเรือแถลงเมื่อวันจันทร์ว่าท่าเรือแห่งใหม่เปิดใช้งานแล้วหลังก่อสร้างนานสามปี โดยมีเรือสองลำเข้าเทียบท่าในวันแรก และคาดว่าจะมีลำที่สามภายในสัปดาห์นี้</p></article>",
            ["สำนักงานท่าเรือแถลง"],
            []
        },
        { "lines parted by breaks", $"<h1>{Title}</h1><td class=story>{First}<br><br>{Second}<br><br>{Third}<br><br>{Fourth}", [First, Second, Third, Fourth], [] },
        { "lines parted by single breaks", $"<h1>{Title}</h1><div id=story>{First}<br>{Second}<br>{Third}<br>{Fourth}</div>", [First, Second, Third, Fourth], [] },
        {
            "laid out with tables",
            $"<table width=100%><tr><td colspan=2><a href=/>Courier</a></td></tr><tr><td width=20%><a href=/a>News</a><br><a href=/b>Sport</a><br><a href=/c>Sea</a></td><td><font size=5><b>{Title}</b></font><p>{First}<p>{Second}<p>{Third}<p>{Fourth}</td></tr></table>",
            [First, Second, Third, Fourth],
            ["Sport"]
        },
        { "soup of text in divisions", $"<h1>{Title}</h1><div><div><div>{First}</div><div>{Second}</div><div><div>{Third}</div></div><div>{Fourth}</div></div></div>", [First, Second, Third, Fourth], [] },
        {
            "accelerated mobile page",
            $"<html amp><body><header><a href=/>Courier</a></header><amp-sidebar><ul><li><a href=/a>News</a></li></ul></amp-sidebar><main><h1>{Title}</h1><amp-img src=a.jpg></amp-img><p>{First}</p><amp-ad type=x>Buy rope</amp-ad><p>{Second}</p><p>{Third}</p><amp-social-share type=x></amp-social-share></main>",
            [First, Second, Third],
            ["Buy rope", "News"]
        },
        {
            "live page",
            $"<h1>{Title}: live</h1><div class=live><section class=entry><time>10:02</time><h2>Gates open</h2><p>{First}</p></section><section class=entry><time>10:40</time><h2>Ships call</h2><p>{Second}</p></section><section class=entry><time>11:15</time><h2>The bill</h2><p>{Third}</p></section></div>",
            ["Gates open", First, "Ships call", Second, Third],
            []
        },
        {
            "interview",
            $"<h1>{Title}</h1><div class=content><p><b>What has changed?</b></p><p>{First}</p><p><b>Who pays?</b></p><p>{Third}</p><p><b>And the fishermen?</b></p><p>{Fourth}</p></div>",
            ["What has changed?", First, "Who pays?", Third, "And the fishermen?", Fourth],
            []
        },
        {
            "recipe with lists",
            $"<h1>Harbour soup</h1><article><p>This soup has been cooked on the quay of Port Amber for a hundred years, and every family has a way of its own.</p><h2>What you need</h2><ul><li>two pounds of fish, cleaned</li><li>four potatoes, cut small</li><li>one onion</li></ul><h2>How it is made</h2><ol><li>Boil the potatoes in salted water until they are soft, which takes about twenty minutes.</li><li>Add the fish, and let it draw for ten minutes without boiling.</li></ol></article>",
            ["What you need", "two pounds of fish, cleaned", "one onion", "Boil the potatoes", "Add the fish"],
            []
        },
        {
            "mostly quotation",
            $"<h1>{Title}</h1><article><p>{First}</p><blockquote><p>{Second}</p><p>{Third}</p></blockquote><p>{Fourth}</p></article>",
            [First, Second, Third, Fourth],
            []
        },
        {
            "sections with advertisements between",
            $"<h1>{Title}</h1><article><section><p>{First}</p></section><div class=ad>Rope and tackle at half the price</div><section><p>{Second}</p></section><div class='ad-slot'>Boats for hire</div><section><p>{Third}</p><p>{Fourth}</p></section></article>",
            [First, Second, Third, Fourth],
            ["Rope and tackle", "Boats for hire"]
        },
        {
            "many subheads",
            $"<h1>{Title}</h1><article><h2>Opening</h2><p>{First}</p><h2>Ships</h2><p>{Second}</p><h2>Cost</h2><p>{Third}</p><h2>Fees</h2><p>{Fourth}</p></article>",
            ["Opening", First, "Ships", Second, "Cost", Third, "Fees", Fourth],
            []
        },
        {
            "text in font elements",
            $"<center><font size=6>{Title}</font></center><p><font face=Times>{First}</font></p><p><font face=Times>{Second}</font></p><p><font face=Times>{Third}</font></p>",
            [First, Second, Third],
            []
        },
        {
            "table of results with rows named after players",
            $"<h1>{Title}</h1><article><p>{First}</p><table><tr class=colhead><td>Pos.</td><td>Boat</td><td>Points</td></tr><tr class='player-1'><td>1</td><td>Amber Star</td><td>40</td></tr><tr class='player-2'><td>2</td><td>Grey Gull</td><td>38</td></tr></table><p>{Second}</p></article>",
            [First, "1 Amber Star 40", "2 Grey Gull 38", Second],
            []
        },
        {
            "short report above longer others",
            $"<main><article><h1>{Title}</h1><p>{First}</p></article><article><h3>You may like</h3><article><p>{Second} {Third}</p></article><article><p>{Fourth} {Third}</p></article></article></main>",
            [First],
            [Second, Third, Fourth]
        },
        {
            "paragraph that speaks as a footer does",
            $"<h1>{Title}</h1><article><p>{First}</p><p>The mussel that clogs the gates first appeared in western harbours at the end of August, and has been reported in six of them since.</p><p>{Third}</p></article>",
            [First, "The mussel that clogs the gates", Third],
            []
        },
        {
            "right to left",
            "<html dir=rtl lang=ar><body><nav><a href=/>الرئيسية</a></nav><h1>افتتاح ميناء العنبر</h1><div class=article-body><p>قال مكتب الميناء في بيان يوم الاثنين إن الميناء الجديد افتتح بعد ثلاث سنوات من العمل، واستقبل سفينتين في اليوم الأول.</p><p>وبلغت كلفة الأعمال أربعة ملايين، دفعت البلدية نصفها، وجاء الباقي من صندوق الساحل.</p></div>",
            ["قال مكتب الميناء", "وبلغت كلفة الأعمال"],
            ["الرئيسية"]
        },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_report_is_read_whole_and_alone(string style, string html, string[] report, string[] other)
    {
        Article article = new Extractor().Extract(Pages.Page("<!doctype html>" + html)).ShouldBeOfType<ExtractOutcome.Read>(style).Article;

        report.Where(part => !article.Text.Contains(part, StringComparison.Ordinal)).ShouldBeEmpty($"{style}: {article.Text}");
        other.Where(part => article.Text.Contains(part, StringComparison.Ordinal)).ShouldBeEmpty($"{style}: {article.Text}");
    }
}
