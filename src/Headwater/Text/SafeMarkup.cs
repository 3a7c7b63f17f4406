using System.Buffers;
using System.Globalization;
using System.Text;

namespace Headwater.Text;

/// <summary>
/// Markup from elsewhere, made harmless: read piece by piece and written anew from a list of what is allowed, so that nothing
/// active survives whatever a browser would have made of the original. The text survives. Tags are balanced, attributes stand
/// in order of name, addresses are absolute where a base is known.
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

        if (SafeElements.Find(name) is not { } element || open.Count >= DeepestNesting || IsUnfinished(reader))
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
        if (SafeElements.Find(name) is not { IsVoid: false } element || !open.Contains(element))
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

    private static void Attributes(StringBuilder output, SafeElement element, ReadOnlySpan<char> attributes, string? baseUrl)
    {
        if (attributes.IsWhiteSpace())
        {
            return;
        }

        SortedDictionary<string, string> kept = new(StringComparer.Ordinal);
        AttributeReader reader = new(attributes);
        while (reader.Read())
        {
            if (element.Allows(reader.Name) is { } name && !kept.ContainsKey(name) && Value(name, reader, baseUrl) is { } value)
            {
                kept.Add(name, value);
            }
        }

        foreach ((string name, string value) in kept)
        {
            output.Append(' ').Append(name).Append("=\"");
            Escape(output, value, ValueStops);
            output.Append('"');
        }
    }

    private static string? Value(string name, in AttributeReader attribute, string? baseUrl)
    {
        if (!SafeElements.Addresses.Contains(name))
        {
            return attribute.RawValue.ToString();
        }

        return SafeAddress.Of(attribute.Value, baseUrl, isLink: name is "href" or "cite") is { } address
            ? address.Replace("&", "&amp;", StringComparison.Ordinal)
            : null;
    }

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
