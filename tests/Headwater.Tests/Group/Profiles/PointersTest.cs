using Headwater.Group.Profiles;
using Headwater.Model;

namespace Headwater.Tests.Group.Profiles;

/// <summary>What two reports point at tells that they tell of one thing, in whatever language.</summary>
public sealed class PointersTest
{
    private const string Notice = "The ministry said so in a notice to mariners on Tuesday, and gave no reason for it.";

    [Fact]
    public void One_page_is_pointed_at_however_its_address_is_written() =>
        Terms(Report("https://ministry.example/notice?utm_source=feed")).ShouldBe(Terms(Report("https://ministry.example/notice")));

    [Theory]
    [InlineData("https://herald.example/earlier")]
    [InlineData("mailto:desk@ministry.example")]
    public void A_link_within_the_outlet_or_to_no_page_points_at_nothing(string url) => Terms(Report(url)).ShouldBeEmpty();

    [Fact]
    public void A_picture_is_known_by_the_name_of_its_file() =>
        Terms(Report(null, "https://img.herald.example/2026/TDX20260303117.jpg?w=800")).ShouldBe(Terms(Report(null, "https://cdn.tribune.example/TDX20260303117.webp")));

    [Theory]
    [InlineData("https://herald.example/static/logo.png")]
    [InlineData("https://herald.example/lead-picture.jpg")]
    [InlineData("https://herald.example/1234.jpg")]
    public void A_picture_of_everybodys_name_points_at_nothing(string image) => Terms(Report(null, image)).ShouldBeEmpty();

    private static uint[] Terms(Article article) => Pointers.Of(article).Terms.ToArray();

    private static Article Report(string? url, string? image = null) => new()
    {
        Id = new ItemId(1),
        Url = "https://herald.example/1",
        Outlet = new OutletId("herald"),
        Title = "Strait closed",
        Text = Notice,
        Language = "en",
        Image = image,
        Links = url is null ? [] : [new Link(url, "said so in a notice", BoilerplatePlace.Within)],
        Published = Press.Start,
        Seen = Press.Start,
    };
}
