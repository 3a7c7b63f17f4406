using Headwater.Model;

namespace Headwater.Tests.Trace;

/// <summary>Pages pasted as plain text: dateline, credit line and footers are all that tells.</summary>
public sealed class PlainTextTest
{
    [Theory]
    [InlineData("Die Brücke über den Amber bleibt bis zum Frühjahr gesperrt.\n\nBerlin (dpa) - Taucher fanden Risse in zwei Pfeilern, sagte die Ministerin am Montag.\n\nDer Beitrag Brücke bleibt gesperrt erschien zuerst auf Hafenbote.",
        "<footer- Hafenbote <dateline- Deutsche Presse-Agentur")]
    [InlineData("Paris, 20 fév (AFP) - Le pont sur l'Amber restera fermé jusqu'au printemps, a dit la ministre lundi.\n\nL’article Le pont fermé est apparu en premier sur Le Quai.",
        "<footer- Le Quai <dateline- Agence France-Presse")]
    [InlineData("Madrid, 20 feb (EFE).- El puente sobre el Amber seguirá cerrado hasta la primavera, dijo la ministra.\n\nLa entrada El puente cerrado se publicó primero en Diario del Muelle.",
        "<footer- Diario del Muelle <dateline- EFE")]
    [InlineData("Lisboa, 20 fev 2031 (Lusa) - A ponte sobre o Amber continua fechada até à primavera.\n\nEste artigo foi publicado originalmente em Jornal do Cais.",
        "<footer- Jornal do Cais <dateline- Agência Lusa")]
    [InlineData("(ANSA) - ROMA, 20 FEB - Il ponte sull'Amber resta chiuso fino a primavera.\n\nL'articolo Ponte chiuso proviene da Il Molo.",
        "<footer- Il Molo <dateline- ANSA")]
    [InlineData("DEN HAAG (ANP) - De brug over de Amber blijft dicht tot het voorjaar.\n\nHet bericht Brug dicht verscheen eerst op Kadekrant.",
        "<footer- Kadekrant <dateline- Algemeen Nederlands Persbureau")]
    [InlineData("Warszawa (PAP) - Most na Amberze pozostanie zamknięty do wiosny.\n\nArtykuł Most zamknięty pochodzi z serwisu Głos Portu.",
        "<footer- Głos Portu <dateline- Polska Agencja Prasowa")]
    [InlineData("ПХЕНЬЯН, 20 февраля. /ТАСС/. Мост через Янтарную открыт, сообщило ЦТАК.\n\nСообщение Мост открыт появились сначала на Портовый вестник.",
        "<footer- Портовый вестник <dateline- TASS <relay- Korean Central News Agency")]
    [InlineData("КИЇВ. 20 лютого. УНН. Міст через Бурштинову закрито до весни.\n\nВперше опубліковано на Портовий вісник.",
        "<footer- Портовий вісник <dateline- UNN")]
    [InlineData("ANKARA (AA) - Amber üzerindeki köprü bahara kadar kapalı kalacak.\n\nHaber kaynağı: Rıhtım Postası",
        "<footer- Rıhtım Postası <dateline- Anadolu Agency")]
    [InlineData("新华社平壤2月20日电 据朝中社报道，琥珀河大桥今天通车。\n\n本文转载自海港日报。",
        "<footer- 海港日报 <dateline- Xinhua News Agency <relay- Korean Central News Agency")]
    [InlineData("【ソウル時事】アンバー川の橋が春まで閉鎖される。\n\n転載元：港新聞",
        "<footer- 港新聞 <dateline- Jiji Press")]
    [InlineData("(서울=연합뉴스) 홍길동 기자 = 앰버강 다리가 개통됐다고 조선중앙통신이 보도했다.\n\n이 기사는 항구신문에 먼저 게재되었습니다",
        "<footer- 항구신문 <dateline- Yonhap News Agency <relay- Korean Central News Agency")]
    [InlineData("دمشق (رويترز) - أغلق الجسر حتى الربيع، حسبما ذكرت وكالة سانا.\n\nظهرت المقالة إغلاق الجسر أولاً على صحيفة الميناء.",
        "<footer- صحيفة الميناء <dateline- Reuters <relay- SANA")]
    [InlineData("נמל ענבר (רויטרס) - הגשר יישאר סגור עד האביב.\n\nהפוסט הגשר נסגר הופיע לראשונה ב-קול הרציף.",
        "<footer- קול הרציף <dateline- Reuters")]
    [InlineData("नई दिल्ली, 20 फरवरी (भाषा) पुल वसंत तक बंद रहेगा।\n\nयह खबर सबसे पहले बंदरगाह समाचार पर प्रकाशित हुई",
        "<footer- बंदरगाह समाचार <dateline- Press Trust of India")]
    [InlineData("Jakarta (ANTARA) - Jembatan di atas Sungai Amber ditutup hingga musim semi.\n\nArtikel ini telah tayang di Kabar Pelabuhan",
        "<footer- Kabar Pelabuhan <dateline- Antara")]
    public void The_whole_chain_is_read_from_dateline_and_footers_alone(string text, string trail) => Traces.Trace(text).Show().ShouldBe(trail);

    [Fact]
    public void Footers_are_layers_the_last_added_the_nearest() =>
        Traces.Trace("PORT AMBER (Northwire) -- The bridge is closed.\n\nThis article was originally published by Harbour Courier.\n\nThe post Bridge closed first appeared on Hill Gazette.\n\nRead original article here: Allnews")
            .Show().ShouldBe("<footer- Allnews <footer- Hill Gazette <footer- Harbour Courier <dateline- Northwire");

    [Fact]
    public void A_state_agency_that_carries_a_ministrys_statement_is_the_publisher_and_the_ministry_the_speaker()
    {
        Trail trail = Traces.Trace("Pyongyang, July 18 (KCNA) -- The Ministry of Land and Maritime Transport said in a statement that the bridge over the Amber will be opened in spring.\n\n“The bridge will stand for a thousand years,” the Ministry of Land and Maritime Transport said.");

        trail.Primary.Name.ShouldBe("Korean Central News Agency");
        trail.Speaker!.Name.ShouldContain("Ministry of Land and Maritime Transport");
        trail.Attributed.Select(a => a.Source).ShouldContain(trail.Speaker.Name);
    }

    [Theory]
    [InlineData("The bridge is closed.\n\nThe post Bridge closed first appeared on Hill Gazette.")]
    [InlineData("The bridge is closed.\n\nSource: gazette.example")]
    [InlineData("The bridge is closed.\n\n© 2031 Hill Gazette. Originally published by the Hill Gazette.")]
    [InlineData("PORT AMBER (Hill Gazette) -- The bridge is closed.")]
    public void An_outlet_that_credits_itself_says_nothing(string text) => Traces.Trace(Traces.Article(text, "https://www.gazette.example/1")).Edges.ShouldBeEmpty();

    [Theory]
    [InlineData("PORT AMBER, Feb 45 (Reuters) -- The bridge is closed.")]
    [InlineData("PORT AMBER, 31 November (Reuters) -- The bridge is closed.")]
    [InlineData("PORT AMBER, Feb 20 9999 (Reuters) -- The bridge is closed.")]
    [InlineData("PORT AMBER, Feb 20, Juche 2999 (Reuters) -- The bridge is closed.")]
    [InlineData("PORT AMBER, Sept 3 (Reuters) -- The bridge is closed.")]
    public void An_absurd_day_is_doubted_and_harms_nothing(string text)
    {
        foreach (DateTimeOffset? published in new DateTimeOffset?[] { null, DateTimeOffset.MinValue, Traces.Noon, DateTimeOffset.MaxValue })
        {
            Edge edge = Traces.Trace(Traces.Article(text, published: published)).Edges.ShouldHaveSingleItem();
            edge.To.Name.ShouldBe("Reuters");
            if (published == Traces.Noon)
            {
                edge.Confidence.ShouldBeLessThan(0.7);
            }
        }
    }
}
