using Headwater.Cluster;

namespace Headwater.Tests.Cluster;

public sealed class ShareTest
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/12", 3, 12)]
    public void A_share_is_read(string text, int number, int of) => Share.Parse(text).ShouldBe(new Share(number, of));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1/1000")]
    [InlineData("-1/3")]
    [InlineData("1/2/3")]
    public void What_is_no_share_is_none(string text) => Share.Parse(text).ShouldBeNull();
}
