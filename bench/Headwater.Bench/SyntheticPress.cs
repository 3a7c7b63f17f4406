using System.Text;
using Headwater.Model;

namespace Headwater.Bench;

/// <summary>
/// A stream of made-up articles, the same for the same seed. Words are drawn as often as they stand in news; events are
/// skewed as in news: most have one report, few have hundreds; one in four reports of a known event is a copy with a
/// sentence or two cut away. It is meant for speed: nothing is told of quality by it.
/// </summary>
/// <param name="span">How many articles make up five days.</param>
/// <param name="seed">The seed.</param>
internal sealed class SyntheticPress(int span, int seed = 1)
{
    private const int Recent = 20_000, Outlets = 800;
    private const double Known = 0.62, Copied = 0.25, OfEvent = 0.3;

    private static readonly Vocabulary Words = Vocabulary.OfNews();
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random random = new(seed);
    private readonly List<(int Event, int Version)> sent = [];
    private int events;

    /// <summary>The event of the last article, from 0.</summary>
    public int Event => sent[^1].Event;

    /// <summary>The next articles.</summary>
    public Article[] Next(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    /// <summary>The next article.</summary>
    public Article Next()
    {
        int number = sent.Count;
        bool known = number > 0 && random.NextDouble() < Known;
        (int happening, int version) = known ? sent[random.Next(Math.Max(0, number - Recent), number)] : (events++, number);
        bool copy = known && random.NextDouble() < Copied;
        sent.Add((happening, version = copy ? version : number));

        SyntheticEvent subject = new(Words, happening);
        Random words = new(version);
        int outlet = (int)(Outlets * Math.Pow(random.NextDouble(), 3));
        DateTimeOffset seen = Start + (number * (TimeSpan.FromDays(5) / span));
        return new Article
        {
            Id = new ItemId(number + 1),
            Outlet = new OutletId($"press-{outlet}"),
            Url = $"https://press-{outlet}.example/report/{number}",
            Site = $"Press {outlet}",
            Title = subject.Title(words),
            Text = Text(subject, words, copy ? random.Next(1, 6) : 0),
            Language = "en",
            Published = seen - TimeSpan.FromMinutes(random.Next(1, 240)),
            PublishedBy = "json-ld",
            Seen = seen,
        };
    }

    // Three sentences a paragraph; a copy lacks each nth sentence.
    private static string Text(SyntheticEvent subject, Random words, int cut)
    {
        StringBuilder text = new();
        int sentences = words.Next(10, 34);
        for (int i = 0; i < sentences; i++)
        {
            string sentence = subject.Sentence(words, OfEvent);
            if (cut == 0 || i % 9 != cut)
            {
                text.Append(sentence).Append(i % 3 == 2 ? "\n\n" : " ");
            }
        }

        return text.ToString().TrimEnd();
    }
}
