using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater stories</c>: what the front page shows.</summary>
internal static class StoriesVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Option<bool> carried = new("--most-carried") { Description = "Most outlets first, rather than latest first" };
        Option<bool> findings = new("--with-findings") { Description = "Only stories with findings" };
        Option<string?> language = new("--language") { Description = "Only stories with a report in this language (BCP 47)" };
        Option<int> take = TakeOption.Create();
        Command verb = new("stories", "List stories") { carried, findings, language, take };
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
            StoryQuery query = new()
            {
                Order = parsed.GetValue(carried) ? StoryOrder.MostCarried : StoryOrder.Latest,
                WithFindings = parsed.GetValue(findings),
                Language = parsed.GetValue(language),
                Take = parsed.GetValue(take),
            };
            await PrintAsync(terminal, held.Store, query, formats.Of(parsed), cancel).ConfigureAwait(false);
            return Exit.Done;
        });
        return verb;
    }

    public static async Task PrintAsync(Terminal terminal, IStore store, StoryQuery query, Format format, CancellationToken cancel)
    {
        Results<StoryShape> results = new(terminal, format, ShapesJson.Readable.StoryShape, ShapesJson.Readable.IReadOnlyListStoryShape, shape => Draw(terminal, shape));
        foreach (StoryView view in await store.ViewsAsync(query, cancel).ConfigureAwait(false))
        {
            results.Add(StoryShape.Row(view));
        }

        results.End(alwaysList: true, none: "No stories. `headwater feeds` says how each feed is doing; `headwater add` and `headwater import` bring more.");
    }

    private static void Draw(Terminal terminal, StoryShape story)
    {
        terminal.Print($"{story.Id,5}  {story.Headline}");
        terminal.Print(
            $"       {Show.Count(story.Outlets, "outlet")}, {Show.Count(story.IndependentSources, "independent source")}; {story.ToldPrimary()}{(story.Languages.Count > 0 ? "; " + string.Join(" ", story.Languages) : "")}"
            + (story.Findings.Count > 0 ? $"; {Show.Count(story.Findings.Count, "finding")}" : ""));
    }
}
