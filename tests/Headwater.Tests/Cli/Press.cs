using System.IO.Compression;
using System.Text;

namespace Headwater.Tests.Cli;

/// <summary>Small pages, feeds and letters of an invented press.</summary>
internal static class Press
{
    public const string Agency = """
        <!doctype html><html lang="en"><head><title>Ferry Amber runs aground - Port Amber News Agency</title>
        <link rel="canonical" href="https://port-amber.example/news/ferry-amber">
        <meta property="og:site_name" content="Port Amber News Agency">
        <meta property="article:published_time" content="2026-03-04T06:10:00Z"></head><body><main><article>
        <h1>Ferry Amber runs aground</h1>
        <p>PORT AMBER, March 4 (Port Amber News Agency) - The ferry Amber ran aground off Cape Lorn on Wednesday morning with 214 people on board, the harbour office said.</p>
        <p>All passengers were taken off by lifeboats within two hours, and nobody was hurt, harbour master Odile Brandt told reporters at the quay.</p>
        <p>The ship had left Port Amber at five in the morning for the island of Saint Orm and lost its way in thick fog near the cape.</p>
        </article></main></body></html>
        """;

    public const string Courier = """
        <!doctype html><html lang="en"><head><title>Ferry Amber runs aground off Cape Lorn | Lorn Courier</title>
        <link rel="canonical" href="https://lorn-courier.example/2026/ferry">
        <meta property="og:site_name" content="Lorn Courier">
        <meta property="article:published_time" content="2026-03-04T07:40:00Z"></head><body><main><article>
        <h1>Ferry Amber runs aground off Cape Lorn</h1>
        <p>PORT AMBER (Port Amber News Agency) - The ferry Amber ran aground off Cape Lorn on Wednesday morning with 214 people on board, the harbour office said.</p>
        <p>All passengers were taken off by lifeboats within two hours, and nobody was hurt, harbour master Odile Brandt told reporters at the quay.</p>
        <p>The ship had left Port Amber at five in the morning for the island of Saint Orm and lost its way in thick fog near the cape.</p>
        </article></main></body></html>
        """;

    public const string Feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Lorn Courier</title><link>https://lorn-courier.example/</link><language>en</language>
        <item><guid>1</guid><title>Ferry Amber runs aground</title><link>https://lorn-courier.example/2026/ferry</link><pubDate>Wed, 04 Mar 2026 07:40:00 GMT</pubDate>
        <description>214 people were on board.</description><category>Sea</category><enclosure url="https://lorn-courier.example/ferry.mp3" type="audio/mpeg" length="1200"/></item>
        </channel></rss>
        """;

    public const string Opml = """
        <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
        <outline text="Lorn Courier" type="rss" xmlUrl="https://lorn-courier.example/feed.xml" htmlUrl="https://lorn-courier.example/"/></body></opml>
        """;

    public const string Lines = """
        {"id":"a","outlet":"Port Amber News Agency","url":"https://port-amber.example/1","published":"2026-03-04T06:10:00Z","language":"en","title":"Ferry Amber runs aground off Cape Lorn","text":"The ferry Amber ran aground off Cape Lorn on Wednesday with 214 people on board, the harbour office said."}
        {"id":"b","outlet":"Lorn Courier","url":"https://lorn-courier.example/1","published":"2026-03-04T07:40:00Z","language":"en","title":"Ferry Amber runs aground off Cape Lorn","text":"The ferry Amber ran aground off Cape Lorn on Wednesday with 214 people on board, the harbour office said. Nobody was hurt."}
        {"id":"c","outlet":"Lorn Courier","url":"https://lorn-courier.example/2","published":"2026-03-04T09:00:00Z","language":"en","title":"Orchestra of Tessaly plays a lost symphony","text":"A symphony that was thought lost for a century was played in Tessaly on Tuesday evening by the city's orchestra."}

        """;

    public const string Letter = """
        From: Ines Calder <ines@port-amber.example>
        Subject: Please remove our report
        Content-Type: text/plain; charset=utf-8

        It stands at https://port-amber.example/news/ferry-amber, and is ours.
        """;

    public static byte[] Gzip(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
