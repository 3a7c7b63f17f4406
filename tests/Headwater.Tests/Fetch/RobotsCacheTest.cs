using Headwater.Egress;
using Headwater.Fetch;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Fetch;

public sealed class RobotsCacheTest
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_sites_are_asked_what_is_remembered_is_bounded()
    {
        int asked = 0;
        await using Site site = await Site.StartAsync(c =>
        {
            asked++;
            return c.Response.WriteAsync("User-agent: *\n" + string.Concat(Enumerable.Range(0, 100).Select(n => $"Disallow: /{n}\n")));
        });
        using WebEgress egress = new(site.Options, TimeProvider.System);
        RobotsCache robots = new(egress, TimeProvider.System, budget: 100_000);

        for (int n = 0; n < 12; n++)
        {
            (await robots.OfAsync(new Uri($"http://site-{n}.example/"), Cancel)).Rules.ShouldNotBeNull().Allows(new Uri($"http://site-{n}.example/7")).ShouldBeFalse();
            robots.Count.ShouldBeLessThanOrEqualTo(4);
        }

        await robots.OfAsync(new Uri("http://site-11.example/"), Cancel);
        asked.ShouldBe(12);
    }
}
