using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using Headwater.App.Cli.Shapes;
using Headwater.Group;
using Headwater.Model;
using Headwater.Text.Dates;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater group FILE</c>: JSON lines in, in order of arrival; <c>{id,story}</c> out, in the same order, once each has settled.</summary>
internal static class GroupVerb
{
    // An answer waits for what follows close behind, so that corrections are in it: until the input pauses, and behind no more than this.
    private const int MostWaiting = 100_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "JSON lines {id,outlet,url,published,language,title,text}, gzip of these, or - for standard input" };
        FormatOptions formats = new();
        Command verb = new("group", "Group a stream of articles into stories") { file };
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) => await RunAsync(terminal, parsed.GetRequiredValue(file), formats.Of(parsed), cancel).ConfigureAwait(false));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, string file, Format format, CancellationToken cancel)
    {
        Results<GroupShape> results = new(terminal, format == Format.Human ? Format.JsonLines : format, ShapesJson.Readable.GroupShape, ShapesJson.Readable.IReadOnlyListGroupShape, _ => { });
        Grouper grouper = new();
        StandingStories stories = new();
        Queue<string> ids = [];
        int number = 0, broken = 0;
        using StreamReader reader = new(Open(terminal, file));
        Task<string?> next = LineAsync(reader, file, cancel);
        while (await SettledAsync(next, grouper, stories, ids, results).ConfigureAwait(false) is { } line)
        {
            next = LineAsync(reader, file, cancel);
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Parse(line) is not { } read)
            {
                broken++;
                terminal.Say($"{file}:{number}: not a JSON object with an id; the line is left out.");
                continue;
            }

            ids.Enqueue(read.Id);
            Article article = Article(new ItemId(number), read);
            stories.Put(article.Id, grouper.Group(article, null));
            Tell(stories, ids, results, MostWaiting);
        }

        results.End(alwaysList: true);
        return broken == 0 ? Exit.Done : Exit.Failed;
    }

    // The next line. Where it is slow in coming, or none comes, what stands by now is told.
    private static async Task<string?> SettledAsync(Task<string?> next, Grouper grouper, StandingStories stories, Queue<string> ids, Results<GroupShape> results)
    {
        bool soon = next == await Task.WhenAny(next, Task.Delay(Pause)).ConfigureAwait(false);
        if (!soon || await next.ConfigureAwait(false) is null)
        {
            stories.Follow(grouper.DecideAgain());
            Tell(stories, ids, results, mayWait: 0);
        }

        return await next.ConfigureAwait(false);
    }

    private static void Tell(StandingStories stories, Queue<string> ids, Results<GroupShape> results, int mayWait)
    {
        while (stories.Waiting > mayWait)
        {
            results.Add(new GroupShape(ids.Dequeue(), stories.Take().Value));
        }
    }

    // Gzip that is broken is met only where it breaks.
    private static async Task<string?> LineAsync(StreamReader reader, string file, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadLineAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (Inputs.IsUnreadable(e))
        {
            throw new Complaint(Complaint.Line(file, Inputs.Why(e)), e);
        }
    }

    private static Stream Open(Terminal terminal, string file)
    {
        try
        {
            Stream raw = file == "-" ? terminal.Input : File.OpenRead(file);
            return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        }
        catch (Exception e) when (Inputs.IsUnreadable(e))
        {
            throw new Complaint(Complaint.Line(file, Inputs.Why(e)), e);
        }
    }

    private static GroupLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ShapesJson.Readable.GroupLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Article Article(ItemId id, GroupLine line)
    {
        DateTimeOffset? published = Timestamp.Parse(line.Published)?.Time;
        return new Article
        {
            Id = id,
            Url = line.Url,
            Site = line.Outlet,
            Title = line.Title ?? "",
            Text = line.Text ?? "",
            Published = published,
            Language = line.Language,
            Seen = published ?? default,
        };
    }
}
