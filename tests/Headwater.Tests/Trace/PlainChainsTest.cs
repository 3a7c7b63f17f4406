using Headwater.Model;

namespace Headwater.Tests.Trace;

/// <summary>Pages of many countries and publishing systems, pasted as plain text: what their own lines tell of the way they came.</summary>
public sealed class PlainChainsTest
{
    private const string Body = "\n\nThe bridge over the Amber reopened on Thursday after four months of repairs, and the first lorry across carried herring for the capital.\n\n";

    [Theory]
    [InlineData("Puerto Ámbar, 20 feb (EFE).- El puente sobre el río reabrió este jueves tras cuatro meses de obras.\n\nLas obras costaron 42 millones de la moneda local, dijo la ministra. EFE\n\nito/jmr\n\n© EFE 2031.", "<dateline- EFE")]
    [InlineData("PUERTO ÁMBAR 20 Feb. (EUROPA PRESS) -\n\nEl puente ha reabierto este jueves, según ha informado el Ministerio en un comunicado recogido por Europa Press.", "<dateline- Europa Press")]
    [InlineData("El puente sobre el río reabrió este jueves tras cuatro meses de obras, con un coste de 42 millones. EFE", "<credit- EFE")]
    [InlineData("橋が4カ月ぶりに再開した。工事費は42億円だったという。\n\n（共同通信）", "<credit- Kyodo News")]
    [InlineData("ميناء العنبر (أ ف ب) – أعلنت وزارة النقل الخميس أن الجسر أعيد فتحه.\n\nالمصدر: أ ف ب", "<dateline- Agence France-Presse")]
    [InlineData("The bridge over the Amber reopened on Thursday after four months of repairs, the ministry said. PTI ABC DEF SRY", "<credit- Press Trust of India")]
    [InlineData("The bridge over the Amber reopened on Thursday after four months of repairs, the ministry said. -- PTI", "<credit- Press Trust of India")]
    [InlineData(Body + "This article was originally published on The Conversation. Read the original article.", "<footer- The Conversation")]
    [InlineData(Body + "This article is republished from The Conversation under a Creative Commons license. Read the original article.", "<footer- The Conversation")]
    [InlineData(Body + "This story was originally published at harbourcourier.example. Read it here.", "<footer- harbourcourier.example")]
    [InlineData(Body + "(c) 2031 Harbour Courier Company", "<copyright- Harbour Courier")]
    [InlineData("By Ottoline Vasquez-Thorne\nHarbour Courier" + Body, "<byline- Harbour Courier")]
    [InlineData("Story by Ottoline Vasquez-Thorne, The Associated Press" + Body, "<byline- Associated Press")]
    [InlineData(Body + "Source: Harbour Courier | Published 20 February 2031 | View comments", "<footer- Harbour Courier")]
    [InlineData(Body + "The post Bridge reopens first appeared on The Hill Post.\n\nTags: bridge, ferry\n\nPrimary source: https://www.hillpost.example/bridge\n\nIf you own this content and do not want us to publish it, write to us: it will be deleted within 24 hours.", "<footer- The Hill Post")]
    [InlineData("Port Amber (dpa) - Die Brücke über die Amber ist nach vier Monaten wieder offen.\n\n© dpa-infocom, dpa:310220-930-380123/2", "<dateline- Deutsche Presse-Agentur")]
    [InlineData("Die Pfeiler der Brücke seien nach vier Monaten Arbeit wieder sicher, sagte Departementschefin Ilse Torvald. (sda/awp)", "<credit- Keystone-SDA <credit- AWP Finanznachrichten")]
    [InlineData("Мост открыт после четырёх месяцев ремонта.\n\nПо материалам ТАСС", "<credit- TASS")]
    [InlineData("科尔维亚交通部宣布，琥珀河大桥经过四个月维修恢复通车。\n\n来源：新华网\n责任编辑：李华", "<credit- Xinhua News Agency")]
    [InlineData("科尔维亚交通部宣布，琥珀河大桥经过四个月维修恢复通车。\n\n（来源：中国新闻网 责编：李华）", "<footer- China News Service")]
    [InlineData("Par Le Courrier avec AFP\n\nLe pont sur l'Ambre a rouvert jeudi après quatre mois de travaux.", "<byline- Agence France-Presse")]
    [InlineData("A ponte reabriu na quinta-feira.\n\n(Com informações da Agência Brasil e Reuters)", "<credit- Agência Brasil <credit- Reuters")]
    [InlineData("Cầu Amber đã thông xe trở lại sau bốn tháng sửa chữa.\n\nTheo TTXVN", "<credit- Vietnam News Agency")]
    public void Its_own_lines_tell(string text, string trail) => Traces.Trace(text).Show().ShouldBe(trail);

    [Theory]
    [InlineData("Theo Brandt and his crew crossed first.", "a sentence that begins with a word of credit")]
    [InlineData("From Low Staithe", "a place")]
    [InlineData("He had sold the story of the bridge, with all of its cracks and its herring lorries, to nobody but Reuters.", "a sentence that ends in an agency's name")]
    [InlineData("(c) 2031 Amber Holdings", "a company of no list")]
    [InlineData("By Ottoline Vasquez-Thorne\nPort Amber", "a place below the writer")]
    public void What_only_looks_like_a_credit_is_none(string line, string why) => Traces.Trace(Body.Trim() + "\n\n" + line).Edges.ShouldBeEmpty(why);

    [Fact]
    public void An_address_and_a_name_of_one_outlet_are_one_source_that_can_be_opened()
    {
        Edge edge = Traces.Trace(Body + "The post Bridge reopens first appeared on The Hill Post.\n\nPrimary source: https://www.hillpost.example/bridge").Edges.ShouldHaveSingleItem();

        edge.To.Name.ShouldBe("The Hill Post");
        edge.To.Url.ShouldBe("https://www.hillpost.example/bridge");
    }
}
