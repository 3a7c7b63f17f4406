using Headwater.Model;
using Headwater.Trace.Agencies;

namespace Headwater.Trace.Signals;

/// <summary>
/// The agency in a report's dateline, in the orders that pages use: <c>CITY (Agency) -</c>, <c>CITY, Month D (Agency) --</c>,
/// <c>(Agency) - CITY, D MON -</c>, <c>ГОРОД, 20 февраля. /АГЕНТСТВО/.</c>, <c>通信社北京2月20日电</c>, <c>[도시=통신사]</c>,
/// <c>المدينة (وكالة) -</c>.
/// </summary>
internal sealed class Datelines
{
    private const int Window = 300;
    private const int LongestPlace = 45;
    private const double Inside = 0.85;
    private static readonly TimeSpan Late = TimeSpan.FromDays(3);
    private static readonly TimeSpan Stale = TimeSpan.FromDays(20);

    private readonly DatelineWords words = new();
    private readonly DatelineShape shape;

    public Datelines() => shape = new DatelineShape(words);

    /// <summary>The agencies of the first dateline met.</summary>
    public IEnumerable<Clue> Find(Reading reading) =>
        reading.Opening.Select(line => In(line, reading)).FirstOrDefault(clues => clues.Count > 0) ?? [];

    private List<Clue> In(Passage line, Reading reading)
    {
        string window = line.Text.Length <= Window ? line.Text : line.Text[..Window];
        List<Mention> mentions = reading.Names.Agencies.NamedIn(window);
        foreach (Mention mention in mentions)
        {
            if (shape.Fit(window, mention.Start, mention.End) is { } fit)
            {
                double confidence = Doubt(window[..fit.End], reading.Article) * fit.Confidence;
                return [.. Together(mentions, mention, fit).Select(m => new Clue(m.Agency.AsSource(), Distance.Agency, "dateline", line.Evidence(0, fit.End), confidence))];
            }
        }

        return mentions.Count == 0 ? Unlisted(line, window, reading) : Within(line, window, mentions, reading);
    }

    // Headline, date and byline run into one line with the report: the dateline begins at its city in capitals.
    private List<Clue> Within(Passage line, string window, List<Mention> mentions, Reading reading)
    {
        foreach (Mention mention in mentions)
        {
            int city = City(window, mention.Start);
            if (city >= 0 && shape.Fit(window[city..], mention.Start - city, mention.End - city) is { Dash: true } fit)
            {
                return [new Clue(mention.Agency.AsSource(), Distance.Agency, "dateline", line.Evidence(city, city + fit.End), Inside * Doubt(window[city..(city + fit.End)], reading.Article))];
            }
        }

        return [];
    }

    // Where the last run of words in capitals before an opening bracket begins, or -1.
    private static int City(string window, int agency)
    {
        if (agency < 2 || window[agency - 1] != '(')
        {
            return -1;
        }

        int at = -1;
        for (int i = Math.Max(1, agency - LongestPlace); i + 2 < agency; i++)
        {
            if (window[i - 1] == ' ' && char.IsUpper(window[i]) && char.IsUpper(window[i + 1]) && char.IsUpper(window[i + 2]))
            {
                at = at < 0 ? i : at;
            }
        }

        return at;
    }

    private static IEnumerable<Mention> Together(List<Mention> mentions, Mention first, DatelineFit fit) =>
        mentions.Where(m => m.Start >= first.Start && m.End <= fit.CloseEnd).DistinctBy(m => m.Agency);

    // (Name) after city and date, before a dash, is an agency's even where no list knows it.
    private List<Clue> Unlisted(Passage line, string window, Reading reading)
    {
        int open = window.IndexOf('(', StringComparison.Ordinal);
        int close = open < 0 ? -1 : window.IndexOf(')', open);
        if (close < open + 3 || shape.Fit(window, open + 1, close) is not { Dash: true } fit || reading.Names.Named(window[(open + 1)..close]) is not { } source)
        {
            return [];
        }

        bool dated = DatelineDate.Read(window[..open], Near(reading.Article), words, out _) is not null;
        return dated || source.Kind != "unknown"
            ? [new Clue(source.Kind == "unknown" ? source with { Kind = "agency" } : source, Distance.Agency, "dateline", line.Evidence(0, fit.End), 0.6 * Doubt(window[..fit.End], reading.Article))]
            : [];
    }

    // A dateline that lies days after the page's own time, or names no day at all, is halved in weight.
    private double Doubt(string dateline, Article article)
    {
        DateOnly? date = DatelineDate.Read(dateline, Near(article), words, out bool absurd);
        if (absurd)
        {
            return 0.5;
        }

        TimeSpan after = date is { } day ? day.ToDateTime(TimeOnly.MinValue) - Near(article).UtcDateTime : TimeSpan.Zero;
        return article.Published is not null && (after > Late || after < -Stale) ? 0.6 : 1;
    }

    private static DateTimeOffset Near(Article article) => article.Published ?? article.Seen;
}
