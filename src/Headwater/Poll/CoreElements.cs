using System.Globalization;

namespace Headwater.Poll;

/// <summary>The elements of RSS, Atom and CDF themselves.</summary>
internal static class CoreElements
{
    public static ElementRules Rules { get; } = new(new()
    {
        ["rss"] = ElementRule.Holding((s, in e) => Root(s, FeedFormat.Rss, e["version"])),
        ["feed"] = ElementRule.Holding(OpenFeed),
        ["channel"] = ElementRule.Holding(OpenChannel),
        ["item"] = ElementRule.Holding(OpenEntry, CloseEntry),
        ["entry"] = ElementRule.Holding(OpenEntry, CloseEntry),
        ["items"] = ElementRule.Text((_, in _) => { }),
        ["source"] = ElementRule.Holding(OpenSource, CloseSource),
        ["redirect"] = ElementRule.Wrapper,
        ["product"] = ElementRule.Wrapper,

        ["title"] = ElementRule.Text(Title),
        ["subtitle"] = ElementRule.Text((s, in e) => s.Node.Subtitle ??= s.Construct(e)),
        ["tagline"] = ElementRule.Text((s, in e) => s.Node.Subtitle ??= s.Construct(e)),
        ["description"] = ElementRule.Text(Description),
        ["abstract"] = ElementRule.Text(Description),
        ["summary"] = ElementRule.Text((s, in e) => Summary(s, s.Construct(e))),
        ["info"] = ElementRule.Text((s, in e) => s.Node.Info ??= s.Construct(e)),
        ["rights"] = ElementRule.Text((s, in e) => s.Node.Rights ??= s.Construct(e)),
        ["copyright"] = ElementRule.Text((s, in e) => s.Node.Rights ??= s.Construct(e)),
        ["content"] = ElementRule.Text(Content),
        ["fullitem"] = ElementRule.Text((s, in e) => s.Entry?.ContentList.Add(s.Construct(e, "text/html"))),
        ["body"] = ElementRule.Text(Body),
        ["prodlink"] = ElementRule.Text((s, in e) => s.Entry?.ContentList.Add(s.Construct(e, "text/html"))),

        ["id"] = ElementRule.Text(Id),
        ["guid"] = ElementRule.Text(Guid),
        ["link"] = ElementRule.Text(Link),
        ["a"] = ElementRule.Holding((s, in e) => Href(s, e)),
        ["url"] = ElementRule.Text(Url),
        ["href"] = ElementRule.Text(Url),
        ["enclosure"] = ElementRule.Text(Enclosure),
        ["comments"] = ElementRule.Text((s, in e) => { if (s.Entry is { } entry) { entry.Comments ??= e.Resolve(e.Text()); } }),
        ["docs"] = ElementRule.Text((s, in e) => { if (s.Node is FeedHead head) { head.Docs ??= e.Resolve(e.Text()); } }),
        ["newlocation"] = ElementRule.Text((s, in e) => { if (s.Node is FeedHead head) { head.NewLocation = e.Resolve(e.Text()); } }),

        ["pubdate"] = ElementRule.Text((s, in e) => s.Node.Published = Later(s.Node.Published, Date(s, e))),
        ["published"] = ElementRule.Text((s, in e) => s.Node.Published = Later(s.Node.Published, Date(s, e))),
        ["issued"] = ElementRule.Text((s, in e) => s.Node.Published = Later(s.Node.Published, Date(s, e))),
        ["updated"] = ElementRule.Text((s, in e) => s.Node.Updated = Later(s.Node.Updated, Date(s, e))),
        ["modified"] = ElementRule.Text((s, in e) => s.Node.Updated = Later(s.Node.Updated, Date(s, e))),
        ["lastbuilddate"] = ElementRule.Text((s, in e) => s.Node.Updated = Later(s.Node.Updated, Date(s, e))),
        ["created"] = ElementRule.Text((s, in e) => s.Node.Created = Later(s.Node.Created, Date(s, e))),
        ["expirationdate"] = ElementRule.Text((s, in e) => s.Node.Expired = Later(s.Node.Expired, Date(s, e))),

        ["author"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.AuthorList.Add(p))),
        ["managingeditor"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.AuthorList.Add(p))),
        ["contributor"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.ContributorList.Add(p))),
        ["webmaster"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.Publisher ??= p)),
        ["publisher"] = ElementRule.Holding(People.Open, (s, in e) => People.Close(s, e, p => s.Node.Publisher ??= p)),
        ["name"] = ElementRule.Text(Name),
        ["email"] = ElementRule.Text((s, in e) => s.Person = s.Person is { } p ? p with { Email = Filled(e) } : null),
        ["uri"] = ElementRule.Text(Url),
        ["homepage"] = ElementRule.Text(Url),

        ["category"] = ElementRule.Text(Category),
        ["tags"] = ElementRule.Text((s, in e) => Keywords(s, e.Text(), ",")),
        ["keywords"] = ElementRule.Text((s, in e) => Keywords(s, e.Text(), ",")),
        ["language"] = ElementRule.Text((s, in e) => s.Node.Language = Filled(e) ?? s.Node.Language),
        ["generator"] = ElementRule.Text((s, in e) => s.Node.Generator ??= new FeedGenerator(e.Text(), e["version"], (e["uri"] ?? e["url"]) is { } url ? e.Resolve(url) : null)),
        ["ttl"] = ElementRule.Text(TimeToLive),
        ["cloud"] = ElementRule.Text((s, in e) => { if (s.Node is FeedHead head) { head.Cloud ??= e.AllAttributes(); } }),

        ["image"] = ElementRule.Holding(Pictures.Open, Pictures.Close),
        ["textinput"] = ElementRule.Holding(Pictures.Open, Pictures.CloseForm),
        ["width"] = ElementRule.Text((s, in e) => s.Image = s.Image is { } i ? i with { Width = Number(e) } : null),
        ["height"] = ElementRule.Text((s, in e) => s.Image = s.Image is { } i ? i with { Height = Number(e) } : null),
        ["icon"] = ElementRule.Text((s, in e) => s.Node.Icon ??= e.Resolve(e.Text())),
        ["logo"] = ElementRule.Text((s, in e) => s.Node.Logo ??= e.Resolve(e.Text())),

        ["urlset"] = ElementRule.Holding((s, in _) => Root(s, FeedFormat.Sitemap, null)),
        ["sitemapindex"] = ElementRule.Holding((s, in _) => Root(s, FeedFormat.SitemapIndex, null)),
    });

    /// <summary>The element's text, or <c>null</c> where it is blank.</summary>
    public static string? Filled(in Element element) => element.Text() is { Length: > 0 } text ? text : null;

    public static FeedDate Date(FeedScribe scribe, in Element element) => FeedScribe.Date(element.Text(), scribe.Node.Language ?? element.Language);

    /// <summary>Of several dates the last that is one.</summary>
    private static FeedDate Later(FeedDate? before, FeedDate date) => date.Time is null && before is not null ? before : date;

    public static void Root(FeedScribe scribe, FeedFormat format, string? version)
    {
        if (scribe.Document.Format == FeedFormat.Unknown)
        {
            scribe.Document.Format = format;
            scribe.Document.Version = version?.Trim();
        }
    }

    public static void Description(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Image is { } image)
        {
            scribe.Image = image with { Description = element.Text() };
            return;
        }

        Summary(scribe, scribe.Construct(element, scribe.Guesses ? "text/html" : "text/plain"));
    }

    /// <summary>The first is the summary; what comes later is content.</summary>
    public static void Summary(FeedScribe scribe, FeedText text)
    {
        if (scribe.Node.Summary is null)
        {
            scribe.Node.Summary = text;
        }
        else
        {
            scribe.Entry?.ContentList.Add(text);
        }
    }

    public static void Keywords(FeedScribe scribe, string text, string separators, string? scheme = null)
    {
        foreach (string word in text.Split(separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            scribe.Node.AddCategory(new FeedCategory(word, scheme));
        }
    }

    private static void OpenFeed(FeedScribe scribe, scoped in Element element)
    {
        Root(scribe, FeedFormat.Atom, element["version"]);
        scribe.Document.Head.Language ??= element.Language;
    }

    private static void OpenChannel(FeedScribe scribe, scoped in Element element)
    {
        Root(scribe, element["href"] is null && element["base"] is null ? FeedFormat.Rss : FeedFormat.Cdf, null);
        scribe.Document.Head.Language ??= element.Language;
        scribe.Document.Head.Id ??= element["rdf:about"];
        Facts(scribe, element);
    }

    private static void OpenEntry(FeedScribe scribe, scoped in Element element)
    {
        FeedEntry entry = new() { Id = element["rdf:about"], Language = element.Language };
        scribe.Document.EntryList.Add(entry);
        scribe.Enter(entry);
        Facts(scribe, element);
    }

    private static void CloseEntry(FeedScribe scribe, scoped in Element element) => scribe.Leave();

    // CDF keeps address and date in attributes.
    private static void Facts(FeedScribe scribe, in Element element)
    {
        Href(scribe, element);
        if (element["lastmod"] is { } changed)
        {
            scribe.Node.Updated ??= FeedScribe.Date(changed, element.Language);
        }
    }

    private static void Href(FeedScribe scribe, in Element element)
    {
        if (element["href"] is { } href)
        {
            scribe.Link(new FeedLink(element.Resolve(href), "alternate"));
        }
    }

    private static void OpenSource(FeedScribe scribe, scoped in Element element)
    {
        FeedSource source = new();
        if (element["url"] is { } url)
        {
            source.Link = element.Resolve(url);
        }

        if (scribe.Entry is { } entry)
        {
            entry.Source ??= source;
        }

        scribe.Enter(source);
    }

    private static void CloseSource(FeedScribe scribe, scoped in Element element)
    {
        if (!element.HasChildren && Filled(element) is { } title)
        {
            scribe.Node.Title ??= new FeedText(title, "text/plain") { Language = element.Language, Base = element.Base };
        }

        scribe.Leave();
    }

    // An id that begins with a slash is a relative address.
    private static void Id(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.IsPlain && Filled(element) is { } id)
        {
            scribe.Node.Id = id[0] == '/' ? element.Resolve(id) : id;
        }
    }

    private static void Title(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Image is { } image)
        {
            scribe.Image = image with { Title = element.Text() };
        }
        else if (!scribe.Node.HasOwnTitle)
        {
            scribe.Node.Title = scribe.Construct(element);
            scribe.Node.HasOwnTitle = scribe.Node.Title.Raw.Length > 0;
        }
    }

    private static void Content(FeedScribe scribe, scoped in Element element)
    {
        FeedText text = scribe.Construct(element);
        string? source = element["src"] is { } src ? element.Resolve(src) : null;
        if (source is not null)
        {
            scribe.Link(new FeedLink(source, "enclosure") { Type = element["type"] });
            text = new FeedText(text.Raw, text.Type) { Language = text.Language, Base = text.Base, Source = source };
        }

        scribe.Entry?.ContentList.Add(text);
    }

    private static void Body(FeedScribe scribe, scoped in Element element) =>
        scribe.Entry?.ContentList.Add(scribe.Construct(element, "application/xhtml+xml"));

    private static void Guid(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Entry is not { } entry || Filled(element) is not { } id)
        {
            scribe.Node.Id ??= Filled(element);
            return;
        }

        entry.Id = id;
        entry.LinkIsId = entry.Link is null && !"false".Equals(element["isPermaLink"]?.Trim(), StringComparison.OrdinalIgnoreCase);
        if (entry.LinkIsId)
        {
            entry.Link = Text.Address.Resolve(null, id) is null ? null : id;
        }
    }

    private static void Link(FeedScribe scribe, scoped in Element element)
    {
        string? href = element["href"] ?? element["rdf:resource"];
        string text = href is null ? element.Text() : "";
        if (scribe.Image is { } image)
        {
            scribe.Image = image with { Link = element.Resolve(href ?? text) };
            return;
        }

        if (href is null && text.Length == 0)
        {
            return;
        }

        if (href is null && scribe.Entry is { LinkIsId: true } entry)
        {
            (entry.Link, entry.LinkIsId) = (null, false);
        }

        scribe.Link(new FeedLink(element.Resolve(href ?? text), element["rel"] is { Length: > 0 } relation ? relation.Trim() : "alternate")
        {
            Type = element["type"],
            Language = element["hreflang"],
            Title = element["title"],
            Length = element["length"],
        });
    }

    private static void Url(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Person is { } person)
        {
            scribe.Person = person with { Url = element.Resolve(element.Text()) };
        }
        else if (scribe.Image is { } image)
        {
            scribe.Image = image with { Url = element.Resolve(element.Text()) };
        }
    }

    private static void Enclosure(FeedScribe scribe, scoped in Element element)
    {
        if (element["url"] is { } url)
        {
            scribe.Link(new FeedLink(element.Resolve(url), "enclosure") { Type = element["type"], Length = element["length"] });
        }
    }

    private static void Name(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Person is { } person)
        {
            scribe.Person = person with { Name = Filled(element) };
        }
        else if (scribe.Image is { } image)
        {
            scribe.Image = image with { Name = Filled(element) };
        }
    }

    private static void Category(FeedScribe scribe, scoped in Element element)
    {
        string? term = element["term"] ?? Filled(element);
        string? label = element["label"];
        if (term is not null || label is not null)
        {
            scribe.Node.AddCategory(new FeedCategory(term, element["scheme"] ?? element["domain"], label));
        }
    }

    private static void TimeToLive(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Node is FeedHead head && double.TryParse(element.Text(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minutes) && minutes is > 0 and < 1e6)
        {
            head.TimeToLive = TimeSpan.FromMinutes(minutes);
        }
    }

    private static int? Number(in Element element) =>
        int.TryParse(element.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
