using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Group;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater correct</c>: "not the same story", "these belong together", and taking it back.</summary>
internal static class CorrectVerb
{
    public static Command Create(Terminal terminal) =>
        new("correct", "Say which reports are not of one story, and which stories are one") { Apart(terminal), Together(terminal), List(terminal), Undo(terminal) };

    private static Command Apart(Terminal terminal)
    {
        Argument<long> story = new("STORY") { Description = "The story's number" };
        Argument<long[]> reports = new("ARTICLE") { Description = "Numbers of its reports that are not of it; copies of them follow", Arity = ArgumentArity.OneOrMore };
        return Change(terminal, new Command("apart", "Set reports apart from a story") { story, reports }, (parsed, desk, cancel) =>
            desk.SetApartAsync(new StoryId(parsed.GetRequiredValue(story)), [.. parsed.GetRequiredValue(reports).Select(id => new ItemId(id))], cancel));
    }

    private static Command Together(Terminal terminal)
    {
        Argument<long> one = new("STORY") { Description = "A story's number" };
        Argument<long> other = new("OTHER") { Description = "The number of a story that is the same" };
        return Change(terminal, new Command("together", "Put two stories together") { one, other }, (parsed, desk, cancel) =>
            desk.UniteAsync(new StoryId(parsed.GetRequiredValue(one)), new StoryId(parsed.GetRequiredValue(other)), cancel));
    }

    private static Command Undo(Terminal terminal)
    {
        Argument<long> id = new("ID") { Description = "The correction's number" };
        return Change(terminal, new Command("undo", "Withdraw a correction: what it moved goes back") { id }, (parsed, desk, cancel) => desk.WithdrawAsync(parsed.GetRequiredValue(id), cancel));
    }

    private static Command List(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Command list = new("list", "List corrections, the oldest first");
        opening.AddTo(list);
        formats.AddTo(list);
        list.SetAction(async (parsed, cancel) =>
        {
            await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
            Results<CorrectionShape> results = Results(terminal, formats.Of(parsed));
            foreach (Correction correction in await held.Store.CorrectionsAsync(cancel).ConfigureAwait(false))
            {
                results.Add(CorrectionShape.Of(correction));
            }

            results.End(alwaysList: true, none: "No corrections.");
            return Exit.Done;
        });
        return list;
    }

    private static Command Change(Terminal terminal, Command verb, Func<ParseResult, CorrectionDesk, CancellationToken, Task<CorrectionOutcome>> change)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
            switch (await change(parsed, installation.Desk, cancel).ConfigureAwait(false))
            {
                case CorrectionOutcome.Made { Correction: var correction }:
                    await Drawing.WalkAsync(installation, Walker.OfflineSteps, terminal, cancel).ConfigureAwait(false);
                    Results<CorrectionShape> results = Results(terminal, formats.Of(parsed));
                    results.Add(CorrectionShape.Of(correction));
                    results.End();
                    return Exit.Done;
                case CorrectionOutcome.Refused { Cause: var cause }:
                    throw new Complaint($"{cause.Message} {cause.Advice}");
                default:
                    throw new InvalidOperationException("A correction is made or refused.");
            }
        });
        return verb;
    }

    private static Results<CorrectionShape> Results(Terminal terminal, Format format) =>
        new(terminal, format, ShapesJson.Readable.CorrectionShape, ShapesJson.Readable.IReadOnlyListCorrectionShape, shape => terminal.Print(Line(shape)));

    private static string Line(CorrectionShape c) =>
        $"{c.Id,5}  {Show.Full(c.At)}  "
        + (c.Other is { } other ? $"stories {c.Story} and {other} are one" : $"{Show.Count(c.Reports.Count, "report")} ({string.Join(", ", c.Reports)}) not of story {c.Story}")
        + (c.Withdrawn is { } at ? $"; withdrawn {Show.Full(at)}" : "");
}
