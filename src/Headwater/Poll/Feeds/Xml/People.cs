using System.Buffers;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Reads persons: elements for name, address and page, or one line such as "me@example.org (A. Name)".</summary>
internal static class People
{
    private static readonly SearchValues<char> Before = SearchValues.Create(" <([\"':");
    private static readonly SearchValues<char> After = SearchValues.Create(" >)]\"',;");

    public static void Open(FeedScribe scribe, scoped in Element element) => scribe.Person = new FeedPerson();

    public static void Close(FeedScribe scribe, scoped in Element element, Action<FeedPerson> add)
    {
        FeedPerson? person = scribe.Person;
        scribe.Person = null;
        if (!element.HasChildren)
        {
            person = Parse(element.Text());
        }

        if (person is { } p && (p.Name ?? p.Email ?? p.Url) is not null)
        {
            add(p);
        }
    }

    /// <summary>Takes a line apart.</summary>
    /// <returns>The person, or <c>null</c> for a blank line.</returns>
    public static FeedPerson? Parse(string line)
    {
        line = Text.Markup.PlainText.Fold(line);
        if (line.Length == 0)
        {
            return null;
        }

        int at = line.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at == line.Length - 1)
        {
            return new FeedPerson { Name = line };
        }

        int from = line.AsSpan(0, at).LastIndexOfAny(Before) + 1;
        int length = line.AsSpan(at).IndexOfAny(After);
        string email = length < 0 ? line[from..] : line[from..(at + length)];
        string name = line.Replace(email, "", StringComparison.Ordinal)
            .Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)
            .Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal).Trim(' ', '(', ')', '<', '>', '"', ',', '-');
        return new FeedPerson { Name = name.Length == 0 ? null : name, Email = email };
    }
}
