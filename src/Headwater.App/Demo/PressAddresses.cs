using System.Globalization;

namespace Headwater.App.Demo;

/// <summary>Where and when everything of the sample day lies, once its base is known.</summary>
/// <param name="day">The day.</param>
/// <param name="start">The base: the moment that all times of the day count back from.</param>
internal sealed class PressAddresses(SampleDay day, DateTimeOffset start)
{
    private readonly Dictionary<string, SampleArticle> articles = day.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);

    // All that is written of an event counts from the day of its first report: the same hour must not be Saturday in one paper and Sunday in the next.
    private readonly Dictionary<string, DateTimeOffset> days = day.Articles.GroupBy(a => a.Event, StringComparer.Ordinal).ToDictionary(
        e => e.Key, e => Day(day, e.MaxBy(a => a.Before)!, start), StringComparer.Ordinal);

    /// <summary>The base.</summary>
    public DateTimeOffset Base { get; } = start;

    /// <summary>The address of an article.</summary>
    public string Of(SampleArticle article)
    {
        SampleOutlet outlet = day.Outlets[article.Outlet];
        DateTimeOffset local = Published(article).ToOffset(outlet.Zone);
        string path = (article.Path ?? outlet.Paths)
            .Replace("{yyyy}", local.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{MM}", local.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{dd}", local.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{slug}", $"{article.Event}-{article.Slug}", StringComparison.Ordinal)
            .Replace("{number}", Number(article), StringComparison.Ordinal);
        return $"http://{outlet.Domain}{path}";
    }

    /// <summary>An address as an article writes it: an article's id, <c>outlet:ID</c>, or a web address, which stays.</summary>
    public string Resolve(string written) =>
        written.StartsWith("outlet:", StringComparison.Ordinal) ? day.Outlets[written["outlet:".Length..]].Home
        : articles.TryGetValue(written, out SampleArticle? article) ? Of(article)
        : written;

    /// <summary>The address of an article's picture.</summary>
    public string Picture(SampleArticle article) => $"http://{day.Outlets[article.Outlet].Domain}/media/{Number(article)}.svg";

    /// <summary>When an article was published.</summary>
    public DateTimeOffset Published(SampleArticle article) => Base - article.Before;

    /// <summary>When an article was changed last, as far as its page knows.</summary>
    public DateTimeOffset Modified(SampleArticle article) => Published(article) + (article.Before > TimeSpan.FromHours(2) ? TimeSpan.FromMinutes(11) : TimeSpan.Zero);

    /// <summary>A time as an outlet's markup writes it, in its own zone.</summary>
    public string Iso(DateTimeOffset time, SampleOutlet outlet) => time.ToOffset(outlet.Zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Writes the days of an article's text.</summary>
    public PressCalendar Calendar(SampleArticle article) => new(day.Languages[article.Language], days[article.Event]);

    /// <summary>The report's words with their days written out, as they stand on the page.</summary>
    public string Text(SampleArticle article) => Calendar(article).Write(article.Text);

    /// <summary>The first words of the report.</summary>
    public string Summary(SampleArticle article)
    {
        string text = Calendar(article).Write(article.Blocks.First(b => b.Kind is BlockKind.Paragraph).Words);
        return text.Length <= 160 ? text : text[..(text.LastIndexOf(' ', 159) is > 80 and var space ? space : 150)] + "…";
    }

    private static DateTimeOffset Day(SampleDay day, SampleArticle first, DateTimeOffset start) => (start - first.Before).ToOffset(day.Outlets[first.Outlet].Zone);

    private static string Number(SampleArticle article) =>
        (article.Id.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619) % 9_000_000 + 1_000_000).ToString(CultureInfo.InvariantCulture);
}
