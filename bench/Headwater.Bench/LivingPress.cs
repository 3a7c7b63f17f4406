using System.Net;
using System.Text;

namespace Headwater.Bench;

/// <summary>
/// Thousands of sites with a feed each, that live: a host <c>n.every-60.example</c> has a new item each 60 minutes and answers conditional
/// requests, and one named after an ailment, as <c>n.loop.example</c>, has that.
/// </summary>
/// <param name="clock">By which items appear.</param>
internal sealed class LivingPress(TimeProvider clock)
{
    private const int Entries = 20;
    private static readonly DateTimeOffset Founded = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);

    /// <summary>Hosts that were asked, requests in all, and to the host asked most.</summary>
    public (int Hosts, int Requests, int Most) Asked => (asked.Count, asked.Values.Sum(), asked.Values.DefaultIfEmpty().Max());

    /// <summary>Forgets who was asked.</summary>
    public void Forget() => asked.Clear();

    public void Answer(HttpListenerContext context)
    {
        string host = context.Request.UserHostName.Split(':')[0];
        asked[host] = asked.GetValueOrDefault(host) + 1;
        context.Response.KeepAlive = false; // each site is another, so that no connection would be used again
        string kind = host.Split('.')[1];
        if (kind.StartsWith("every-", StringComparison.Ordinal))
        {
            Feed(context, host, TimeSpan.FromMinutes(int.Parse(kind.AsSpan(6))));
        }
        else
        {
            Fail(context, kind);
        }
    }

    private void Feed(HttpListenerContext context, string host, TimeSpan gap)
    {
        // Sites do not all publish in the same minute.
        DateTimeOffset first = Founded + (gap * (int.Parse(host.Split('.')[0]) % 997 / 997.0));
        long newest = (long)((clock.GetUtcNow() - first) / gap);
        context.Response.Headers["ETag"] = $"\"{newest}\"";
        if (context.Request.Headers["If-None-Match"] == $"\"{newest}\"")
        {
            Close(context, 304, "");
            return;
        }

        StringBuilder xml = new($"<rss version=\"2.0\"><channel><title>{host}</title><link>http://{host}/</link>");
        for (long item = newest; item > newest - Entries; item--)
        {
            xml.Append($"<item><title>Report {item} of {host}</title><link>http://{host}/report/{item}</link><guid>{host}/{item}</guid><pubDate>{first + (gap * item):R}</pubDate><description>What happened at the harbour of {host}, told in a few words of a summary that says little more than its title, item {item}.</description></item>");
        }

        Close(context, 200, xml.Append("</channel></rss>").ToString());
    }

    private static void Fail(HttpListenerContext context, string kind)
    {
        switch (kind)
        {
            case "timeout":
                break; // never answered
            case "loop":
                context.Response.RedirectLocation = "/feed";
                Close(context, 302, "");
                break;
            case "inward":
                context.Response.RedirectLocation = "http://169.254.169.254/latest/";
                Close(context, 302, "");
                break;
            case "busy":
                context.Response.Headers["Retry-After"] = "1800";
                Close(context, 429, "");
                break;
            case "page":
                Close(context, 200, "<!DOCTYPE html><html><title>Our feeds have moved</title></html>");
                break;
            case "empty":
                Close(context, 200, "");
                break;
            case "challenge":
                context.Response.Headers["cf-mitigated"] = "challenge";
                Close(context, 403, "<html>Just a moment</html>");
                break;
            case "large":
                context.Response.ContentLength64 = 1L << 30;
                context.Response.OutputStream.Write(new byte[1024]);
                context.Response.Abort();
                break;
            case "cut":
                context.Response.ContentLength64 = 1000;
                context.Response.OutputStream.Write("<rss>"u8);
                context.Response.Abort();
                break;
            default:
                Close(context, int.Parse(kind.AsSpan(4)), "");
                break;
        }
    }

    private static void Close(HttpListenerContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/rss+xml";
        if (body.Length > 0)
        {
            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: false);
        }
        else
        {
            context.Response.Close();
        }
    }
}
