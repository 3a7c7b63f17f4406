using Headwater.Group;
using Headwater.Model;

namespace Headwater.Tests.Group;

/// <summary>Sends articles to a grouper, one after the other, and remembers them.</summary>
internal sealed class Press(long lastStory = 0)
{
    private readonly List<Article> sent = [];

    public static DateTimeOffset Start { get; } = new(2026, 3, 3, 6, 0, 0, TimeSpan.Zero);

    public Grouper Grouper { get; } = new(lastStory);

    /// <summary>Articles sent.</summary>
    public int Count => sent.Count;

    /// <summary>Sends an article; <paramref name="of"/> is the number of the article that it copies.</summary>
    public IReadOnlyList<StoryChange> Send(string title, string text, string language = "en", double day = 0, string? outlet = null, long? of = null)
    {
        sent.Add(new Article
        {
            Id = new ItemId(sent.Count + 1),
            Title = title,
            Text = text,
            Language = language,
            Published = Start.AddDays(day),
            Seen = Start.AddDays(day),
            Outlet = outlet is null ? null : new OutletId(outlet),
        });
        return Again(sent.Count, of);
    }

    /// <summary>Sends an article anew.</summary>
    public IReadOnlyList<StoryChange> Again(long id, long? of = null)
    {
        Article article = sent[(int)id - 1];
        return Grouper.Group(article, of is { } source ? Copy(article, sent[(int)source - 1]) : null);
    }

    /// <summary>The story that an article stands in, by its number.</summary>
    public StoryId? At(long number) => Grouper.StoryOf(new ItemId(number));

    /// <summary>An article that was sent, by its number.</summary>
    public Article Sent(int number) => sent[number - 1];

    /// <summary>Another press whose grouper was restored from what this one decided.</summary>
    public Press Restored()
    {
        Press other = new();
        foreach (Article article in sent)
        {
            other.sent.Add(article);
            other.Grouper.Restore(article, null, At(article.Id.Value)!.Value);
        }

        return other;
    }

    private static Trail Copy(Article copy, Article original)
    {
        Source to = new(original.Title, "article") { Article = original.Id };
        Edge edge = new()
        {
            From = new Source(copy.Title, "article") { Article = copy.Id },
            To = to,
            Relation = Relation.WasDerivedFrom,
            Kind = EdgeKind.Observed,
            Method = "text-reuse",
            Evidence = new Evidence(copy.Title),
            Confidence = 1,
        };
        return new Trail { Edges = [edge], Primary = to };
    }
}
