using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds;

/// <summary>Says what stands where a feed should be.</summary>
internal static class NotAFeed
{
    /// <summary>Names the reason why a text is no feed.</summary>
    public static FeedProblem Why(ReadOnlySpan<char> text)
    {
        if (text.TrimStart() is ['{' or '[', ..])
        {
            return new FeedProblem("not-a-feed", "its JSON is no feed");
        }

        MarkupReader reader = new(text);
        while (reader.Read())
        {
            if (reader.Kind == MarkupKind.Declaration && reader.Body.TrimStart('!').StartsWith("doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return Html();
            }

            if (reader.Kind == MarkupKind.Start && !reader.Name.IsEmpty)
            {
                return reader.Name.Equals("html", StringComparison.OrdinalIgnoreCase)
                    ? Html()
                    : new FeedProblem("not-a-feed", $"its root element is {reader.Name[..Math.Min(reader.Name.Length, 40)]}, which begins no feed", text[..reader.Start].Count('\n') + 1);
            }
        }

        return new FeedProblem("not-a-feed", "it holds neither XML nor JSON", 1);
    }

    private static FeedProblem Html() => new("html", "it is a page of HTML, not a feed", 1);
}
