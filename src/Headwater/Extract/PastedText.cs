using Headwater.Extract.Authors;
using Headwater.Model;
using Headwater.Text;
using Headwater.Text.Dates;
using Headwater.Text.Languages;
using Headwater.Text.Markup;

namespace Headwater.Extract;

/// <summary>Reads an article from text that was copied from a page: headline first, then byline, report and footers.</summary>
internal static class PastedText
{
    private const int LongestTitle = 300;
    private const int LongestFact = 120;
    private const int MostFacts = 6;
    private const int WrappedLine = 60;

    /// <summary>The article, or <c>null</c> where there is no text.</summary>
    public static Article? Read(string text, string? url)
    {
        List<string> paragraphs = Paragraphs(text);
        if (paragraphs.Count == 0)
        {
            return null;
        }

        bool titled = paragraphs.Count > 1 && paragraphs[0].Length <= LongestTitle;
        int start = titled ? 1 : 0;
        List<Boilerplate> around = [];
        string? language = LanguageIdentifier.Identify(text);
        int first = Head(paragraphs, start, language, around, out string? byline, out DateTimeOffset? published);
        List<string> body = Body(paragraphs, first, around);
        string joined = string.Join("\n\n", body);
        return new Article
        {
            Url = url,
            Title = titled ? paragraphs[0] : "",
            Text = joined,
            Byline = byline,
            Authors = byline is null ? [] : Bylines.People(byline),
            Published = published,
            PublishedBy = published is null ? null : "visible",
            Language = LanguageIdentifier.Identify(joined),
            Boilerplate = around,
            Links = [.. around.SelectMany(a => Addresses(a))],
        };
    }

    // Byline, date, sharing: short lines between the headline and the report.
    private static int Head(List<string> paragraphs, int start, string? language, List<Boilerplate> around, out string? byline, out DateTimeOffset? published)
    {
        (byline, published) = (null, null);
        int at = start;
        for (; at < Math.Min(paragraphs.Count - 1, start + MostFacts); at++)
        {
            string line = paragraphs[at];
            bool written = line.Length <= LongestFact && Bylines.Begins(line);
            Timestamp? date = line.Length <= LongestFact ? Timestamp.Parse(line, language) : null;
            if (!written && date is null && !Phrases.IsAddition(line))
            {
                break;
            }

            byline ??= written ? line : null;
            published ??= date?.Time;
            around.Add(new Boilerplate(line, BoilerplatePlace.Before));
        }

        return at;
    }

    private static List<string> Body(List<string> paragraphs, int first, List<Boilerplate> around)
    {
        int end = paragraphs.Count;
        while (end - 1 > first && (Phrases.IsAddition(paragraphs[end - 1]) || Phrases.IsFooter(paragraphs[end - 1])))
        {
            end--;
        }

        List<string> body = [];
        foreach (string paragraph in paragraphs[first..end])
        {
            if (Phrases.IsAddition(paragraph))
            {
                around.Add(new Boilerplate(paragraph, BoilerplatePlace.Within));
            }
            else
            {
                body.Add(paragraph);
            }
        }

        around.AddRange(paragraphs[end..].Select(p => new Boilerplate(p, BoilerplatePlace.After)));
        return body;
    }

    // A blank line ends a paragraph, and so does the end of a line, unless the text was wrapped at a column.
    private static List<string> Paragraphs(string text)
    {
        List<string> paragraphs = [];
        bool wrapped = IsWrapped(text);
        string previous = "";
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n').Select(l => PlainText.Fold(l)))
        {
            if (line.Length > 0 && wrapped && previous.Length > WrappedLine / 2 && paragraphs.Count > 1)
            {
                paragraphs[^1] += " " + line;
            }
            else if (line.Length > 0)
            {
                paragraphs.Add(line);
            }

            previous = line;
        }

        return paragraphs;
    }

    private static bool IsWrapped(string text)
    {
        string[] lines = text.Split('\n');
        return text.ReplaceLineEndings("\n").Contains("\n\n", StringComparison.Ordinal) && lines.Max(l => l.Length) < WrappedLine * 2 && lines.Count(l => l.Trim().Length > WrappedLine) > lines.Length / 3;
    }

    private static IEnumerable<Link> Addresses(Boilerplate piece) =>
        piece.Text.Split(' ').Where(w => w.Contains("://", StringComparison.Ordinal))
            .Select(w => Address.Resolve(null, w.Trim('.', ',', ')', '(', ';'))).OfType<string>()
            .Select(url => new Link(url, piece.Text, piece.Place));
}
