using System.Text;
using Headwater.Model;
using Headwater.Screen;
using Headwater.Screen.Lists;

namespace Headwater.Tests.Screen;

public sealed class NameIndexTest
{
    private const string Xml = """
        <CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS><INDIVIDUAL>
          <DATAID>1</DATAID><FIRST_NAME>TARIQ</FIRST_NAME><SECOND_NAME>MUKHAMMED</SECOND_NAME><THIRD_NAME>OSMANOV</THIRD_NAME>
          <UN_LIST_TYPE>TEST</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>
          <NATIONALITY><VALUE>Nowhere\u0019 & <0 beyond</VALUE></NATIONALITY>
          <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Tarik the Lame; Tarik Osman</ALIAS_NAME></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Black Heron</ALIAS_NAME></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
          <DATAID>2</DATAID><FIRST_NAME>GREEN TORTOISE TRADING CORPORATION</FIRST_NAME><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER>
        </ENTITY></ENTITIES></CONSOLIDATED_LIST>
        """;

    private static readonly ListEntry[] Entries = [.. ConsolidatedList.Read(new MemoryStream(Encoding.UTF8.GetBytes(Xml.Replace("\\u0019", "\u0019", StringComparison.Ordinal))), "test")];

    [Fact]
    public void The_list_is_read_whole()
    {
        Entries.Select(e => (e.Id, e.Kind, e.Name)).ShouldBe([("XXi.001", "person", "TARIQ MUKHAMMED OSMANOV"), ("XXe.001", "organisation", "GREEN TORTOISE TRADING CORPORATION")]);
        Entries[0].Aliases.ShouldBe(["Tarik the Lame", "Tarik Osman"]);
        Entries[0].WeakAliases.ShouldBe(["Black Heron"]);
        Entries[0].Born.ShouldBe(["1971"]);
    }

    [Theory]
    [InlineData("Tariq Muhammad Osmanov")]
    [InlineData("Osmanov, Tarik Mohammed")]
    [InlineData("Тарик Мухаммед Османов")]
    [InlineData("Green Tortoise Trading Corp.")]
    public void A_name_is_found_over_spellings_and_scripts(string name) => new NameIndex(Entries).Find(name).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Tariq Mukhammed Belov")]
    [InlineData("Grey Heron Trading Corporation")]
    public void Another_name_is_not_found(string name) => new NameIndex(Entries).Find(name).ShouldBeEmpty();

    [Fact]
    public void The_names_of_a_story_are_held_against_the_list()
    {
        Comparison comparison = Comparison.Empty with { Entities = [new Entity("Tariq Osman", "person", [], [])] };

        new Screener(new NameIndex(Entries)).Screen(comparison, []).ListMatches.ShouldHaveSingleItem().List.ShouldBe("test");
    }

    [Fact]
    public void A_folder_without_lists_gives_none() => OperatorLists.Load(Path.Combine(Path.GetTempPath(), "headwater-no-such-folder")).ShouldBeNull();
}
