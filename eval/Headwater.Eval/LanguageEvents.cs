using System.Globalization;
using Headwater.Model;

namespace Headwater.Eval;

/// <summary>
/// Events of one day, each in the words of several languages; many have a look-alike beside them. A line that begins with "#" names
/// an event, each after it is a report: language, minutes, " ", headline, " | ", text.
/// </summary>
internal static class LanguageEvents
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Reads them in order of time.</summary>
    public static IReadOnlyList<(Article Article, string Event)> Read(string file)
    {
        List<(Article Article, string Event)> articles = [];
        string name = "";
        int events = 0;
        foreach (string line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            if (line[0] == '#')
            {
                name = line[1..].Trim();
                events++;
            }
            else
            {
                articles.Add((Article(line, articles.Count + 1, events), name));
            }
        }

        return [.. articles.OrderBy(a => a.Article.Published)];
    }

    // Two outlets a language, so that house style is no sign of an event.
    private static Article Article(string line, int id, int events)
    {
        string[] fields = line.Split(' ', 3), words = fields[2].Split(" | ", 2);
        DateTimeOffset time = Day.AddMinutes(int.Parse(fields[1], CultureInfo.InvariantCulture)).AddSeconds(events);
        return new Article
        {
            Id = new ItemId(id),
            Outlet = new OutletId(string.Create(CultureInfo.InvariantCulture, $"{fields[0]}-{events % 2}")),
            Title = words[0],
            Text = words[1],
            Language = fields[0],
            Published = time,
            Seen = time,
        };
    }
}
