namespace Headwater.Poll.Feeds.Xml;

/// <summary>Writes down what a feed's elements say: knows which feed, entry, source, person or picture is being spoken of.</summary>
internal sealed class FeedScribe(FeedDocument document)
{
    private readonly Stack<FeedNode> outer = new();

    public FeedDocument Document { get; } = document;

    /// <summary>The feed, entry or source being spoken of.</summary>
    public FeedNode Node { get; private set; } = document.Head;

    /// <summary>The entry being spoken of, or <c>null</c>.</summary>
    public FeedEntry? Entry => Node as FeedEntry;

    /// <summary>The person being spoken of, or <c>null</c>.</summary>
    public FeedPerson? Person { get; set; }

    /// <summary>The picture or form being spoken of, or <c>null</c>.</summary>
    public FeedImage? Image { get; set; }

    /// <summary>The coordinate system that the shape being spoken of names, or <c>null</c>.</summary>
    public string? CoordinateSystem { get; set; }

    /// <summary>Whether plain texts may be markup.</summary>
    public bool Guesses => Document.Format != FeedFormat.Atom;

    /// <summary>Whether what comes is about the node itself, not a person or picture of it.</summary>
    public bool IsPlain => Person is null && Image is null;

    public void Enter(FeedNode node)
    {
        outer.Push(Node);
        Node = node;
        Person = null;
        Image = null;
    }

    public void Leave()
    {
        Node = outer.TryPop(out FeedNode? before) ? before : Document.Head;
        Person = null;
        Image = null;
    }

    public FeedText Construct(in Element element, string standard = "text/plain") => TextConstruct.Read(element, standard, Guesses, unwrap: Document is { Format: FeedFormat.Atom, Version: not "0.3" });

    public FeedDate Date(in Element element) => FeedDate.Of(element.Text(), Node.Language ?? element.Language);

    /// <summary>Notes what the document is; the outermost element that says so counts.</summary>
    public void Begin(FeedFormat format, string? version)
    {
        if (Document.Format == FeedFormat.Unknown)
        {
            Document.Format = format;
            Document.Version = version?.Trim();
        }
    }

    /// <summary>Names the format of entries that stand alone, where they lead somewhere.</summary>
    public void Conclude()
    {
        if (Document.Format == FeedFormat.Unknown && Document.EntryList.Exists(e => e.Link is not null))
        {
            Document.Format = FeedFormat.Rss;
        }
    }

    /// <summary>The first is the summary; what comes later is content.</summary>
    public void Summarise(FeedText text)
    {
        if (Node.Summary is null)
        {
            Node.Summary = text;
        }
        else
        {
            Entry?.ContentList.Add(text);
        }
    }

    public void AddKeywords(string text, string separators, string? scheme = null)
    {
        foreach (string word in text.Split(separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Node.AddCategory(new FeedCategory(word, scheme));
        }
    }

    /// <summary>Adds a link and, where it leads to the page itself, makes it the node's.</summary>
    public void Link(FeedLink link)
    {
        if (link.Url.Length == 0)
        {
            return;
        }

        Node.LinkList.Add(link);
        if (link.Relation == "alternate" && IsPage(link.Type))
        {
            Node.Link ??= link.Url;
        }

        if (link.Relation == "hub" && Node is FeedHead head)
        {
            head.Hub ??= link.Url;
        }
    }

    /// <summary>Keeps an element that has no rule, where it holds text or attributes only.</summary>
    public void Extend(in Element element)
    {
        if (element.HasChildren || !IsPlain)
        {
            return;
        }

        string key = Key(element);
        string text = element.Text();
        if (text.Length > 0)
        {
            Node.ExtensionTable.TryAdd(key, text);
        }
        else if (!element.Attributes.IsWhiteSpace())
        {
            foreach ((string name, string value) in element.AllAttributes())
            {
                Node.ExtensionTable.TryAdd($"{key}@{name}", value);
            }
        }
    }

    public static string Key(in Element element)
    {
        string name = element.Name.ToString().ToLowerInvariant();
        return element.Prefix.Length == 0 ? name : $"{element.Prefix}_{name}";
    }

    private static bool IsPage(string? type) => type is null or "" or "text/html" or "application/xhtml+xml" or "application/xml" or "text/plain";
}
