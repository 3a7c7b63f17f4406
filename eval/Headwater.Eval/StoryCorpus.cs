using System.Globalization;
using System.Text.Json;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>A corpus of articles labelled with the event each tells of, in the order in which they are fed.</summary>
internal sealed class StoryCorpus
{
    /// <summary>The corpora, in the order in which their figures are given.</summary>
    public static IReadOnlyList<string> Names { get; } = ["giveme5w1h", "basil", "ecbplus", "wikinews"];

    private StoryCorpus(string name, IReadOnlyList<(Article, string)> articles, IReadOnlyDictionary<ItemId, string>? ids = null) => (Name, Articles, Ids) = (name, articles, ids ?? new Dictionary<ItemId, string>());

    public string Name { get; }

    /// <summary>Each article with its event.</summary>
    public IReadOnlyList<(Article Article, string Event)> Articles { get; }

    /// <summary>The id that the corpus itself gives an article; empty where it gives none.</summary>
    public IReadOnlyDictionary<ItemId, string> Ids { get; }

    /// <summary>The sample day, which nothing is learned from.</summary>
    public static StoryCorpus Sample() => new("sample-day", SampleDay.Read(Path.Combine(Repository.Root, "samples")));

    /// <summary>Short reports of our own writing, each event in several languages: <c>eval/across/events.txt</c>.</summary>
    public static StoryCorpus Languages() => new("languages", LanguageEvents.Read(Path.Combine(Repository.Root, "eval", "across", "events.txt")));

    /// <summary>The same where events share actors, places and documents, and differ in what happened: <c>eval/across/kin.txt</c>.</summary>
    public static StoryCorpus Kin() => new("kin", LanguageEvents.Read(Path.Combine(Repository.Root, "eval", "across", "kin.txt")));

    /// <summary>The same articles in an order that the seed gives, as an archive is read: evenly within an hour, after the last was published.</summary>
    public StoryCorpus Shuffled(int seed)
    {
        DateTimeOffset from = Articles.Max(a => a.Article.Seen);
        TimeSpan between = TimeSpan.FromHours(1) / Articles.Count;
        return new(Name, [.. Articles.OrderBy(a => Headwater.Text.Terms.Hash(a.Article.Id.ToString(), (uint)seed + 1)).Select((a, i) => (a.Article with { Seen = from + (i * between) }, a.Event))]);
    }

    /// <summary>The file of a corpus.</summary>
    public static string File(string name) => $"stories/{name}-dev.jsonl.gz";

    /// <summary>Reads a corpus; one whose articles are dated is put in order of time.</summary>
    public static StoryCorpus Read(Corpora corpora, string name)
    {
        using StreamReader lines = new(corpora.Open(File(name)));
        List<(Article Article, string Event)> articles = [];
        Dictionary<ItemId, string> ids = [];
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            articles.Add((Article(json.RootElement, articles.Count + 1), json.RootElement.GetProperty("eventId").ToString()));
            ids[articles[^1].Article.Id] = Text(json.RootElement, "id") ?? "";
        }

        bool dated = articles.All(a => a.Article.Published is not null);
        return new StoryCorpus(name, dated ? [.. articles.OrderBy(a => a.Article.Published)] : articles, ids);
    }

    private static Article Article(JsonElement row, int id)
    {
        DateTimeOffset? published = Text(row, "published") is { } time
            ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : null;
        return new Article
        {
            Id = new ItemId(id),
            Title = Text(row, "title") ?? "",
            Text = Text(row, "text") ?? "",
            Url = Text(row, "url"),
            Outlet = Text(row, "outlet") is { } outlet ? new OutletId(outlet) : null,
            Published = published,
            Language = Text(row, "language"),
            Seen = published ?? default,
        };
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
