using Headwater.Text;

namespace Headwater.Poll;

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
    private readonly Namespaces namespaces = new();
    private readonly XmlStrictness strictness = new(document);
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

        string? root = open.Count == 0 ? baseUrl : open[^1].Base, tongue = open.Count == 0 ? language : open[^1].Language;
        int declarations = namespaces.Count;
        if (!reader.Body.IsEmpty)
        {
            TakeAttributes(reader, ref root, ref tongue);
        }

        (Vocabulary vocabulary, string prefix) = Resolve(reader);
        ElementRule? rule = counts ? RuleBook.Find(vocabulary, reader.Name[(reader.Name.IndexOf(':') + 1)..], document.Format) : null;
        open.Add(new Frame
        {
            NameStart = reader.Start + 1,
            NameLength = reader.Name.Length,
            AttributesStart = reader.Start + 1 + reader.Name.Length,
            AttributesLength = reader.Body.Length,
            ContentStart = reader.End,
            Declarations = declarations,
            Prefix = prefix,
            Base = root,
            Language = tongue,
            Rule = rule,
            Holds = rule?.Holds ?? (counts && open.Count == 0),
            Counts = counts,
        });
        rule?.Open?.Invoke(scribe, Of(open[^1], reader.End, reader.End));
    }

    private void TakeAttributes(in MarkupReader reader, ref string? root, ref string? tongue)
    {
        AttributeReader attributes = new(reader.Body);
        bool prefixed = false;
        while (attributes.Read())
        {
            strictness.Check(source, reader.Start, attributes);
            if (attributes.Name.StartsWith("xmlns", StringComparison.Ordinal))
            {
                namespaces.Declare(attributes.Name, attributes.Value, isRoot: open.Count == 0);
            }
            else if (attributes.Name.Equals("xml:base", StringComparison.OrdinalIgnoreCase) && attributes.Value is { Length: > 0 } written)
            {
                root = Address.Resolve(root, written) ?? root;
            }
            else if (attributes.Name.Equals("xml:lang", StringComparison.OrdinalIgnoreCase))
            {
                tongue = attributes.Value is { Length: > 0 } tag ? tag.Replace('_', '-') : null;
            }
            else if (attributes.Name.Equals("base", StringComparison.OrdinalIgnoreCase) && reader.Name.Equals("channel", StringComparison.OrdinalIgnoreCase))
            {
                root = Address.Resolve(root, attributes.Value) ?? root;
            }
            else
            {
                prefixed |= attributes.Name.Contains(':');
            }
        }

        if (prefixed)
        {
            strictness.CheckPrefixes(source, reader, namespaces);
        }
    }

    private (Vocabulary Vocabulary, string Prefix) Resolve(in MarkupReader reader)
    {
        ReadOnlySpan<char> prefix = reader.Name[..Math.Max(0, reader.Name.IndexOf(':'))];
        if (namespaces.Find(prefix) is { } declared)
        {
            return declared;
        }

        if (prefix.IsEmpty)
        {
            return (Vocabulary.Core, "");
        }

        strictness.Report(source, reader.Start, $"the prefix {prefix} is not declared");
        return (Vocabularies.ByConvention(prefix), prefix.ToString().ToLowerInvariant());
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

        namespaces.Forget(frame.Declarations);
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
            Base = frame.Base,
            Language = frame.Language,
        };
    }
}
