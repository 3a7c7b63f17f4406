using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Notices where a document breaks the rules of XML, which never stops its reading.</summary>
internal sealed class XmlStrictness(FeedDocument document)
{
    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private readonly HashSet<string> entities = new(StringComparer.Ordinal) { "amp", "lt", "gt", "quot", "apos" };

    public void Report(ReadOnlySpan<char> source, int offset, string message)
    {
        if (document.Problem is null)
        {
            document.Report("xml", message, source[..offset].Count('\n') + 1);
        }
    }

    /// <summary>Checks a piece of markup.</summary>
    public void Check(ReadOnlySpan<char> source, in MarkupReader piece, bool inRoot, bool rootSeen)
    {
        if (document.Problem is not null)
        {
            return;
        }

        if (piece.IsBroken)
        {
            Report(source, piece.Start, "a tag, comment or section is not finished");
        }

        switch (piece.Kind)
        {
            case MarkupKind.Text when !inRoot && !piece.Body.IsWhiteSpace():
                Report(source, piece.Start, "text stands outside the root element");
                break;
            case MarkupKind.Text:
                References(source, piece.Start, piece.Body);
                break;
            case MarkupKind.Start when !inRoot && rootSeen:
                Report(source, piece.Start, "there is a second root element");
                break;
            case MarkupKind.Instruction when piece.Start > 0 && piece.Body.StartsWith("xml ", StringComparison.OrdinalIgnoreCase):
                Report(source, piece.Start, "the XML declaration does not stand first");
                break;
            case MarkupKind.Declaration:
                TakeEntities(piece.Body);
                break;
        }
    }

    /// <summary>Checks an attribute.</summary>
    public void Check(ReadOnlySpan<char> source, int offset, in AttributeReader attribute)
    {
        if (document.Problem is not null)
        {
            return;
        }

        if (!attribute.IsQuoted)
        {
            Report(source, offset, $"the attribute {attribute.Name} has no value in quotes");
        }

        References(source, offset, attribute.RawValue);
    }

    /// <summary>Checks that prefixes of attributes are declared.</summary>
    public void CheckPrefixes(ReadOnlySpan<char> source, in MarkupReader tag, Namespaces namespaces)
    {
        AttributeReader attributes = new(tag.Body);
        while (document.Problem is null && attributes.Read())
        {
            int colon = attributes.Name.IndexOf(':');
            if (colon >= 0 && !attributes.Name.StartsWith("xmlns") && namespaces.Find(attributes.Name[..colon]) is null)
            {
                Report(source, tag.Start, $"the prefix {attributes.Name[..colon]} is not declared");
            }
        }
    }

    private void References(ReadOnlySpan<char> source, int offset, ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf('&'); at >= 0 && document.Problem is null; at = text.IndexOf('&'))
        {
            text = text[(at + 1)..];
            int end = text.IndexOf(';');
            if (end <= 0 || end > 64 || !(text[0] == '#' ? IsNumber(text[1..end]) : entities.Contains(text[..end].ToString())))
            {
                Report(source, offset, "an ampersand begins no reference that XML knows");
            }
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> digits) =>
        digits is ['x', ..]
            ? !digits[1..].IsEmpty && !digits[1..].ContainsAnyExcept(Hexadecimal)
            : !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');

    private void TakeEntities(ReadOnlySpan<char> declaration)
    {
        const string Keyword = "<!ENTITY";
        for (int at = declaration.IndexOf(Keyword); at >= 0; at = declaration.IndexOf(Keyword))
        {
            declaration = declaration[(at + Keyword.Length)..].TrimStart();
            int end = declaration.IndexOfAny(" \t\r\n");
            if (end > 0)
            {
                entities.Add(declaration[..end].ToString());
            }
        }
    }
}
