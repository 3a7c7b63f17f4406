using Headwater.Poll.Feeds;
using Headwater.Text.Dates;

namespace Headwater.Eval;

/// <summary>A feed document under the keys that feedparser gives its results.</summary>
internal static class FeedparserView
{
    /// <summary>The variables of an expectation.</summary>
    public static Dictionary<string, object?> Of(FeedDocument document, IReadOnlyDictionary<string, string> headers)
    {
        Dictionary<string, object?> view = new()
        {
            ["bozo"] = !document.WellFormed,
            ["encoding_overridden"] = document.Problem?.Code == "encoding",
            ["encoding"] = document.Encoding,
            ["version"] = Version(document),
            ["feed"] = Head(document.Head),
            ["entries"] = document.Entries.Select(e => (object?)Entry(e)).ToList(),
            ["headers"] = headers.ToDictionary(h => h.Key, object? (h) => h.Value),
        };
        if (headers.GetValueOrDefault("etag") is { Length: > 0 } etag)
        {
            view["etag"] = etag;
        }

        if (headers.GetValueOrDefault("last-modified") is { Length: > 0 } modified)
        {
            view["modified"] = modified;
            view["modified_parsed"] = Time(Timestamp.Parse(modified));
        }

        return view;
    }

    private static string Version(FeedDocument document) => (document.Format, document.Version) switch
    {
        (FeedFormat.Rss, null) => "rss",
        (FeedFormat.Rss, "0.91") => document.DocumentType?.Contains("Netscape", StringComparison.Ordinal) is true ? "rss091n" : "rss091u",
        (FeedFormat.Rss, { } v) => "rss" + (v[0] == '2' ? "20" : v.Replace(".", "", StringComparison.Ordinal)),
        (FeedFormat.Rdf, "0.90") => "rss090",
        (FeedFormat.Rdf, _) => "rss10",
        (FeedFormat.Atom, "0.3") => "atom03",
        (FeedFormat.Atom, "1.0") => "atom10",
        (FeedFormat.Atom, _) => "atom",
        (FeedFormat.Cdf, _) => "cdf",
        _ => "",
    };

    private static Dictionary<string, object?> Head(FeedHead head)
    {
        Dictionary<string, object?> view = Node(head);
        Text(view, "subtitle", head.Subtitle ?? head.Summary);
        Copy(view, "subtitle", "description", "tagline");
        if (head.Subtitle is not null && head.Summary is not null)
        {
            Text(view, "description", head.Summary);
        }

        Put(view, "docs", head.Docs);
        Put(view, "newlocation", head.NewLocation);
        Put(view, "ttl", head.TimeToLive?.TotalMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Put(view, "cloud", head.Cloud?.ToDictionary(c => c.Key, object? (c) => c.Value));
        Put(view, "textinput", Image(head.TextInput));
        return view;
    }

    private static Dictionary<string, object?> Entry(FeedEntry entry)
    {
        Dictionary<string, object?> view = Node(entry);
        Text(view, "subtitle", entry.Subtitle);
        Text(view, "summary", entry.Summary ?? (entry.Contents is [{ Source: null } content, ..] ? content : null));
        Copy(view, "summary", "description");
        Put(view, "content", entry.Contents.Select(object? (c) => Detail(c)).ToList());
        Put(view, "enclosures", entry.Enclosures.Select(object? (e) => Enclosure(e)).ToList());
        Put(view, "comments", entry.Comments);
        Put(view, "guidislink", entry.LinkIsId);
        Put(view, "source", entry.Source is { } source ? Source(source) : null);
        Put(view, "media_thumbnail", Tables(entry.Media.Thumbnails));
        Put(view, "media_content", Tables(entry.Media.Files));
        Put(view, "media_credit", Tables(entry.Media.Credits));
        foreach ((string name, IReadOnlyDictionary<string, string> facts) in entry.Media.Facts)
        {
            Put(view, $"media_{name}", Fact(facts));
        }

        if (entry.Chapters is { } chapters)
        {
            Put(view, "psc_chapters", new Dictionary<string, object?> { ["version"] = chapters.Version, ["chapters"] = chapters.List.Select(object? (c) => Chapter(c)).ToList() });
        }

        return view;
    }

    private static Dictionary<string, object?> Source(FeedSource source)
    {
        Dictionary<string, object?> view = Node(source);
        Text(view, "subtitle", source.Subtitle);
        Put(view, "href", source.Link);
        return view;
    }

    private static Dictionary<string, object?> Node(FeedNode node)
    {
        Dictionary<string, object?> view = node.Extensions.Where(e => !e.Key.Contains('@', StringComparison.Ordinal)).ToDictionary(e => e.Key, object? (e) => e.Value);
        foreach (IGrouping<string, KeyValuePair<string, string>> attributes in node.Extensions.Where(e => e.Key.Contains('@', StringComparison.Ordinal)).GroupBy(e => e.Key.Split('@')[0]))
        {
            view.TryAdd(attributes.Key, attributes.ToDictionary(a => a.Key.Split('@')[1], object? (a) => a.Value));
        }

        Put(view, "id", node.Id);
        Copy(view, "id", "guid");
        Text(view, "title", node.Title);
        Text(view, "rights", node.Rights);
        Copy(view, "rights", "copyright");
        Text(view, "info", node.Info);
        Put(view, "link", node.Link);
        Put(view, "links", node.Links.Select(object? (l) => Link(l)).ToList());
        Put(view, "license", node.Links.FirstOrDefault(l => l.Relation == "license")?.Url);
        Put(view, "language", node.Language);
        Put(view, "icon", node.Icon);
        Put(view, "logo", node.Logo);
        Put(view, "image", Image(node.Image));
        Put(view, "itunes_block", node.Blocked is { } blocked ? (blocked ? 1.0 : 0.0) : null);
        People(view, node);
        Dates(view, node);
        Generator(view, node.Generator);
        Put(view, "tags", node.Categories.Select(object? (c) => new Dictionary<string, object?> { ["term"] = c.Term, ["scheme"] = c.Scheme, ["label"] = c.Label }).ToList());
        Put(view, "category", node.Categories is [var first, ..] ? first.Term : null);
        view["itunes_explicit"] = node.Explicit;
        view["where"] = Place(node.Place);
        if (node.InReplyTo is { } reply)
        {
            view["thr_in-reply-to"] = new Dictionary<string, object?> { ["ref"] = reply.Reference, ["href"] = reply.Url, ["source"] = reply.Source, ["type"] = reply.Type };
        }

        return view;
    }

    private static void People(Dictionary<string, object?> view, FeedNode node)
    {
        Put(view, "authors", node.Authors.Select(object? (a) => Person(a)).ToList());
        Put(view, "author", Line(node.Authors is [var first, ..] ? first : null));
        Put(view, "author_detail", node.Authors.Count > 0 ? Person(node.Authors[0]) : null);
        Put(view, "contributors", node.Contributors.Select(object? (c) => Person(c)).ToList());
        Put(view, "publisher", Line(node.Publisher));
        Put(view, "publisher_detail", node.Publisher is { } publisher ? Person(publisher) : null);
    }

    private static void Dates(Dictionary<string, object?> view, FeedNode node)
    {
        foreach ((string key, FeedDate? date) in new[] { ("published", node.Published), ("updated", node.Updated), ("created", node.Created), ("expired", node.Expired), ("validity_start", node.ValidFrom), ("validity_end", node.ValidUntil) })
        {
            Put(view, key, date?.Verbatim);
            Put(view, $"{key}_parsed", Time(date?.Time));
        }
    }

    private static void Generator(Dictionary<string, object?> view, FeedGenerator? generator)
    {
        Put(view, "generator", generator?.Name);
        if (generator is not null)
        {
            Put(view, "generator_detail", new Dictionary<string, object?> { ["name"] = generator.Name, ["version"] = generator.Version, ["href"] = generator.Url });
        }
    }

    private static Dictionary<string, object?> Person(FeedPerson person)
    {
        Dictionary<string, object?> view = [];
        Put(view, "name", person.Name);
        Put(view, "email", person.Email);
        Put(view, "href", person.Url);
        return view;
    }

    private static string? Line(FeedPerson? person) => person switch
    {
        null => null,
        { Name: { } name, Email: { } email } => $"{name} ({email})",
        _ => person.Name ?? person.Email,
    };

    private static Dictionary<string, object?> Link(FeedLink link)
    {
        Dictionary<string, object?> view = new() { ["rel"] = link.Relation, ["href"] = link.Url };
        Put(view, "type", link.Type ?? link.Relation switch { "alternate" => "text/html", "self" => "application/atom+xml", _ => null });
        Put(view, "hreflang", link.Language);
        Put(view, "title", link.Title);
        Put(view, "length", link.Length);
        return view;
    }

    private static Dictionary<string, object?> Enclosure(FeedLink link)
    {
        Dictionary<string, object?> view = Link(link);
        view.Remove("rel");
        return view;
    }

    private static Dictionary<string, object?>? Image(FeedImage? image)
    {
        if (image is null)
        {
            return null;
        }

        Dictionary<string, object?> view = [];
        Put(view, "href", image.Url);
        Put(view, "title", image.Title);
        Put(view, "link", image.Link);
        Put(view, "description", image.Description);
        Put(view, "name", image.Name);
        Put(view, "width", (double?)image.Width);
        Put(view, "height", (double?)image.Height);
        return view;
    }

    private static Dictionary<string, object?> Chapter(FeedChapter chapter)
    {
        Dictionary<string, object?> view = new() { ["start"] = chapter.Start, ["title"] = chapter.Title, ["start_parsed"] = chapter.Offset?.TotalSeconds };
        Put(view, "href", chapter.Url);
        Put(view, "image", chapter.Image);
        return view;
    }

    private static Dictionary<string, object?> Detail(FeedText text)
    {
        Dictionary<string, object?> view = new() { ["value"] = text.Value, ["type"] = text.Type, ["language"] = text.Language, ["base"] = text.Base ?? "" };
        Put(view, "src", text.Source);
        return view;
    }

    private static object Place(FeedPlace? place)
    {
        if (place is null)
        {
            return new Dictionary<string, object?>();
        }

        List<object?> points = [.. place.Points.Select(p => p.Select(object? (v) => v).ToList())];
        object? coordinates = place.Shape switch { "Point" => points[0], "Polygon" => new List<object?> { points }, _ => points };
        return new Dictionary<string, object?> { ["type"] = place.Shape, ["coordinates"] = coordinates };
    }

    private static List<object?> Tables(List<IReadOnlyDictionary<string, string>> tables) => [.. tables.Select(Fact)];

    private static object Fact(IReadOnlyDictionary<string, string> facts) => facts.ToDictionary(
        f => f.Key,
        object? (f) => f.Key == "content" && facts.ContainsKey("relationship") ? f.Value.Split(' ').Select(object? (w) => w).ToList() : f.Value);

    private static List<object?>? Time(Timestamp? time) => time is { Time: var t }
        ? [(double)t.Year, (double)t.Month, (double)t.Day, (double)t.Hour, (double)t.Minute, (double)t.Second, (double)(((int)t.DayOfWeek + 6) % 7), (double)t.DayOfYear, 0.0]
        : null;

    private static void Text(Dictionary<string, object?> view, string key, FeedText? text)
    {
        if (text is not null)
        {
            view[key] = text.Value;
            view[$"{key}_detail"] = Detail(text);
        }
    }

    private static void Copy(Dictionary<string, object?> view, string from, params string[] keys)
    {
        foreach (string key in keys)
        {
            foreach (string ending in new[] { "", "_detail" })
            {
                if (view.TryGetValue(from + ending, out object? value))
                {
                    view.TryAdd(key + ending, value);
                }
            }
        }
    }

    private static void Put(Dictionary<string, object?> view, string key, object? value)
    {
        if (value is not null)
        {
            view[key] = value;
        }
    }
}
