using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class FootersTest
{
    [Theory]
    [InlineData("The post Bridge over the Amber closed first appeared on Harbour Courier.", "Harbour Courier")]
    [InlineData("The post Bridge over the Amber closed appeared first on Harbour Courier.", "Harbour Courier")]
    [InlineData("This article was originally published by The Harbour Courier.", "Harbour Courier")]
    [InlineData("This story first appeared in the Harbour Courier on Monday.", "Harbour Courier")]
    [InlineData("(Originally published in Harbour Courier)", "Harbour Courier")]
    [InlineData("Reprinted with permission from Harbour Courier.", "Harbour Courier")]
    [InlineData("This article is republished from Harbour Courier under a Creative Commons license.", "Harbour Courier")]
    [InlineData("Read the original article on courier.example.", "Harbour Courier")]
    [InlineData("Read original article here: https://www.courier.example/2031/bridge", "Harbour Courier")]
    [InlineData("Source: Harbour Courier", "Harbour Courier")]
    [InlineData("Der Beitrag Brücke gesperrt erschien zuerst auf Hafenbote.", "Hafenbote")]
    [InlineData("Quelle: Hafenbote", "Hafenbote")]
    [InlineData("L’article Pont fermé est apparu en premier sur Le Courrier du Port.", "Le Courrier du Port")]
    [InlineData("La entrada Puente cerrado se publicó primero en El Correo del Puerto.", "El Correo del Puerto")]
    [InlineData("O post Ponte fechada apareceu primeiro em Correio do Porto.", "Correio do Porto")]
    [InlineData("L'articolo Ponte chiuso proviene da Corriere del Porto.", "Corriere del Porto")]
    [InlineData("Dit artikel verscheen eerder op Havenkoerier.", "Havenkoerier")]
    [InlineData("Źródło: Kurier Portowy", "Kurier Portowy")]
    [InlineData("Převzato z Přístavní kurýr.", "Přístavní kurýr")]
    [InlineData("Kaynak: Liman Postası", "Liman Postası")]
    [InlineData("Источник: Портовый курьер", "Портовый курьер")]
    [InlineData("Джерело: Портовий кур'єр", "Портовий кур'єр")]
    [InlineData("本文转载自海港快报。", "海港快报")]
    [InlineData("（来源：海港快报）", "海港快报")]
    [InlineData("出典：港新聞", "港新聞")]
    [InlineData("출처: 항구신문", "항구신문")]
    [InlineData("المصدر: بريد المرفأ", "بريد المرفأ")]
    [InlineData("منبع: پیک بندر", "پیک بندر")]
    [InlineData("מקור: דואר הנמל", "דואר הנמל")]
    [InlineData("स्रोत: बंदरगाह समाचार", "बंदरगाह समाचार")]
    [InlineData("Sumber: Kabar Pelabuhan", "Kabar Pelabuhan")]
    [InlineData("Nguồn: Báo Cảng", "Báo Cảng")]
    [InlineData("Artikeln publicerades först på Hamnposten.", "Hamnposten")]
    [InlineData("Alkuperäinen artikkeli: Satamalehti", "Satamalehti")]
    [InlineData("Článok pôvodne vyšiel na Prístavný kuriér.", "Prístavný kuriér")]
    [InlineData("Članak je izvorno objavljen na Lučki glasnik.", "Lučki glasnik")]
    [InlineData("Το άρθρο δημοσιεύτηκε αρχικά στο Ταχυδρόμος του Λιμανιού.", "Ταχυδρόμος του Λιμανιού")]
    [InlineData("Статията е публикувана първо в Пристанищен куриер.", "Пристанищен куриер")]
    [InlineData("তথ্যসূত্র: বন্দর বার্তা", "বন্দর বার্তা")]
    [InlineData("เผยแพร่ครั้งแรกที่ ข่าวท่าเรือ", "ข่าวท่าเรือ")]
    [InlineData("Makala hii ilichapishwa kwanza na Habari za Bandari.", "Habari za Bandari")]
    [InlineData("یہ خبر سب سے پہلے بندرگاہ نیوز پر شائع ہوئی", "بندرگاہ نیوز")]
    public void A_footer_names_where_the_report_first_stood(string footer, string outlet)
    {
        string text = "The bridge over the Amber was closed on Monday, the town said.\n\n" + footer;

        Trail trail = Traces.Trace(text);

        trail.Show().ShouldBe($"<footer- {outlet}");
        Evidence evidence = trail.Edges[0].Evidence;
        text[evidence.Start..evidence.End].ShouldBe(evidence.Text);
    }

    [Fact]
    public void A_footer_outside_the_text_has_no_offsets()
    {
        Article article = Traces.Article("The bridge was closed.") with { Boilerplate = [new Boilerplate("First published in Hill Gazette", BoilerplatePlace.After)] };

        Edge edge = Traces.Trace(article).Edges.ShouldHaveSingleItem();

        edge.To.Name.ShouldBe("Hill Gazette");
        edge.Evidence.ShouldBe(new Evidence("First published in Hill Gazette"));
    }

    [Theory]
    [InlineData("Source: agencies")]
    [InlineData("Source: Twitter")]
    [InlineData("Originally published in 2019.")]
    [InlineData("This article was originally published in German.")]
    [InlineData("The first bridge was originally published in plans that nobody kept.")]
    [InlineData("来源：网络")]
    [InlineData("Источник: открытые источники")]
    public void A_footer_that_names_no_outlet_is_no_step(string footer) =>
        Traces.Trace("The bridge was closed.\n\n" + footer).Edges.ShouldBeEmpty();

    [Fact]
    public void A_footer_that_names_the_page_s_own_outlet_carries_no_information() =>
        Traces.Trace(Traces.Article("The bridge was closed.\n\nThe post Bridge closed first appeared on Harbour Courier.", "https://courier.example/1")).Edges.ShouldBeEmpty();

    [Fact]
    public void The_last_of_two_footers_is_the_nearest_source() =>
        Traces.Trace("The bridge was closed.\n\nOriginally published in Hill Gazette.\n\nThe post Bridge closed first appeared on Harbour Courier.")
            .Show().ShouldBe("<footer- Harbour Courier <footer- Hill Gazette");

    [Fact]
    public void A_credited_agency_stands_behind_the_outlet() =>
        Traces.Trace("The bridge was closed.\n\nSource: Reuters\n\nFirst appeared on Harbour Courier.")
            .Show().ShouldBe("<footer- Harbour Courier <credit- Reuters");

    [Fact]
    public void The_link_on_the_footer_s_name_is_the_address_of_the_source()
    {
        Article article = Traces.Article("The bridge was closed.\n\nThe post Bridge closed first appeared on Harbour Courier.", "https://allnews.example/7") with
        {
            Links = [new Link("https://courier.example/2031/bridge", "Harbour Courier", BoilerplatePlace.After)],
        };

        Traces.Trace(article).Primary.Url.ShouldBe("https://courier.example/2031/bridge");
    }
}
