using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater story ID</c>: what a story's page shows.</summary>
internal static class StoryVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Argument<long> id = new("ID") { Description = "The story's number" };
        Command verb = new("story", "Show one story") { id };
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
            long number = parsed.GetRequiredValue(id);
            StoryView view = await held.Store.ViewAsync(new StoryId(number), cancel).ConfigureAwait(false)
                ?? throw new Complaint($"There is no story {number}. `headwater stories` lists them.");
            Results<StoryShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.StoryShape, ShapesJson.Readable.IReadOnlyListStoryShape, shape => Draw(terminal, shape));
            results.Add(StoryShape.Whole(view));
            results.End();
            return Exit.Done;
        });
        return verb;
    }

    private static void Draw(Terminal terminal, StoryShape story)
    {
        terminal.Print(story.Headline);
        terminal.Print($"{Show.Count(story.Outlets, "outlet")}, {Show.Count(story.IndependentSources, "independent source")}, first {Show.Full(story.First)}{(story.FirstOutlet is { } first ? $" in {first}" : "")}");
        terminal.Print($"{story.ToldPrimary()}{(story.Speaker is { } speaker ? $"; rests on the statement of {speaker.Name}" : "")}");
        foreach ((string when, StoryInThread other) in (story.Earlier ?? []).Select(s => ("earlier", s)).Concat((story.Next ?? []).Select(s => ("what happened next", s))))
        {
            terminal.Print($"{when}: story {other.Id}, {Show.Full(other.First)}: {other.Headline}");
        }

        foreach (TraceEdge edge in story.Trail ?? [])
        {
            terminal.Print($"  {edge.From.Name} ← {edge.To.Name} ({edge.Kind} by {edge.Method}, {edge.Confidence:0.00}) “{edge.Evidence.Text}”");
        }

        foreach (ScreenFinding finding in story.Findings)
        {
            terminal.Print($"finding: the facts reported match the elements of {finding.Title} [{finding.Rule}], from {Show.Count(finding.IndependentSources, "independent source")}");
        }

        foreach (CompareClaim claim in (story.Claims ?? []).Where(c => c.Status != "single"))
        {
            terminal.Print(CompareVerb.Told(claim));
            foreach (CompareSupport support in claim.Support)
            {
                terminal.Print($"  {story.Reports.FirstOrDefault(r => r.Id == support.Report)?.Outlet}: {CompareVerb.Quoted(support)}");
            }
        }

        foreach (StoryReport report in story.Reports)
        {
            terminal.Print($"- {report.Outlet}: {report.Title}{(report.Upstream is { } upstream ? $" (from {upstream.Name})" : "")} {report.Url}");
        }
    }
}
