using System.Net;
using Headwater.Egress;

namespace Headwater.Tests.Egress;

public sealed class TargetRulesTest
{
    /// <summary>Addresses that lead, or lead some reader of addresses, to where nobody should be sent.</summary>
    public static TheoryData<string> Hostile =>
    [
        // Schemes and shapes
        "ftp://harbour.org/", "file:///etc/passwd", "gopher://harbour.org/", "javascript:alert(1)", "data:text/html,x", "//harbour.org/", "/etc/passwd", "harbour.org", "", "http://", "http:///path", "http://:80/",
        "http:harbour.org", "https:/harbour.org", "ws://harbour.org/", "unix:///var/run/docker.sock", "http+unix://socket/", "http://harb\uFFFDur.org/", "http://\u202Egro.harbour/", "http://harbour.\uD800rg/",
        // User names, backslashes, control characters
        "http://user@harbour.org/", "http://user:secret@harbour.org/", "http://harbour.org@127.0.0.1/", "http://127.0.0.1@harbour.org/", "http://harbour.org\\@127.0.0.1/", "http:\\\\127.0.0.1\\", "http://127.0.0.1\\.harbour.org/", "http://harbour.org/a\\b",
        "http://harbour.org/\r\nHost: localhost", "http://harbour.org /", " http://harbour.org/", "http://harbour.org/\0", "http://harbour.org/\t",
        // Loopback in every notation
        "http://127.0.0.1/", "http://127.1/", "http://127.0.1/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://017700000001/", "http://0177.0.0.1/", "http://0x7f.0x0.0x0.0x1/", "http://127.0.0.1./", "http://127.000.000.001/",
        "http://%31%32%37.0.0.1/", "http://127%2e0%2e0%2e1/", "http://１２７.0.0.1/", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://a.localhost/", "http://ⓛocalhost.org/", "http://0/", "http://0.0.0.0/", "http://1.2.3.4.5/", "http://harbour.0x7f/",
        // Private and special IPv4
        "http://10.0.0.1/", "http://10.255.255.255/", "http://172.16.0.1/", "http://172.31.255.254/", "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://100.127.255.254/", "http://192.0.0.170/", "http://192.0.2.1/", "http://198.18.0.1/", "http://198.51.100.1/", "http://203.0.113.1/", "http://192.88.99.1/", "http://224.0.0.1/", "http://239.255.255.250/", "http://240.0.0.1/", "http://255.255.255.255/",
        // IPv6, and IPv4 inside it
        "http://[::1]/", "http://[::]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::ffff:10.0.0.1]/", "http://[::127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b::a00:1]/", "http://[64:ff9b:1::1]/", "http://[2002:7f00:1::]/", "http://[2002:a00:1::1]/", "http://[2001:0:7f00:1::]/", "http://[2001:db8::1]/", "http://[3fff::1]/", "http://[fc00::1]/", "http://[fd12:3456::1]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fec0::1]/", "http://[ff02::1]/", "http://[100::1]/", "http://[2606:4700::5efe:127.0.0.1]/", "http://[::ffff:0:127.0.0.1]/", "http://[5f00::1]/",
        // Names that only a local network knows, ports of other protocols
        "http://intranet/", "http://metadata/", "http://harbour.org:22/", "http://harbour.org:25/", "http://harbour.org:0/", "http://harbour.org:6379/", "http://harbour.org:5432/", "http://harbour.org:11211/", "http://harbour.org:9200/", "http://harbour.org:65536/", "http://harbour.org:99999/", "http://harbour.org:-1/", "http://harbour.org:8o/",
    ];

    /// <summary>Those that a site can name in a Location header.</summary>
    public static TheoryData<string> HostileRedirects => [.. Hostile.Select(row => row.Data).Where(url => url.Contains("://", StringComparison.Ordinal) && !url.Any(c => c <= ' '))];

    [Fact]
    public void The_tables_are_long_ones()
    {
        Hostile.Count.ShouldBeGreaterThan(100);
        HostileRedirects.Count.ShouldBeGreaterThan(80);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_address_is_refused_before_a_byte_is_sent(string url)
    {
        bool resolved = false;
        using WebEgress egress = new(new EgressOptions(), TimeProvider.System, (_, _) =>
        {
            resolved = true;
            return Task.FromResult<IPAddress[]>([]);
        });

        EgressOutcome.Failed failed = (await egress.SendAsync(new EgressRequest(url), TestContext.Current.CancellationToken)).ShouldBeOfType<EgressOutcome.Failed>();

        failed.Cause.Code.ShouldBeOneOf("bad-address", "refused-address");
        failed.Cause.Message.ShouldNotContain('\r');
        resolved.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(HostileRedirects))]
    public async Task A_redirect_to_a_hostile_address_is_refused_before_a_byte_is_sent(string url)
    {
        await using Site site = await Site.StartAsync(c =>
        {
            c.Response.StatusCode = 302;
            c.Response.Headers.Location = Uri.EscapeDataString(url).Replace("%3A", ":").Replace("%2F", "/").Replace("%40", "@").Replace("%2B", "+").Replace("%5C", "\\").Replace("%5B", "[").Replace("%5D", "]");
            return Task.CompletedTask;
        });
        using WebEgress egress = new(site.Options, TimeProvider.System, (_, _) => throw new InvalidOperationException("resolved"));

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest("http://harbour.example/"), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<EgressOutcome.Failed>().Cause.Code.ShouldBeOneOf("bad-redirect", "refused-address");
        site.Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://harbour.org/")]
    [InlineData("HTTPS://Harbour.org:8443/a?b=c\\d#e")]
    [InlineData("http://1.1.1.1/")]
    [InlineData("http://[2606:4700::1111]/")]
    [InlineData("http://[64:ff9b::1.1.1.1]/")]
    [InlineData("https://новости.рф/порт")]
    [InlineData("https://新闻.中国/")]
    [InlineData("http://3com.org/")]
    [InlineData("http://harbour.org:8080/")]
    public void An_ordinary_address_is_allowed(string url) => TargetRules.Refusal(url, new HostMap(new EgressOptions()), out _).ShouldBeNull();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:192.168.1.1")]
    [InlineData("64:ff9b::192.168.1.1")]
    [InlineData("2002:c0a8:101::1")]
    public async Task A_name_that_resolves_to_a_private_address_is_refused(string address)
    {
        using WebEgress egress = new(new EgressOptions(), TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]));

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest("http://harbour.org/"), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<EgressOutcome.Failed>().Cause.Code.ShouldBe("refused-address");
    }

    [Fact]
    public async Task A_name_that_resolves_differently_the_second_time_is_judged_by_what_is_connected_to()
    {
        await using Site site = await Site.StartAsync(_ => Task.CompletedTask);
        int port = new Uri(site.Address).Port;
        Queue<IPAddress> answers = new([IPAddress.Loopback, IPAddress.Loopback]);
        using WebEgress egress = new(new EgressOptions(), TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([answers.Dequeue()]));

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest($"http://harbour.org:{port}/"), TestContext.Current.CancellationToken);

        outcome.ShouldBeOfType<EgressOutcome.Failed>().Cause.Code.ShouldBe("refused-address");
        site.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_host_on_ones_own_network_is_reached_once_it_is_named()
    {
        await using Site site = await Site.StartAsync(_ => Task.CompletedTask);
        using WebEgress egress = new(new EgressOptions { PrivateHosts = ["127.0.0.1"] }, TimeProvider.System);

        (await egress.SendAsync(new EgressRequest(site.Address), TestContext.Current.CancellationToken)).ShouldBeOfType<EgressOutcome.Answered>();
    }

    [Fact]
    public void A_name_can_be_mapped_to_loopback_only() =>
        Should.Throw<ArgumentException>(() => new HostMap(new EgressOptions { Hosts = new Dictionary<string, IPEndPoint> { ["*.example"] = new(IPAddress.Parse("192.168.1.1"), 80) } }));
}
