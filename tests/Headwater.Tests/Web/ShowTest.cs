using Headwater.App.Web;

namespace Headwater.Tests.Web;

public sealed class ShowTest
{
    [Theory]
    [InlineData("https://harbour-courier.example/1", true)]
    [InlineData("http://harbour-courier.example/1", true)]
    [InlineData("urn:sha256:00ff", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("/story/1", false)]
    [InlineData(null, false)]
    public void Links_lead_to_the_web_alone(string? url, bool isLink) => Show.Link(url).ShouldBe(isLink ? url : null);
}
