using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Headwater.App.Cli.Shapes;
using Headwater.Group;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater group FILE</c>: JSON lines in, in order of arrival; <c>{id,story}</c> out, as each is decided.</summary>
internal static class GroupVerb
{
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
        Stories stories = new();
        Results<GroupShape> results = new(terminal, format == Format.Human ? Format.JsonLines : format, ShapesJson.Readable.GroupShape, ShapesJson.Readable.IReadOnlyListGroupShape, _ => { });
        int number = 0, broken = 0;
        using StreamReader reader = new(Open(terminal, file));
        while (await LineAsync(reader, file, cancel).ConfigureAwait(false) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Parse(line) is not { } article)
            {
                broken++;
                terminal.Say($"{file}:{number}: not a JSON object with an id; the line is left out.");
                continue;
            }

            StoryId story = stories.Put(new ItemId(number), article);
            results.Add(new GroupShape(article.Id, story.Value));
        }

        results.End(alwaysList: true);
        return broken == 0 ? Exit.Done : Exit.Failed;
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

    /// <summary>The grouper, with where each article stood when it was decided.</summary>
    private sealed class Stories
    {
        private readonly Grouper grouper = new();

        public StoryId Put(ItemId id, GroupLine line)
        {
            StoryId story = default;
            foreach (StoryChange change in grouper.Group(Article(id, line), null))
            {
                story = change switch
                {
                    StoryChange.Join join when join.Article == id => join.Story,
                    StoryChange.Open open when open.Article == id => open.Story,
                    StoryChange.Merge merge when merge.From == story => merge.Into,
                    StoryChange.Split split when split.Articles.Contains(id) => split.Into,
                    _ => story,
                };
            }

            return story;
        }

        private static Article Article(ItemId id, GroupLine line)
        {
            DateTimeOffset? published = DateTimeOffset.TryParse(line.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time : null;
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
}
