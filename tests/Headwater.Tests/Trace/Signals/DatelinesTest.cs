using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class DatelinesTest
{
    [Theory]
    [InlineData("LONDON (Reuters) - The bridge over the Amber was closed.", "Reuters")]
    [InlineData("LONDON, Feb 20 (Reuters) - The bridge was closed.", "Reuters")]
    [InlineData("Feb 20 (Reuters) - The bridge was closed.", "Reuters")]
    [InlineData("PORT AMBER, Fla. (AP) — The bridge was closed.", "Associated Press")]
    [InlineData("WASHINGTON, D.C. (AP) -- The bridge was closed.", "Associated Press")]
    [InlineData("(AP) The bridge was closed.", "Associated Press")]
    [InlineData("Mexico City (AFP) – The bridge was closed.", "Agence France-Presse")]
    [InlineData("Paris, 20 fév (AFP) - Le pont est fermé.", "Agence France-Presse")]
    [InlineData("SEOUL, Feb. 20 (Yonhap) -- The bridge was closed.", "Yonhap News Agency")]
    [InlineData("Pyongyang, July 18 (KCNA) -- The bridge was opened.", "Korean Central News Agency")]
    [InlineData("Pyongyang, July 18, Juche 113 (2024) (KCNA) -- The bridge was opened.", "Korean Central News Agency")]
    [InlineData("BEIJING, Feb. 20 (Xinhua) -- The bridge was opened.", "Xinhua News Agency")]
    [InlineData("New Delhi, Feb 20 (PTI) The bridge was closed.", "Press Trust of India")]
    [InlineData("New Delhi [India], February 20 (ANI): The bridge was closed.", "Asian News International")]
    [InlineData("Berlin (dpa) - Die Brücke ist gesperrt.", "Deutsche Presse-Agentur")]
    [InlineData("Berlin (dpa/lno) - Die Brücke ist gesperrt.", "Deutsche Presse-Agentur")]
    [InlineData("Wien (APA) – Die Brücke ist gesperrt.", "Austria Presse Agentur")]
    [InlineData("Madrid, 20 feb (EFE).- El puente fue cerrado.", "EFE")]
    [InlineData("Madrid, 20 feb. (EUROPA PRESS) - El puente fue cerrado.", "Europa Press")]
    [InlineData("(ANSA) - ROMA, 20 FEB - Il ponte è chiuso.", "ANSA")]
    [InlineData("Lisboa, 20 fev 2031 (Lusa) - A ponte foi fechada.", "Agência Lusa")]
    [InlineData("DEN HAAG (ANP) - De brug is dicht.", "Algemeen Nederlands Persbureau")]
    [InlineData("Warszawa (PAP) - Most jest zamknięty.", "Polska Agencja Prasowa")]
    [InlineData("Praha 20. února (ČTK) - Most je zavřený.", "ČTK")]
    [InlineData("Budapest, 2031. február 20., kedd (MTI) - A hidat lezárták.", "MTI")]
    [InlineData("ANKARA (AA) - Köprü kapatıldı.", "Anadolu Agency")]
    [InlineData("МОСКВА, 20 февраля. /ТАСС/. Мост закрыт.", "TASS")]
    [InlineData("МОСКВА, 20 фев — РИА Новости. Мост закрыт.", "RIA Novosti")]
    [InlineData("Москва. 20 февраля. INTERFAX.RU - Мост закрыт.", "Interfax")]
    [InlineData("КИЇВ. 20 лютого. УНН. Міст закрито.", "UNN")]
    [InlineData("新华社北京2月20日电 大桥今天关闭。", "Xinhua News Agency")]
    [InlineData("新华社北京2月20日电（记者李明）大桥今天关闭。", "Xinhua News Agency")]
    [InlineData("（新华社北京2月20日电）大桥今天关闭。", "Xinhua News Agency")]
    [InlineData("（中央社台北20日電）大橋今天關閉。", "Central News Agency")]
    [InlineData("【ロンドン時事】橋が閉鎖された。", "Jiji Press")]
    [InlineData("【ワシントン共同】橋が閉鎖された。", "Kyodo News")]
    [InlineData("［東京　２０日　ロイター］ - 橋が閉鎖された。", "Reuters")]
    [InlineData("(서울=연합뉴스) 홍길동 기자 = 다리가 폐쇄됐다.", "Yonhap News Agency")]
    [InlineData("[서울=뉴시스] 홍길동 기자 = 다리가 폐쇄됐다.", "Newsis")]
    [InlineData("(평양 7월 18일발 조선중앙통신) 다리가 개통되였다.", "Korean Central News Agency")]
    [InlineData("القاهرة (رويترز) - أغلق الجسر.", "Reuters")]
    [InlineData("القاهرة 20 فبراير شباط (رويترز) - أغلق الجسر.", "Reuters")]
    [InlineData("دمشق-سانا\nأغلق الجسر.", "SANA")]
    [InlineData("تهران - ایرنا - پل بسته شد.", "IRNA")]
    [InlineData("Hà Nội (TTXVN) - Cây cầu đã bị đóng.", "Vietnam News Agency")]
    [InlineData("Jakarta (ANTARA) - Jembatan ditutup.", "Antara")]
    [InlineData("PORT AMBER, Feb 20 (Northwire) -- The bridge was closed.", "Northwire")]
    [InlineData("PORT AMBER, Feb 20 (NW) -- The bridge was closed.", "Northwire")]
    [InlineData("MENU\nPORT AMBER (CSNA) -- The bridge was closed.", "Corvian State News Agency")]
    [InlineData("Bridge over the Amber closed February 20, 2031 By Jane Doe, Staff Reporter LONDON, Feb. 20 (Yonhap) -- The bridge was closed.", "Yonhap News Agency")]
    [InlineData("PORT AMBER, 20 Feb (Southpress) - The bridge was closed.", "Southpress")]
    public void An_agency_in_a_dateline_is_the_source(string text, string agency)
    {
        Trail trail = Traces.Trace(text);

        trail.Show().ShouldBe($"<dateline- {agency}");
        Edge edge = trail.Edges[0];
        edge.Kind.ShouldBe(EdgeKind.Declared);
        edge.Relation.ShouldBe(Relation.WasDerivedFrom);
        text[edge.Evidence.Start..edge.Evidence.End].ShouldBe(edge.Evidence.Text);
        trail.Primary.Name.ShouldBe(agency);
    }

    [Theory]
    [InlineData("The minister told Reuters (AP reported otherwise) that the bridge was closed.")]
    [InlineData("Reuters reported on Monday that the bridge was closed.")]
    [InlineData("Agence France-Presse (AFP) has opened an office in Port Amber.")]
    [InlineData("The Korean Central News Agency (KCNA) said the bridge was opened.")]
    [InlineData("PORT AMBER - The bridge was closed, the Associated Press (AP) said.")]
    [InlineData("Senator Rowe (R) — who sits for Port Amber — closed the bridge.")]
    [InlineData("Chancellor Vogel (CDU) - seit März im Amt - sperrt die Brücke.")]
    [InlineData("When the AP - or anyone - asks, say that the bridge is closed.")]
    [InlineData("据新华社报道，大桥今天关闭。")]
    public void An_agency_elsewhere_in_the_text_is_no_dateline(string text) => Traces.Trace(text).Edges.ShouldBeEmpty();

    [Fact]
    public void Two_agencies_in_one_dateline_are_two_sources() =>
        Traces.Trace("LONDON (Reuters/AP) - The bridge was closed.").Edges.Select(e => (e.From.Name, e.To.Name))
            .ShouldBe([("Bridge over the Amber closed", "Reuters"), ("Bridge over the Amber closed", "Associated Press")]);

    [Fact]
    public void A_day_that_does_not_exist_puts_the_dateline_in_doubt() =>
        Confidence("PORT AMBER, Feb 45 (Reuters) - Closed.").ShouldBeLessThan(Confidence("PORT AMBER, Feb 20 (Reuters) - Closed."));

    [Fact]
    public void A_dateline_months_from_the_pages_own_time_is_in_doubt() =>
        Confidence("PORT AMBER, Sept 3 (Reuters) - Closed.").ShouldBeLessThan(Confidence("PORT AMBER, Feb 19 (Reuters) - Closed."));

    private static double Confidence(string text) => Traces.Trace(Traces.Article(text, published: Traces.Noon)).Edges[0].Confidence;
}
