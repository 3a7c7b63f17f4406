using System.Net;
using Headwater.Egress;

namespace Headwater.Tests.Egress;

/// <summary>
/// Nothing is sent, nor a connection opened, to where nobody should be sent: each way in ends, were it let through, at a listener of our
/// own on loopback which counts.
/// </summary>
public sealed class WiretapTest(TappedSite tapped) : IClassFixture<TappedSite>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>Addresses that lead to loopback in the reading of some program; PORT is the listener's.</summary>
    private static readonly string[] Addresses =
    [
        // IPv4 in every notation
        "http://127.0.0.1:PORT/", "https://127.0.0.1:PORT/", "http://127.0.0.53:PORT/", "http://127.255.255.254:PORT/", "http://127.1:PORT/", "http://127.0.1:PORT/", "http://2130706433:PORT/",
        "http://0x7f000001:PORT/", "http://0x7F.1:PORT/", "http://0x7f.0x0.0x0.0x1:PORT/", "http://017700000001:PORT/", "http://0177.0.0.1:PORT/", "http://0177.0x0.0.01:PORT/", "http://127.0.0.1.:PORT/", "http://00127.0.0.1:PORT/", "http://127.000.000.001:PORT/",
        "http://4294967297:PORT/", "http://0:PORT/", "http://0.0.0.0:PORT/", "http://00:PORT/", "http://0x0:PORT/", "http://127%2e0%2e0%2e1:PORT/", "http://%31%32%37.0.0.1:PORT/",
        "http://１２７.0.0.1:PORT/", "http://127。0。0。1:PORT/", "http://127．0．0．1:PORT/", "http://①②⑦.⓪.⓪.①:PORT/", "http://𝟏𝟐𝟕.𝟎.𝟎.𝟏:PORT/",
        // Names of this machine
        "http://localhost:PORT/", "http://LOCALHOST:PORT/", "http://localhost.:PORT/", "http://a.localhost:PORT/", "http://ｌocalhost:PORT/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/", "http://localhost.localdomain.localhost:PORT/", "http://ip6-localhost:PORT/", "http://host:PORT/",
        // IPv6, and IPv4 inside it
        "http://[::1]:PORT/", "http://[0:0:0:0:0:0:0:1]:PORT/", "http://[::]:PORT/", "http://[0000::0001]:PORT/", "http://[::127.0.0.1]:PORT/", "http://[::ffff:127.0.0.1]:PORT/", "http://[::ffff:7f00:1]:PORT/", "http://[::FFFF:127.0.0.1]:PORT/", "http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/", "http://[::ffff:0.0.0.0]:PORT/", "http://[::ffff:0:127.0.0.1]:PORT/",
        "http://[64:ff9b::127.0.0.1]:PORT/", "http://[64:ff9b::7f00:1]:PORT/", "http://[64:ff9b:1::7f00:1]:PORT/", "http://[2002:7f00:1::]:PORT/", "http://[2002:7f00:0001::1]:PORT/", "http://[2001:0:7f00:1::]:PORT/", "http://[2001::80ff:fffe]:PORT/", "http://[2606:4700::5efe:7f00:1]:PORT/", "http://[2606:4700::200:5efe:127.0.0.1]:PORT/", "http://[fe80::1]:PORT/", "http://[fe80::1%25lo]:PORT/", "http://[::1%25lo]:PORT/", "http://[::1%lo]:PORT/", "http://[fec0::1]:PORT/", "http://[fc00::1]:PORT/", "http://[fd00:ec2::254]:PORT/", "http://[ff02::1]:PORT/", "http://[ff01::1]:PORT/",
        // Disagreement about where the host begins and ends
        "http://harbour.org@127.0.0.1:PORT/", "http://harbour.org:80@127.0.0.1:PORT/", "http://127.0.0.1:PORT@harbour.org/", "http://harbour.org%40127.0.0.1:PORT/", "http://harbour.org\\@127.0.0.1:PORT/", "http://127.0.0.1:PORT\\@harbour.org/", "http:\\\\127.0.0.1:PORT/", "http:/\\127.0.0.1:PORT/", "http:127.0.0.1:PORT/", "http:/127.0.0.1:PORT/", "//127.0.0.1:PORT/", "\\\\127.0.0.1:PORT\\", "http://127.0.0.1:PORT:80/", "http://harbour.org\t@127.0.0.1:PORT/", "http://127.0.0.1\0.harbour.org:PORT/", "http://127.0.0.1 .harbour.org:PORT/", "http://user:secret@[::1]:PORT/",
        // Other schemes
        "ftp://127.0.0.1:PORT/", "gopher://127.0.0.1:PORT/_GET", "ws://127.0.0.1:PORT/", "wss://127.0.0.1:PORT/", "feed://127.0.0.1:PORT/", "feed:http://127.0.0.1:PORT/", "view-source:http://127.0.0.1:PORT/", "jar:http://127.0.0.1:PORT/!/", "http+unix://127.0.0.1:PORT/", "dict://127.0.0.1:PORT/", "ldap://127.0.0.1:PORT/", "tftp://127.0.0.1:PORT/", "file://127.0.0.1:PORT/etc/passwd", "blob:http://127.0.0.1:PORT/",
    ];

    /// <summary>What a name may resolve to: one address a row, or several.</summary>
    private static readonly string[] Resolutions =
    [
        "127.0.0.1", "127.0.0.53", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "100.127.255.255", "192.0.0.170", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::1", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::", "2001:0:7f00:1::", "2001:db8::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "100::1", "5f00::1", "2606:4700::5efe:127.0.0.1", "2606:4700::200:5efe:127.0.0.1",
        "127.0.0.1 ::1 10.0.0.1", "::ffff:127.0.0.1 ::1",
    ];

    public static TheoryData<string> Direct => [.. Addresses];

    public static TheoryData<string> Resolved => [.. Resolutions];

    public static TheoryData<string, int> Redirects
    {
        get
        {
            TheoryData<string, int> rows = [];
            int[] statuses = [301, 302, 303, 307, 308];
            foreach ((string address, int at) in Addresses.Where(a => !a.Any(c => c <= ' ')).Select((a, i) => (a, i)))
            {
                rows.Add(address, statuses[at % statuses.Length]);
            }

            return rows;
        }
    }

    [Fact]
    public void The_tables_are_long_ones()
    {
        Addresses.Distinct().Count().ShouldBeGreaterThan(90);
        Resolutions.Distinct().Count().ShouldBeGreaterThan(40);
        Redirects.Count.ShouldBeGreaterThan(80);
    }

    [Fact]
    public async Task The_listener_hears_what_is_allowed()
    {
        await using Wiretap tap = new();
        using WebEgress egress = new(new EgressOptions { PrivateHosts = ["127.0.0.1"] }, TimeProvider.System);

        (await egress.SendAsync(new EgressRequest($"http://127.0.0.1:{tap.Port}/"), Cancel)).ShouldBeOfType<EgressOutcome.Answered>();

        tap.Connections.ShouldBe(1);
        tap.Bytes.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Direct))]
    public async Task An_address_is_refused_before_a_connection_is_opened(string address)
    {
        using WebEgress egress = new(new EgressOptions(), TimeProvider.System, ToLoopback);

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest(At(address)), Cancel);

        Code(outcome).ShouldBeOneOf("bad-address", "refused-address");
        tapped.Tap.Connections.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_redirect_is_refused_before_a_connection_is_opened(string address, int status)
    {
        tapped.Status = status;
        tapped.Location = Sendable(At(address));
        using WebEgress egress = new(tapped.Site.Options, TimeProvider.System, ToLoopback);

        EgressOutcome outcome = await egress.SendAsync(new EgressRequest("http://harbour.example/"), Cancel);

        tapped.Tap.Connections.ShouldBe(0);
        if (outcome is EgressOutcome.Failed)
        {
            Code(outcome).ShouldBeOneOf("bad-redirect", "refused-address", "redirect-loop");
        }
        else
        {
            // Read as a path of the site itself, as browsers do with a scheme that has no authority.
            outcome.ShouldBeOfType<EgressOutcome.Answered>().Url.ShouldStartWith("http://harbour.example/");
        }
    }

    [Theory]
    [MemberData(nameof(Resolved))]
    public async Task A_name_that_resolves_inwards_is_refused_before_a_connection_is_opened(string addresses)
    {
        using WebEgress egress = new(new EgressOptions(), TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([.. addresses.Split(' ').Select(IPAddress.Parse)]));

        Code(await egress.SendAsync(new EgressRequest($"http://harbour.org:{tapped.Tap.Port}/"), Cancel)).ShouldBe("refused-address");
        Code(await egress.SendAsync(new EgressRequest($"https://harbour.org:{tapped.Tap.Port}/"), Cancel)).ShouldBe("refused-address");
        tapped.Tap.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_turns_inwards_between_two_requests_is_refused_the_second_time()
    {
        Queue<string> answers = new(["127.0.0.1", "127.0.0.1", "::ffff:127.0.0.1", "::1"]);
        using WebEgress egress = new(new EgressOptions { Pause = TimeSpan.Zero }, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())]));

        while (answers.Count > 0)
        {
            Code(await egress.SendAsync(new EgressRequest($"http://harbour.org:{tapped.Tap.Port}/"), Cancel)).ShouldBe("refused-address");
        }

        tapped.Tap.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_redirect_to_a_name_that_resolves_inwards_is_refused()
    {
        tapped.Status = 302;
        tapped.Location = At("http://harbour.org:PORT/");
        using WebEgress egress = new(tapped.Site.Options, TimeProvider.System, ToLoopback);

        Code(await egress.SendAsync(new EgressRequest("http://harbour.example/"), Cancel)).ShouldBe("refused-address");
        tapped.Tap.Connections.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Direct))]
    public async Task Behind_a_proxy_an_address_is_refused_before_the_proxy_hears_of_it(string address)
    {
        using WebEgress egress = new(new EgressOptions { Proxy = new Uri($"http://127.0.0.1:{tapped.Tap.Port}") }, TimeProvider.System);

        Code(await egress.SendAsync(new EgressRequest(At(address)), Cancel)).ShouldBeOneOf("bad-address", "refused-address");
        tapped.Tap.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_proxy_is_taken_from_the_options_alone()
    {
        await using Wiretap proxy = new();
        string? before = Environment.GetEnvironmentVariable("http_proxy");
        Environment.SetEnvironmentVariable("http_proxy", $"http://127.0.0.1:{proxy.Port}");
        try
        {
            tapped.Status = 200;
            using WebEgress egress = new(tapped.Site.Options, TimeProvider.System);

            (await egress.SendAsync(new EgressRequest("http://harbour.example/"), Cancel)).ShouldBeOfType<EgressOutcome.Answered>();
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", before);
        }

        proxy.Connections.ShouldBe(0);
    }

    private static Task<IPAddress[]> ToLoopback(string host, CancellationToken cancel) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.IPv6Loopback]);

    private string At(string address) => address.Replace("PORT", $"{tapped.Tap.Port}", StringComparison.Ordinal);

    // A header takes ASCII alone; a site would send the rest percent-encoded.
    private static string Sendable(string address) => string.Concat(address.Select(c => c < 0x80 ? c.ToString() : Uri.EscapeDataString(c.ToString())));

    private static string Code(EgressOutcome outcome) => outcome.ShouldBeOfType<EgressOutcome.Failed>().Cause.Code;
}
