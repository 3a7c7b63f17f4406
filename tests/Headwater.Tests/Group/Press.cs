using Headwater.Group;
using Headwater.Model;

namespace Headwater.Tests.Group;

/// <summary>Sends articles to a grouper, one after the other, and remembers them.</summary>
internal sealed class Press(long lastStory = 0)
{
    private readonly List<Article> sent = [];

    public static DateTimeOffset Start { get; } = new(2026, 3, 3, 6, 0, 0, TimeSpan.Zero);

    public Grouper Grouper { get; } = new(lastStory);

    public IReadOnlyList<StoryChange> Send(string title, string text, string language = "en", double day = 0, string? outlet = null)
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
        return Grouper.Group(sent[^1], null);
    }

    public IReadOnlyList<StoryChange> Again(long id) => Grouper.Group(sent[(int)id - 1], null);
}
