using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.Compare;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater compare FILE FILE…</c></summary>
internal static class CompareVerb
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Files.Argument("Two or more reports", atLeast: 2);
        FormatOptions formats = new();
        Command verb = new("compare", "Set side by side what reports claim") { files };
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            Reports read = await Reports.ReadAsync(terminal, parsed.GetRequiredValue(files), null, cancel).ConfigureAwait(false);
            IReadOnlyList<(string File, Report Report)> named = read.Of(terminal);
            if (named.Count < 2)
            {
                throw new Complaint("Comparing needs two reports that can be read.");
            }

            Report[] reports = [.. named.Select(n => n.Report)];
            Results<CompareShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.CompareShape, ShapesJson.Readable.IReadOnlyListCompareShape, s => Draw(terminal, s));
            results.Add(CompareShape.Of(reports, [.. named.Select(n => n.File)], SameEvent.Score(reports), new Comparer().Compare(reports)));
            results.End();
            return read.Whole ? Exit.Done : Exit.Failed;
        });
        return verb;
    }

    /// <summary>How reports stand to a claim, with the values in which they differ and what these count: <c>differs: dead 12 / 15</c>.</summary>
    public static string Told(CompareClaim claim)
    {
        string? counted = claim.Slots.FirstOrDefault(s => s.Name == "what") is { Values: [var one] } ? one : null;
        string values = string.Join("; ", claim.Slots.Where(s => s.Values.Count > 1).Select(s => $"{(s.Name == "number" ? counted ?? s.Name : s.Name)} {string.Join(" / ", s.Values)}"));
        return claim.Status == "differs" && values.Length > 0 ? $"differs: {values}" : claim.Status;
    }

    /// <summary>A sentence with who is cited in it and how it is hedged.</summary>
    public static string Quoted(CompareSupport support) =>
        $"“{support.Sentence}”{(support.Source is { } source ? $" (citing {source})" : "")}{(support.Hedge is { } hedge ? $" (hedged “{hedge}”)" : "")}";

    private static void Draw(Terminal terminal, CompareShape shape)
    {
        terminal.Print(shape.SameEvent ? $"One event (score {shape.Score:0.00})." : $"Not one event, as far as can be seen (score {shape.Score:0.00}).");
        Dictionary<long, string> files = shape.Reports.ToDictionary(r => r.Id, r => r.Site ?? r.File);
        foreach (CompareClaim claim in shape.Claims)
        {
            terminal.Print(Told(claim));
            foreach (CompareSupport support in claim.Support)
            {
                terminal.Print($"  {files.GetValueOrDefault(support.Report)}: {Quoted(support)}");
            }
        }

        foreach (Entity entity in shape.Entities.Where(e => e.SuspectSpellings.Count > 0))
        {
            terminal.Print($"likely misspelt: {string.Join(", ", entity.SuspectSpellings)} for {entity.Name}");
        }

        foreach (CompareDate date in shape.Timeline)
        {
            terminal.Print($"{date.Date}  {date.Text}");
        }
    }
}
