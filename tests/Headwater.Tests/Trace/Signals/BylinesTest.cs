using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class BylinesTest
{
    [Theory]
    [InlineData("AP", "Associated Press")]
    [InlineData("By The Associated Press", "Associated Press")]
    [InlineData("By Jane Doe, Associated Press", "Associated Press")]
    [InlineData("Jane Doe | AFP", "Agence France-Presse")]
    [InlineData("Reuters Staff", "Reuters")]
    [InlineData("Von Erika Muster, dpa", "Deutsche Presse-Agentur")]
    [InlineData("Автор: ТАСС", "TASS")]
    [InlineData("新华社", "Xinhua News Agency")]
    [InlineData("연합뉴스", "Yonhap News Agency")]
    public void An_agency_in_the_byline_is_the_source(string byline, string agency) =>
        Traces.Trace(Plain with { Byline = byline }).Show().ShouldBe($"<byline- {agency}");

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("By our correspondent in Port Amber, with agencies")]
    [InlineData("Andina Rowe")]
    [InlineData("A. P. Rowe")]
    [InlineData("")]
    public void A_writers_name_is_no_source(string byline) => Traces.Trace(Plain with { Byline = byline }).Edges.ShouldBeEmpty();

    [Theory]
    [InlineData("Jane Doe, Harbour Courier", "<byline- Harbour Courier")]
    [InlineData("Jane Doe, Hill Gazette", "")]
    [InlineData("Jane Doe, Allnews", "")]
    [InlineData("Le Courrier avec AFP", "<byline- Agence France-Presse")]
    [InlineData("Redaktion mit dpa", "<byline- Deutsche Presse-Agentur")]
    public void Another_house_beside_the_writer_is_the_source_where_its_name_is_no_common_word(string byline, string trail) =>
        Traces.Trace(Plain with { Byline = byline }).Show().ShouldBe(trail);

    private static Article Plain => Traces.Article("The bridge over the Amber was closed on Monday, the town said.", "https://gazette.example/1");
}
