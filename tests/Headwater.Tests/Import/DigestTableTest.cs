using System.Globalization;
using Headwater.Import;
using Headwater.Model;

namespace Headwater.Tests.Import;

public sealed class DigestTableTest
{
    private static readonly PageHash Page = new(new string('a', 64));

    [Fact]
    public void A_page_is_found_by_what_its_writer_calls_it()
    {
        DigestTable digests = new();
        digests.Add("sha1:FERRY", Page);
        digests.Add(null, Page);

        digests.Find("sha1:ferry").ShouldBe(Page);
        digests.Find("sha1:OTHER").ShouldBeNull();
        digests.Find(null).ShouldBeNull();
    }

    [Fact]
    public void The_latest_pages_are_remembered_and_the_oldest_let_go()
    {
        DigestTable digests = new(most: 10);
        for (int n = 0; n < 25; n++)
        {
            digests.Add(string.Create(CultureInfo.InvariantCulture, $"sha1:{n}"), Page);
        }

        digests.Find("sha1:24").ShouldBe(Page);
        digests.Find("sha1:15").ShouldBe(Page);
        digests.Find("sha1:0").ShouldBeNull();
    }
}
