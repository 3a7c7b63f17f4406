using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>
/// Reads feeds in XML, whole or broken: walks the tags once, keeps the elements that are open, and hands each element that
/// means something to its rule. An end tag that fits no open element is passed over; one that fits an outer element ends all
/// inside it; a start tag ends the text or value that it cannot be part of.
/// </summary>
internal ref struct XmlFeedReader(ReadOnlySpan<char> source, FeedDocument document, string? baseUrl, string? language)
{
    private const int DeepestNesting = 512, LongestDocumentType = 200;

    private readonly ReadOnlySpan<char> source = source;
    private readonly FeedScribe scribe = new(document);
    private readonly XmlStrictness strictness = new(document);
    private readonly ScopeReader scopes = new();
    private readonly List<Frame> open = new(16);
    private int text = -1;
    private bool rootSeen;

    public void Read()
    {
        MarkupReader reader = new(source);
        while (reader.Read())
        {
            Overrun.Mend(ref reader, source, open);
            strictness.Check(source, reader, open.Count > 0, rootSeen);
            switch (reader.Kind)
            {
                case MarkupKind.Start:
                    Start(reader);
                    break;
                case MarkupKind.End:
                    End(reader);
                    break;
                case MarkupKind.Declaration when open.Count == 0:
                    document.DocumentType ??= reader.Body[..Math.Min(reader.Body.Length, LongestDocumentType)].ToString();
                    break;
            }
        }

        Finish();
    }

    // Of a value that breaks off nothing is known: half an address is another address.
    private void Finish()
    {
        if (open.Count > 0)
        {
            strictness.Report(source, source.Length, "the document ends before its elements do");
        }

        while (open.Count > 0)
        {
            Close(source.Length, isWhole: open[^1].Rule?.Kind != ElementKind.Value);
        }

        scribe.Conclude();
    }

    private void Start(in MarkupReader reader)
    {
        if (reader.IsBroken && reader.Body.IsEmpty && reader.End == source.Length)
        {
            return;
        }

        if (open.Count >= DeepestNesting)
        {
            strictness.Report(source, reader.Start, "elements are nested too deep");
            return;
        }

        Push(reader);
        rootSeen = true;
        if (reader.IsEmpty && !IsBareLink(reader))
        {
            Close(reader.End);
        }
    }

    // <link/>http://… is what is left of a link that was read and written as HTML.
    private readonly bool IsBareLink(in MarkupReader reader) =>
        reader.Body.IsWhiteSpace() && reader.Name.Equals("link", StringComparison.OrdinalIgnoreCase) && open[^1].Rule is not null && source[reader.End..].TrimStart() is [not '<', ..];

    private void Push(in MarkupReader reader)
    {
        Scope outer = open.Count == 0 ? new Scope(baseUrl, language, scopes.Declarations) : open[^1].Inner;
        Scope inner = scopes.Enter(source, reader, outer, strictness, isRoot: open.Count == 0);
        ReadOnlySpan<char> name = reader.Name[(reader.Name.IndexOf(':') + 1)..];
        (Vocabulary vocabulary, string prefix) = scopes.Resolve(source, reader, name, strictness);
        ElementRule? rule = RuleBook.Find(vocabulary, name, document.Format);
        End(reader.Start, rule, name);
        bool counts = open.Count == 0 || open[^1].Holds || (open[^1].Seeks && rule is { IsPart: true });
        bool isPage = open.Count == 0 && name.Equals("html", StringComparison.OrdinalIgnoreCase);
        if (open.Count > 0)
        {
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(open)[^1].HasChildren = true;
        }

        rule = counts ? rule : null;
        text = rule is { Holds: false } ? open.Count : text;
        open.Add(new Frame
        {
            NameStart = reader.Start + 1,
            NameLength = reader.Name.Length,
            AttributesStart = reader.Start + 1 + reader.Name.Length,
            AttributesLength = reader.Body.Length,
            ContentStart = reader.End,
            Prefix = prefix,
            Outer = outer,
            Inner = inner,
            Rule = rule,
            Holds = rule?.Holds ?? (counts && open.Count == 0 && !isPage),
            Seeks = rule is null && !isPage && scribe.Entry is null && (counts || open[^1].Seeks),
            Counts = counts,
        });
        rule?.Open?.Invoke(scribe, Of(open[^1], reader.End, reader.End));
    }

    /// <summary>Ends the text or value that is open, where an element begins that is no part of it.</summary>
    private void End(int at, ElementRule? rule, ReadOnlySpan<char> name)
    {
        if (text < 0 || rule is null || !ImpliedEnd.Is(open[text], source, rule, name))
        {
            return;
        }

        if (!source[open[text].ContentStart..at].IsWhiteSpace())
        {
            strictness.Report(source, at, $"{name} begins where {open[text].Name(source)} has not ended");
        }

        CloseTo(text, at);
    }

    private void End(in MarkupReader reader)
    {
        int match = IsCutShort(reader) ? open.Count - 1 : Matching(reader.Name, StringComparison.Ordinal);
        if (match != open.Count - 1 || match < 0)
        {
            strictness.Report(source, reader.Start, $"the end tag {reader.Name} fits no open element");
            match = match < 0 ? Matching(reader.Name, StringComparison.OrdinalIgnoreCase) : match;
        }

        if (match >= 0)
        {
            CloseTo(match, reader.Start);
        }
    }

    // The document breaks off within the end tag: what it ends is whole.
    private readonly bool IsCutShort(in MarkupReader tag) =>
        tag.IsBroken && tag.End == source.Length && open.Count > 0 && open[^1].Name(source).StartsWith(tag.Name, StringComparison.Ordinal);

    private readonly int Matching(ReadOnlySpan<char> name, StringComparison comparison)
    {
        int match = open.Count - 1;
        while (match >= 0 && !open[match].Name(source).Equals(name, comparison))
        {
            match--;
        }

        return match;
    }

    private void CloseTo(int first, int contentEnd)
    {
        while (open.Count > first)
        {
            Close(contentEnd);
        }
    }

    private void Close(int contentEnd, bool isWhole = true)
    {
        Frame frame = open[^1];
        open.RemoveAt(open.Count - 1);
        text = open.Count > text ? text : -1;
        Element element = Of(frame, frame.ContentStart, Math.Max(frame.ContentStart, contentEnd));
        if (frame.Rule is { } rule)
        {
            (isWhole ? rule.Close : null)?.Invoke(scribe, element);
        }
        else if (frame.Counts)
        {
            scribe.Extend(element);
        }

        scopes.Leave(frame.Outer);
    }

    private readonly Element Of(in Frame frame, int contentStart, int contentEnd) => new()
    {
        Name = frame.Name(source)[(frame.Name(source).IndexOf(':') + 1)..],
        Prefix = frame.Prefix,
        Attributes = frame.Attributes(source),
        Content = source[contentStart..contentEnd],
        HasChildren = frame.HasChildren,
        Base = frame.Inner.Base,
        Language = frame.Inner.Language,
    };
}
