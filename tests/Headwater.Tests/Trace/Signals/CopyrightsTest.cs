using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class CopyrightsTest
{
    [Theory]
    [InlineData("© 2031 The Associated Press. All rights reserved.", "Associated Press")]
    [InlineData("Copyright 2031 Reuters", "Reuters")]
    [InlineData("저작권자(c) 연합뉴스, 무단 전재-재배포 금지", "Yonhap News Agency")]
    public void Whoever_holds_the_rights_is_the_source(string line, string agency) =>
        Traces.Trace(Plain with { Boilerplate = [new Boilerplate(line, BoilerplatePlace.After)] }).Show().ShouldBe($"<copyright- {agency}");

    [Theory]
    [InlineData("(c) 2031 Harbour Courier Company", "<copyright- Harbour Courier")]
    [InlineData("© 2031 Hill Gazette. All rights reserved.", "")]
    [InlineData("© 2031 Amber Holdings Ltd", "")]
    [InlineData("© 2031 Allnews", "")]
    public void An_outlet_that_holds_the_rights_is_the_source_unless_it_is_the_pages_own(string line, string trail) =>
        Traces.Trace(Plain with { Boilerplate = [new Boilerplate(line, BoilerplatePlace.After)] }).Show().ShouldBe(trail);

    [Fact]
    public void A_namesake_elsewhere_is_not_taken_for_the_page_that_bears_the_name() =>
        Traces.Trace(Plain with { Url = "https://harbourcouriereast.example/1", Boilerplate = [new Boilerplate("© 2031 Harbour Courier. All rights reserved.", BoilerplatePlace.After)] }).Edges.ShouldBeEmpty();

    private static Article Plain => Traces.Article("The bridge over the Amber was closed on Monday, the town said.", "https://gazette.example/1");
}
