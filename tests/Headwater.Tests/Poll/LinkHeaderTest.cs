using Headwater.Poll;

namespace Headwater.Tests.Poll;

public sealed class LinkHeaderTest
{
    [Theory]
    [InlineData("<https://hub.example/>; rel=\"hub\", <https://quay.example/feed>; rel=\"self\"", "https://hub.example/")]
    [InlineData("</hub>; rel=hub", "https://quay.example/hub")]
    [InlineData("<a>; rel=\"next\", <https://hub.example/?a=1,2>; title=\"x\"; rel=\"alternate HUB\"", "https://hub.example/?a=1,2")]
    [InlineData("<https://hub.example/>; rel=\"hubs\"", null)]
    [InlineData("<javascript:alert(1)>; rel=hub", null)]
    [InlineData("<https://hub.example/; rel=hub", null)]
    [InlineData("<<<<>>>>;;;rel=\"\"", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_hub_is_found_in_the_header(string? header, string? expected) => LinkHeader.Find(header, "hub", "https://quay.example/feed").ShouldBe(expected);
}
