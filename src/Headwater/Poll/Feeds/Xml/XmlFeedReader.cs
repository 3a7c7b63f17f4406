using Headwater.Text;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>
/// Reads feeds in XML, whole or broken: walks the tags once, keeps the elements that are open, and hands each element that
/// means something to its rule. An end tag that fits no open element is passed over; one that fits an outer element ends all
/// inside it.
/// </summary>
internal ref struct XmlFeedReader(ReadOnlySpan<char> source, FeedDocument document, string? baseUrl, string? language)
{
    private const int DeepestNesting = 512, LongestDocumentType = 200;

    private readonly ReadOnlySpan<char> source = source;
    private readonly FeedScribe scribe = new(document);
    private readonly XmlStrictness strictness = new(document);
    private readonly ScopeReader scopes = new();
    private readonly List<Frame> open = new(16);
    private bool rootSeen;

    public void Read()
    {
        MarkupReader reader = new(source);
        while (reader.Read())
        {
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

    private void Finish()
    {
        if (open.Count > 0)
        {
            strictness.Report(source, source.Length, "the document ends before its elements do");
        }

        while (open.Count > 0)
        {
            Close(source.Length);
        }
    }

    private void Start(in MarkupReader reader)
    {
        if (reader.IsBroken && reader.Body.IsEmpty)
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
        if (reader.IsEmpty)
        {
            Close(reader.End);
        }
    }

    private void Push(in MarkupReader reader)
    {
        bool counts = open.Count == 0 || open[^1].Holds;
        if (open.Count > 0)
        {
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(open)[^1].HasChildren = true;
        }

        Scope outer = open.Count == 0 ? new Scope(baseUrl, language, scopes.Declarations) : open[^1].Inner;
        Scope inner = scopes.Enter(source, reader, outer, strictness, isRoot: open.Count == 0);
        (Vocabulary vocabulary, string prefix) = scopes.Resolve(source, reader, strictness);
        ElementRule? rule = counts ? RuleBook.Find(vocabulary, reader.Name[(reader.Name.IndexOf(':') + 1)..], document.Format) : null;
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
            Holds = rule?.Holds ?? (counts && open.Count == 0),
            Counts = counts,
        });
        rule?.Open?.Invoke(scribe, Of(open[^1], reader.End, reader.End));
    }

    private void End(in MarkupReader reader)
    {
        int match = open.Count - 1;
        while (match >= 0 && !IsNamed(open[match], reader.Name))
        {
            match--;
        }

        if (match != open.Count - 1 || match < 0)
        {
            strictness.Report(source, reader.Start, $"the end tag {reader.Name} fits no open element");
        }

        while (match >= 0 && open.Count > match)
        {
            Close(reader.Start);
        }
    }

    private readonly bool IsNamed(in Frame frame, ReadOnlySpan<char> name) => source.Slice(frame.NameStart, frame.NameLength).SequenceEqual(name);

    private void Close(int contentEnd)
    {
        Frame frame = open[^1];
        open.RemoveAt(open.Count - 1);
        Element element = Of(frame, frame.ContentStart, Math.Max(frame.ContentStart, contentEnd));
        if (frame.Rule is { } rule)
        {
            rule.Close?.Invoke(scribe, element);
        }
        else if (frame.Counts)
        {
            scribe.Extend(element);
        }

        scopes.Leave(frame.Outer);
    }

    private readonly Element Of(in Frame frame, int contentStart, int contentEnd)
    {
        ReadOnlySpan<char> name = source.Slice(frame.NameStart, frame.NameLength);
        return new Element
        {
            Name = name[(name.IndexOf(':') + 1)..],
            Prefix = frame.Prefix,
            Attributes = source.Slice(frame.AttributesStart, frame.AttributesLength),
            Content = source[contentStart..contentEnd],
            HasChildren = frame.HasChildren,
            Base = frame.Inner.Base,
            Language = frame.Inner.Language,
        };
    }
}
