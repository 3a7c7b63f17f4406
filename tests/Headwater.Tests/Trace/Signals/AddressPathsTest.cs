using Headwater.Model;

namespace Headwater.Tests.Trace.Signals;

public sealed class AddressPathsTest
{
    [Fact]
    public void An_agencys_folder_of_the_address_names_the_source() =>
        Traces.Trace(Plain with { Url = "https://gazette.example/world/reuters/bridge-closed" }).Show().ShouldBe("<address- Reuters");

    [Theory]
    [InlineData("https://gazette.example/reuters-building-fire", "the headline's words")]
    [InlineData("not an address", "no address")]
    public void A_headlines_words_name_nobody(string url, string why) =>
        Traces.Trace(Plain with { Url = url }).Edges.ShouldNotContain(e => e.Method == "address", why);

    private static Article Plain => Traces.Article("The bridge over the Amber was closed on Monday, the town said.", "https://gazette.example/1");
}
