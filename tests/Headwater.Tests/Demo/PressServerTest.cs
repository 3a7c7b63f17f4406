using System.Net;
using System.Net.Sockets;
using System.Text;
using Headwater.App.Demo;

namespace Headwater.Tests.Demo;

public sealed class PressServerTest
{
    private static readonly SampleDay Day = SampleDay.Load();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_is_served_by_its_name()
    {
        await using PressServer server = await PressServer.StartAsync(Day, TimeProvider.System, Cancel);

        string answer = await AskAsync(server, "harbourcourier.example", "/");

        answer.ShouldStartWith("HTTP/1.1 200");
        answer.ShouldContain("<h1>The Harbour Courier</h1>");
    }

    [Fact]
    public async Task A_browser_is_led_on_to_addresses_that_it_can_reach()
    {
        await using PressServer server = await PressServer.StartAsync(Day, TimeProvider.System, Cancel);

        string answer = await AskAsync(server, $"harbourcourier.example.localhost:{server.Endpoint.Port}", "/");

        answer.ShouldContain($"href=\"http://harbourcourier.example.localhost:{server.Endpoint.Port}/rss/latest\"");
        answer.ShouldNotContain(".example/");
    }

    [Fact]
    public async Task A_page_that_is_held_already_is_not_sent_again()
    {
        await using PressServer server = await PressServer.StartAsync(Day, TimeProvider.System, Cancel);
        string first = await AskAsync(server, "tcns.example", "/en/rss.xml");
        string tag = first.Split("ETag: ")[1].Split('\r')[0];

        string second = await AskAsync(server, "tcns.example", "/en/rss.xml", $"If-None-Match: {tag}");

        second.ShouldStartWith("HTTP/1.1 304");
    }

    [Fact]
    public async Task Every_outlet_has_a_host_and_a_feed()
    {
        await using PressServer server = await PressServer.StartAsync(Day, TimeProvider.System, Cancel);

        server.Hosts.Count.ShouldBe(Day.Outlets.Count);
        server.Hosts.Values.ShouldAllBe(endpoint => IPAddress.IsLoopback(endpoint.Address) && endpoint.Port > 0);
        server.Feeds.Select(f => f.Url).ShouldBeUnique();
    }

    private static async Task<string> AskAsync(PressServer server, string host, string path, string header = "Accept: */*")
    {
        using TcpClient client = new();
        await client.ConnectAsync(server.Endpoint, Cancel);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n{header}\r\nConnection: close\r\n\r\n"), Cancel);
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync(Cancel);
    }
}
