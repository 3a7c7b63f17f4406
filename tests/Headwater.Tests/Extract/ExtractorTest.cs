using Headwater.Model;

namespace Headwater.Tests.Extract;

public class ExtractorTest
{
    [Fact]
    public void A_blog_post_is_read_without_what_stands_around_it()
    {
        Article article = Pages.Read(Pages.With("", $"""
            <nav><a href="/">Home</a> <a href="/news">News</a></nav>
            <div class="post"><h1>Harbour opens</h1><div class="entry-content">{Pages.Report}
            <div class="sharedaddy"><a href="#">Share</a> <a href="#">Tweet</a></div></div>
            <div id="comments"><p>I was there on the first day, and it was cold, but what a sight it was, neighbours!</p></div></div>
            <aside><p>Our newsletter comes once a week, with everything that happened on the coast, for free.</p></aside>
            <footer><p>The Gull is printed in Port Amber, and has been since the old harbour was built.</p></footer>
            """));
        article.Text.Split("\n\n").Length.ShouldBe(3);
        article.Text.ShouldStartWith("The new harbour of Port Amber");
        article.Text.ShouldEndWith("the fund for the coast.");
        article.Title.ShouldBe("Harbour opens");
    }

    [Fact]
    public void A_page_without_any_class_is_read_by_its_prose()
    {
        Article article = Pages.Read(Pages.With("", $"""
            <table><tr><td><a href="/a">Sport</a><br><a href="/b">Weather</a><br><a href="/c">Letters</a></td>
            <td><font size="5">Harbour opens</font><br><br>
            The new harbour of Port Amber opened on Monday, after three years of work, the harbour office said.<br><br>
            Two ships called on the first day, and a third is expected before the end of the week, it said.</td></tr></table>
            """));
        article.Text.Split("\n\n").Length.ShouldBeInRange(2, 3);
        article.Text.ShouldContain("Two ships called");
        article.Text.ShouldNotContain("Weather");
    }

    [Fact]
    public void A_report_that_advertisements_cut_into_pieces_is_joined()
    {
        Article article = Pages.Read(Pages.With("", """
            <main><div class="article-body"><p>The new harbour of Port Amber opened on Monday, after three years of work, the office said.</p></div>
            <div class="ad-slot"><p>Buy your boots at the Boot Barn, where boots are made for walking on wet quays.</p></div>
            <div class="article-body"><p>Two ships called on the first day, and a third is expected before the end of the week, it said.</p></div></main>
            """));
        article.Text.ShouldContain("three years of work");
        article.Text.ShouldContain("Two ships called");
        article.Text.ShouldNotContain("Boot Barn");
    }

    [Fact]
    public void The_report_under_the_headline_is_read_where_another_follows_it()
    {
        Article article = Pages.Read(Pages.With("<meta property=\"og:title\" content=\"Harbour opens\">", $"""
            <article><h1>Harbour opens</h1>{Pages.Report}</article>
            <article><h1>Fog closes the strait</h1>
            <p>The strait was closed to all ships on Sunday, for the third time in a month, because of the fog, pilots said.</p>
            <p>Ferries lay in port until the evening, and some travellers slept in the waiting room, a spokesman said.</p>
            <p>Fog is common in these weeks, and the pilots ask for a new light on the northern head, as they did before.</p>
            <p>The council will speak of the light in its next meeting, and the pilots mean to be there, they said.</p></article>
            """));
        article.Text.ShouldContain("Two ships called");
        article.Text.ShouldNotContain("the fog");
    }

    [Fact]
    public void Captions_stand_apart_from_the_text()
    {
        Article article = Pages.Read(Pages.With("", $"""
            <article><h1>Harbour opens</h1><p>The first ship came in at noon, to music, and with all her flags set.</p>
            <figure><img src="/ship.jpg"><figcaption>The first ship comes in. Photo: A. Lund</figcaption></figure>{Pages.Report}</article>
            """));
        article.Captions.ShouldBe(["The first ship comes in. Photo: A. Lund"]);
        article.Text.ShouldNotContain("Photo: A. Lund");
    }

    [Fact]
    public void What_stands_around_a_report_is_known_by_its_shape_where_no_name_tells()
    {
        Article article = Pages.Read(Pages.With("", $"""
            <div class="c1"><div class="c2"><h1>Harbour opens</h1><div class="c3">By Ada Lund in Port Amber</div>
            <div class="c4"><img src="/ship.jpg"><div class="c5">The first ship, on the day before the opening.</div></div>
            <div class="c6">{Pages.Report}</div>
            <div class="c7"><h3>The coast in five minutes</h3><p>Our editors write to you each weekday, and you may leave whenever you like.</p><button>Go</button></div></div>
            <div class="c8"><h2>Others look at</h2><div class="c9"><a href="/fog">Fog closes the strait again</a><p>The strait was closed to all ships on Sunday, pilots said.</p></div>
            <div class="c9"><a href="/light">Council to speak of a light</a><p>The pilots ask for a new light on the northern head.</p></div></div></div>
            """));
        article.Text.Split("\n\n").Length.ShouldBe(3);
        article.Captions.ShouldBe(["The first ship, on the day before the opening."]);
        article.Byline.ShouldBe("By Ada Lund in Port Amber");
    }

    [Fact]
    public void A_first_appeared_footer_is_kept_apart_with_its_links()
    {
        Article article = Pages.Read(Pages.With("", $"""
            <article><h1>Harbour opens</h1><div class="entry-content">{Pages.Report}
            <p>The post <a href="/news/harbour-opens">Harbour opens</a> first appeared on <a href="https://strait.example/">The Strait Times</a>.</p></div></article>
            """));
        article.Text.ShouldNotContain("first appeared");
        article.Boilerplate.ShouldContain(b => b.Place == BoilerplatePlace.After && b.Text.Contains("first appeared on The Strait Times"));
        article.Links.ShouldContain(l => l.Url == "https://strait.example/" && l.Place == BoilerplatePlace.After);
    }

    [Fact]
    public void A_dateline_stays_as_it_was_written()
    {
        Article article = Pages.Read(Pages.With("", "<article><p>PORT AMBER, Feb 3 (Coastal Agency) — The new harbour opened on Monday, after three years of work.</p>" + Pages.Report + "</article>"));
        article.Text.ShouldStartWith("PORT AMBER, Feb 3 (Coastal Agency) — The new");
    }

    [Fact]
    public void Rows_of_a_table_in_a_report_stay_together()
    {
        Article article = Pages.Read(Pages.With("", $"""
            <article><div class="article-body">{Pages.Report}<table><tr><td>Ship</td><td>Tons</td></tr><tr><td>Sea Holly</td><td>900</td></tr></table>
            <p>More ships have asked for berths, the harbour master said, and the list is long.</p></div></article>
            """));
        article.Text.ShouldContain("Sea Holly 900");
    }

    [Theory]
    [InlineData("ja", "港の新しい岸壁が月曜日に開かれた。三年にわたる工事を経て、最初の船が正午に入港した、と港湾局は発表した。", "週末までに三隻目の船が到着する予定で、町は工事費の半分を負担したという。残りは沿岸基金から支払われた。")]
    [InlineData("zh", "新港口于星期一正式启用，历时三年的工程至此完工，港务局在一份声明中表示，首艘船只于中午抵达。", "预计第三艘船将在本周末之前抵达，该镇承担了一半的工程费用，其余费用由沿海基金支付，港务局说。")]
    [InlineData("ar", "افتتح الميناء الجديد يوم الاثنين بعد ثلاث سنوات من العمل، كما قال مكتب الميناء في بيان له، ووصلت السفينة الأولى عند الظهر.", "ومن المتوقع أن تصل سفينة ثالثة قبل نهاية الأسبوع، وقد دفعت المدينة نصف التكاليف التي بلغت أربعة ملايين.")]
    [InlineData("he", "הנמל החדש נפתח ביום שני אחרי שלוש שנים של עבודה, כך אמר משרד הנמל בהודעה, והאונייה הראשונה הגיעה בצהריים.", "אונייה שלישית צפויה להגיע לפני סוף השבוע, והעיר שילמה חצי מן העלות של העבודות, כך אמר מנהל הנמל.")]
    [InlineData("th", "ท่าเรือใหม่เปิดเมื่อวันจันทร์หลังจากการก่อสร้างสามปีสำนักงานท่าเรือกล่าวในแถลงการณ์และเรือลำแรกมาถึงตอนเที่ยง", "คาดว่าเรือลำที่สามจะมาถึงก่อนสิ้นสัปดาห์และเมืองจ่ายเงินครึ่งหนึ่งของค่าก่อสร้างทั้งหมดตามที่เจ้าหน้าที่กล่าว")]
    [InlineData("hi", "नया बंदरगाह तीन साल के काम के बाद सोमवार को खुला, बंदरगाह कार्यालय ने एक बयान में कहा, और पहला जहाज दोपहर को आया।", "तीसरे जहाज के सप्ताह के अंत से पहले आने की उम्मीद है, और शहर ने लागत का आधा हिस्सा दिया, अधिकारी ने कहा।")]
    public void Reports_in_any_script_are_read(string language, string first, string second)
    {
        Article article = Pages.Read($"<html><head><title>T</title></head><body><div><a href='/1'>一</a> <a href='/2'>二</a></div><div id='x'><h1>{first[..12]}</h1><p>{first}</p><p>{second}</p></div></body></html>");
        (article.Text == $"{first}\n\n{second}").ShouldBeTrue(article.Text);
        article.Language.ShouldBe(language);
    }

    [Fact]
    public void A_paywalled_page_is_read_as_far_as_it_goes_and_marked()
    {
        Article article = Pages.Read(Pages.With("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens\",\"isAccessibleForFree\":\"False\"}</script>",
            "<article><h1>Harbour opens</h1><p>The new harbour of Port Amber opened on Monday, after three years of work, the office said.</p><div class=\"paywall\">Subscribe now</div></article>"));
        article.Paywalled.ShouldBeTrue();
        article.Text.ShouldStartWith("The new harbour");
    }

    [Fact]
    public void Text_that_only_the_markup_carries_is_read_from_there()
    {
        Article article = Pages.Read(Pages.With("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens\",\"articleBody\":\"The new harbour of Port Amber opened on Monday, after three years of work, the harbour office said in a statement.\\n\\nTwo ships called on the first day, and a third is expected before the end of the week, according to the harbour master, who was glad.\"}</script>",
            "<div id=\"root\"></div><noscript>Please enable scripts</noscript><h1>Harbour opens</h1>"));
        article.Text.Split("\n\n").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("{\"@type\":\"LiveBlogPosting\",\"headline\":\"Harbour opens\"}", ArticleKind.Live)]
    [InlineData("{\"@type\":\"ImageGallery\",\"name\":\"Harbour opens\"}", ArticleKind.Gallery)]
    [InlineData("{\"@type\":\"VideoObject\",\"name\":\"Harbour opens\"}", ArticleKind.Video)]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"Harbour opens\"}", ArticleKind.Report)]
    public void The_kind_of_a_page_is_told(string json, ArticleKind kind) => Pages.Read(Pages.LinkedData(json)).Kind.ShouldBe(kind);

    [Fact]
    public void Addresses_are_made_absolute()
    {
        Article article = Pages.Read(Pages.With("<link rel=\"canonical\" href=\"/harbour\"><meta property=\"og:image\" content=\"img/ship.jpg\">"));
        article.Canonical.ShouldBe("https://gull.example/harbour");
        article.Image.ShouldBe("https://gull.example/news/img/ship.jpg");
    }

    [Fact]
    public void Statements_of_origin_in_the_markup_are_kept()
    {
        Article article = Pages.Read(Pages.With("""
            <link rel="canonical" href="https://strait.example/harbour"><meta name="syndication-source" content="https://strait.example/harbour">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour opens","isBasedOn":{"@type":"NewsArticle","url":"https://wire.example/1"},"sourceOrganization":{"name":"Coastal Agency"}}</script>
            """));
        article.Credits.ShouldContain(new MarkupCredit("canonical", "https://strait.example/harbour"));
        article.Credits.ShouldContain(new MarkupCredit("syndication-source", "https://strait.example/harbour"));
        article.Credits.ShouldContain(new MarkupCredit("isBasedOn", "https://wire.example/1"));
        article.Credits.ShouldContain(new MarkupCredit("sourceOrganization", "Coastal Agency"));
    }
}
