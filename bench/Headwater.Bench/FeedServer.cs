using System.Diagnostics;
using System.Net;
using System.Text;
using Headwater.Model;

namespace Headwater.Bench;

/// <summary>
/// Sites with feeds on loopback, in a process of its own so that its processor time is not counted: either every host has one feed of
/// 30 entries, which never changes and answers conditional requests, or the sites live (<see cref="LivingPress"/>).
/// </summary>
internal sealed class FeedServer : IDisposable
{
    /// <summary>The option by which the program is started as the server; its value is the port.</summary>
    public const string Option = "--feed-server";

    private const int Entries = 30;
    private const string Tag = "\"1\"";

    private readonly Process process;

    private FeedServer(Process process, IPEndPoint endpoint) => (this.process, Endpoint) = (process, endpoint);

    /// <summary>Where it listens.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>Starts one; returns when it listens.</summary>
    /// <param name="pace">How many times faster than ours the time of living sites goes, beginning now; <c>null</c> for feeds that never change.</param>
    public static FeedServer Start(double? pace = null)
    {
        IPEndPoint endpoint = FreeEndpoint();
        ProcessStartInfo start = new(Environment.ProcessPath!, [Option, $"{endpoint.Port}", $"{pace ?? 0}"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        process.StandardOutput.ReadLine();
        return new FeedServer(process, endpoint);
    }

    /// <summary>What living sites were asked since this was asked last: hosts, requests, requests to the host asked most.</summary>
    public (int Hosts, int Requests, int Most) Asked()
    {
        process.StandardInput.WriteLine();
        int[] counts = [.. process.StandardOutput.ReadLine()!.Split(' ').Select(int.Parse)];
        return (counts[0], counts[1], counts[2]);
    }

    /// <summary>Serves until its input ends: with the process that started it, or when that one is done.</summary>
    public static async Task<int> RunAsync(int port, double pace, TextReader input)
    {
        LivingPress press = new(new FasterClock(TimeProvider.System.GetUtcNow(), pace));
        using HttpListener listener = new();
        listener.Prefixes.Add($"http://*:{port}/");
        listener.Start();
        Console.WriteLine("listening");
        Task serving = ServeAsync(listener, pace > 0 ? press.Answer : Answer);
        while (await input.ReadLineAsync() is not null)
        {
            (int hosts, int requests, int most) = press.Asked;
            Console.WriteLine($"{hosts} {requests} {most}");
            press.Forget();
        }

        listener.Stop();
        await serving;
        return 0;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static IPEndPoint FreeEndpoint()
    {
        using System.Net.Sockets.TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        return (IPEndPoint)free.LocalEndpoint;
    }

    private static async Task ServeAsync(HttpListener listener, Action<HttpListenerContext> answer)
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await listener.GetContextAsync();
                try
                {
                    answer(context);
                }
                catch (HttpListenerException)
                {
                    // Whoever asked has gone.
                }
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Stopped, as asked.
        }
    }

    private static void Answer(HttpListenerContext context)
    {
        context.Response.Headers["ETag"] = Tag;
        if (context.Request.Headers["If-None-Match"] == Tag)
        {
            context.Response.StatusCode = 304;
            context.Response.Close();
            return;
        }

        context.Response.ContentType = "application/rss+xml";
        context.Response.Close(Encoding.UTF8.GetBytes(Feed(context.Request.UserHostName.Split(':')[0])), willBlock: false);
    }

    private static string Feed(string host)
    {
        StringBuilder xml = new($"<rss version=\"2.0\"><channel><title>{host}</title><link>http://{host}/</link>");
        foreach (Article article in new SyntheticPress(Entries, seed: host.Length + host.Sum(c => c)).Next(Entries))
        {
            xml.Append($"<item><title>{article.Title}</title><link>http://{host}/report/{article.Id}</link><guid>{host}/{article.Id}</guid><pubDate>{article.Published:R}</pubDate><description>{article.Text[..Math.Min(600, article.Text.Length)]}</description></item>");
        }

        return xml.Append("</channel></rss>").ToString();
    }
}
