using Headwater.Model;
using Headwater.Trace;

namespace Headwater.App.Cli;

/// <summary>Files read together, so that each is traced against the others: any may be another's copy.</summary>
internal sealed class Reports
{
    private readonly OutletDirectory outlets = new(OutletFiles.Load());
    private readonly List<(string File, ReadingOutcome Reading)> readings = [];
    private readonly Tracer tracer;

    private Reports() => tracer = new Tracer(outlets);

    /// <summary>What came of each file, in the order given.</summary>
    public IReadOnlyList<(string File, ReadingOutcome Reading)> Readings => readings;

    /// <summary>Whether every file held an article.</summary>
    public bool Whole => readings.TrueForAll(r => r.Reading is ReadingOutcome.Read);

    /// <summary>Reads files.</summary>
    /// <param name="terminal">Gives standard input.</param>
    /// <param name="files">Files and addresses.</param>
    /// <param name="url">The address that a file was saved from, or <c>null</c>.</param>
    /// <param name="cancel">Stops between files.</param>
    public static async Task<Reports> ReadAsync(Terminal terminal, IReadOnlyList<string> files, string? url, CancellationToken cancel)
    {
        using Reader reader = new(terminal);
        Reports reports = new();
        foreach (string file in files)
        {
            reports.Add(file, await reader.ReadAsync(file, url, cancel).ConfigureAwait(false));
        }

        return reports;
    }

    /// <summary>The trail of one of the articles read, laid beside the one among them that it was taken from.</summary>
    public Trail Trace(Article article)
    {
        Trail trail = tracer.Trace(article).Trail;
        return trail.ToHeld() is { } edge && Among(edge.To) is { } source ? Tracer.Collate(trail, article.Text, source.Text) : trail;
    }

    /// <summary>The file that an article was read from.</summary>
    public string? FileOf(long article) => readings.Find(r => r.Reading is ReadingOutcome.Read read && read.Article.Id.Value == article).File;

    private Article? Among(Source source) => readings.Select(r => (r.Reading as ReadingOutcome.Read)?.Article).OfType<Article>()
        .FirstOrDefault(a => tracer.SourceOf(a) is var self && self.Name == source.Name && self.Url == source.Url);

    /// <summary>The articles with their trails, each with its file; a file that holds none is named on standard error.</summary>
    public IReadOnlyList<(string File, Report Report)> Of(Terminal terminal)
    {
        List<(string File, Report Report)> reports = [];
        foreach ((string file, ReadingOutcome reading) in readings)
        {
            if (reading is ReadingOutcome.Read { Article: var article })
            {
                reports.Add((file, new Report(article, Trace(article))));
            }
            else
            {
                terminal.Say(Complaint.Line(file, reading.Problem!));
            }
        }

        return reports;
    }

    private void Add(string file, ReadingOutcome reading)
    {
        if (reading is ReadingOutcome.Read { Article: var article })
        {
            // A page that was saved without its address lies at the one that it names as its own.
            string? url = article.Url ?? article.Canonical;
            Article known = article with { Url = url, Outlet = outlets.Of(url)?.Id };
            tracer.Remember(known);
            reading = new ReadingOutcome.Read(known);
        }

        readings.Add((file, reading));
    }
}
