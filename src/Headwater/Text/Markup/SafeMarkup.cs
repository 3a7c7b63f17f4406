using System.Buffers;
using System.Globalization;
using System.Text;

namespace Headwater.Text.Markup;

/// <summary>
/// Markup from elsewhere, made harmless: read piece by piece and written anew from a list of what is allowed, so that nothing
/// active survives whatever a browser would have made of the original. The text survives. Tags are balanced, attributes stand
/// in order of name, addresses are absolute where a base is known. No comment, no section and no element of raw text is ever
/// written, and every other "&lt;" is escaped, in attributes too: so a browser that nests the tags in its own way, as it does
/// around drawings and formulas, still meets no tag that is not on the list.
/// </summary>
public static class SafeMarkup
{
    private const int DeepestNesting = 256;

    private static readonly SearchValues<char> TextStops = SearchValues.Create("&<");
    private static readonly SearchValues<char> ValueStops = SearchValues.Create("&<>\"");

    /// <summary>Cleans HTML or XHTML.</summary>
    /// <param name="markup">The markup; anything at all.</param>
    /// <param name="baseUrl">What relative addresses are relative to, or <c>null</c> to leave them so.</param>
    public static string Clean(ReadOnlySpan<char> markup, string? baseUrl = null)
    {
        StringBuilder output = new(markup.Length);
        Stack<SafeElement> open = new();
        MarkupReader reader = new(markup);
        while (reader.Read())
        {
            switch (reader.Kind)
            {
                case MarkupKind.Text:
                    Escape(output, reader.Body, TextStops);
                    break;
                case MarkupKind.Verbatim:
                    output.Append(System.Net.WebUtility.HtmlEncode(reader.Body.ToString()));
                    break;
                case MarkupKind.Start:
                    Start(ref reader, output, open, baseUrl);
                    break;
                case MarkupKind.End:
                    Close(output, open, LocalName(reader.Name));
                    break;
            }
        }

        while (open.TryPop(out SafeElement? left))
        {
            output.Append("</").Append(left.Name).Append('>');
        }

        return output.ToString();
    }

    private static void Start(ref MarkupReader reader, StringBuilder output, Stack<SafeElement> open, string? baseUrl)
    {
        ReadOnlySpan<char> name = LocalName(reader.Name);
        if (SafeElements.FindSilent(name) is { } silent)
        {
            SkipSilent(ref reader, silent);
            return;
        }

        if (Allowed(name, open) is not { } element || open.Count >= DeepestNesting || IsUnfinished(reader))
        {
            return;
        }

        output.Append('<').Append(element.Name);
        Attributes(output, element, reader.Body, baseUrl);
        output.Append(element.IsVoid ? " />" : ">");
        if (element.IsVoid)
        {
            return;
        }

        if (reader.IsEmpty)
        {
            output.Append("</").Append(element.Name).Append('>');
            return;
        }

        open.Push(element);
    }

    private static SafeElement? Allowed(ReadOnlySpan<char> name, Stack<SafeElement> open) =>
        (open.TryPeek(out SafeElement? outer) && outer.IsDrawn ? SafeDrawings.Find(name) : SafeDrawings.FindRoot(name)) ?? SafeElements.Find(name);

    private static bool IsUnfinished(in MarkupReader reader) => reader.IsBroken && reader.Body.IsEmpty;

    private static void SkipSilent(ref MarkupReader reader, string name)
    {
        if (reader.IsEmpty)
        {
            return;
        }

        if (SafeElements.Raw.Contains(name))
        {
            reader.SkipRawText(name);
            return;
        }

        for (int depth = 1; depth > 0 && reader.Read();)
        {
            bool same = LocalName(reader.Name).Equals(name, StringComparison.OrdinalIgnoreCase);
            depth += same && !reader.IsEmpty ? (reader.Kind == MarkupKind.Start ? 1 : -1) : 0;
        }
    }

    private static void Close(StringBuilder output, Stack<SafeElement> open, ReadOnlySpan<char> name)
    {
        if (Open(name, open) is not { } element)
        {
            return;
        }

        SafeElement closed;
        do
        {
            closed = open.Pop();
            output.Append("</").Append(closed.Name).Append('>');
        }
        while (closed != element);
    }

    private static SafeElement? Open(ReadOnlySpan<char> name, Stack<SafeElement> open)
    {
        foreach (SafeElement element in open)
        {
            if (name.Equals(element.Name, StringComparison.OrdinalIgnoreCase))
            {
                return element;
            }
        }

        return null;
    }

    private static void Attributes(StringBuilder output, SafeElement element, ReadOnlySpan<char> attributes, string? baseUrl)
    {
        if (attributes.IsWhiteSpace() && element.Namespace is null)
        {
            return;
        }

        SortedDictionary<string, string> kept = new(StringComparer.Ordinal);
        if (element.Namespace is { } vocabulary)
        {
            kept.Add("xmlns", vocabulary);
        }

        AttributeReader reader = new(attributes);
        while (reader.Read())
        {
            if (element.Allows(reader.Name) is { } name && !kept.ContainsKey(name) && Value(element, name, reader, baseUrl) is { } value)
            {
                kept.Add(name, value);
                if (name.StartsWith("xlink:", StringComparison.Ordinal))
                {
                    kept["xmlns:xlink"] = "http://www.w3.org/1999/xlink";
                }
            }
        }

        foreach ((string name, string value) in kept)
        {
            output.Append(' ').Append(name).Append("=\"");
            Escape(output, value, ValueStops);
            output.Append('"');
        }
    }

    private static string? Value(SafeElement element, string name, in AttributeReader attribute, string? baseUrl)
    {
        if (!SafeElements.Addresses.Contains(name))
        {
            return element.IsDrawn && Loads(attribute.Value) ? null : attribute.RawValue.ToString();
        }

        return SafeAddress.Of(attribute.Value, baseUrl, isLink: name is "href" or "cite" or "xlink:href") is { } address
            ? address.Replace("&", "&amp;", StringComparison.Ordinal)
            : null;
    }

    // A drawing's paint may name a picture to load, in the escapes of style sheets too.
    private static bool Loads(string value) =>
        value.Contains("url", StringComparison.OrdinalIgnoreCase) || value.Contains("src", StringComparison.OrdinalIgnoreCase) || value.Contains('\\', StringComparison.Ordinal);

    // References stay as written; a lone "&" becomes one.
    private static void Escape(StringBuilder output, ReadOnlySpan<char> text, SearchValues<char> stops)
    {
        Span<char> scratch = stackalloc char[64];
        for (int at = text.IndexOfAny(stops); at >= 0; at = text.IndexOfAny(stops))
        {
            output.Append(text[..at]);
            text = text[at..];
            int used = text[0] == '&' ? CharacterReferences.Read(text[..Math.Min(text.Length, 40)], scratch, out _) : 0;
            used = used > 0 && text[used - 1] == ';' ? used : 0;
            Reference(output, used > 0 ? text[..used] : Escaped(text[0]), scratch[0]);
            text = text[Math.Max(used, 1)..];
        }

        output.Append(text);
    }

    // &#146; is &#x2019; to every browser, and &#X61; is &#x61;.
    private static void Reference(StringBuilder output, ReadOnlySpan<char> reference, char meant)
    {
        if (reference is ['&', '#', >= '1' and <= '9', _, _, ';'] && meant > '\u00ff')
        {
            output.Append(CultureInfo.InvariantCulture, $"&#x{(int)meant:X4};");
        }
        else if (reference is ['&', '#', 'X', ..])
        {
            output.Append("&#x").Append(reference[3..]);
        }
        else
        {
            output.Append(reference);
        }
    }

    private static ReadOnlySpan<char> Escaped(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&quot;",
    };

    private static ReadOnlySpan<char> LocalName(ReadOnlySpan<char> name) => name[(name.IndexOf(':') + 1)..];
}
