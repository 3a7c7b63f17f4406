using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Compare;
using Headwater.Model;
using Headwater.Screen;
using Headwater.Screen.Lists;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater screen FILE…</c>: the files are taken as reports of one story.</summary>
internal static class ScreenVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Files.Argument("Reports of one event");
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Command verb = new("screen", "Hold what reports say against rules and lists") { files };
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            Reports read = await Reports.ReadAsync(terminal, parsed.GetRequiredValue(files), null, cancel).ConfigureAwait(false);
            Report[] reports = [.. read.Of(terminal).Select(r => r.Report)];
            NameIndex? lists = OperatorLists.Load(Path.Combine(opening.Folder(parsed), "lists"), (file, reason) => terminal.Say($"{file}: the list is left out: {reason}"));
            ScreenShape shape = ScreenShape.Of(new Screener(lists).Screen(new Comparer().Compare(reports), reports));
            Results<ScreenShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.ScreenShape, ShapesJson.Readable.IReadOnlyListScreenShape, s => Draw(terminal, s, read, lists is not null));
            results.Add(shape);
            results.End();
            if (lists is null)
            {
                terminal.Say($"Names were held against no list: {Path.GetFullPath(Path.Combine(opening.Folder(parsed), "lists"))} holds none.");
            }

            return read.Whole ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    private static void Draw(Terminal terminal, ScreenShape shape, Reports read, bool isListed)
    {
        if (shape.Findings.Count == 0 && shape.ListMatches.Count == 0)
        {
            terminal.Print($"Nothing reported matches the elements of a rule{(isListed ? " or a name on a list" : "")}.");
        }

        foreach (ScreenFinding finding in shape.Findings)
        {
            Draw(terminal, finding, read);
        }

        foreach (ListMatch match in shape.ListMatches)
        {
            terminal.Print($"{match.Name} resembles {match.Entry} on {match.List} ({match.Score:0.00})");
        }
    }

    private static void Draw(Terminal terminal, ScreenFinding finding, Reports read)
    {
        terminal.Print($"The facts reported match the elements of {finding.Title} [{finding.Rule}], from {Show.Count(finding.IndependentSources, "independent source")}.");
        terminal.Print($"  supplier {finding.Elements.Supplier ?? "–"}, recipient {finding.Elements.Recipient ?? "–"}, goods {finding.Elements.Goods ?? "–"}, act {finding.Elements.Act ?? "–"}");
        foreach ((string what, IReadOnlyList<string> words) in new[] { ("hedged as", finding.Hedges), ("disputed by", finding.DisputedBy), ("cited instead", finding.CitedInstead is { } cited ? [cited] : []) })
        {
            if (words.Count > 0)
            {
                terminal.Print($"  {what} {string.Join(", ", words)}");
            }
        }

        foreach (CompareSupport evidence in finding.Evidence)
        {
            terminal.Print($"  {read.FileOf(evidence.Report)}: {CompareVerb.Quoted(evidence)}");
        }
    }
}
