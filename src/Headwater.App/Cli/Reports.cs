using Headwater.Model;
using Headwater.Trace;

namespace Headwater.App.Cli;

/// <summary>Reads files as the reports of one story, each traced against the others.</summary>
internal static class Reports
{
    /// <returns>The reports, the file of each, and how many files could not be read; those were named on standard error.</returns>
    public static async Task<(IReadOnlyList<Report> Reports, IReadOnlyList<string> Files, int Failed)> ReadAsync(Terminal terminal, IReadOnlyList<string> files, CancellationToken cancel)
    {
        using Reader reader = new(terminal);
        OutletDirectory outlets = Outlets.Shipped();
        Tracer tracer = new(outlets);
        List<(string File, Article Article)> articles = [];
        foreach (string name in files)
        {
            switch (await reader.ReadAsync(name, null, cancel).ConfigureAwait(false))
            {
                case ReadingOutcome.Read { Article: var article }:
                    articles.Add((name, article with { Outlet = outlets.Of(article.Url ?? article.Canonical)?.Id }));
                    tracer.Remember(articles[^1].Article);
                    break;
                case ReadingOutcome.Unreadable { Cause: var cause }:
                    terminal.Say(Complaint.Line(name, cause));
                    break;
                case ReadingOutcome.Failed { Cause: var cause }:
                    terminal.Say(Complaint.Line(name, cause));
                    break;
            }
        }

        return ([.. articles.Select(a => new Report(a.Article, tracer.Trace(a.Article).Trail))], [.. articles.Select(a => a.File)], files.Count - articles.Count);
    }
}
