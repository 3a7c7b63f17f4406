using System.Text;
using Headwater.Text;
using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Reads the texts of feeds: plain, escaped markup, inline markup, base64.</summary>
internal static class TextConstruct
{
    /// <summary>Reads an element as a text.</summary>
    /// <param name="element">The element, at its end.</param>
    /// <param name="standard">The media type where the element names none.</param>
    /// <param name="guess">Whether a plain text may turn out to be markup: in every format but Atom.</param>
    /// <param name="unwrap">Whether inline markup stands in a div that is no part of it: in Atom 1.0.</param>
    public static FeedText Read(in Element element, string standard, bool guess, bool unwrap)
    {
        string type = Type(element["type"], standard);
        if (element.HasChildren && !IsBase64(element, type))
        {
            return Inline(element, IsPlain(type) ? "application/xhtml+xml" : type, unwrap);
        }

        string text = element.Text();
        if (IsBase64(element, type))
        {
            text = FromBase64(text);
            type = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal) ? type : standard;
        }

        type = guess && IsPlain(type) && MarkupGuess.IsMarkup(text) ? "text/html" : type;
        return new FeedText(text, type) { Language = element.Language, Base = element.Base };
    }

    private static bool IsPlain(string type) => type == "text/plain";

    private static string Type(string? written, string standard) => written?.Trim().ToLowerInvariant() switch
    {
        null or "" => standard,
        "text" or "plain" => "text/plain",
        "html" => "text/html",
        "xhtml" => "application/xhtml+xml",
        { } other => other,
    };

    private static bool IsBase64(in Element element, string type)
    {
        if (element["mode"] is { } mode)
        {
            return mode.Equals("base64", StringComparison.OrdinalIgnoreCase);
        }

        return element["type"] is not null && element["src"] is null && type.Contains('/', StringComparison.Ordinal)
            && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal) && type != "application/json";
    }

    private static string FromBase64(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length).Trim() : text;
    }

    // Atom 1.0 wraps XHTML in a div that is not part of the text.
    private static FeedText Inline(in Element element, string type, bool unwrap)
    {
        ReadOnlySpan<char> content = element.Content.Trim();
        string? inner = null;
        if (unwrap && Wrapper(content) is var (length, ending, attributes))
        {
            inner = AttributeReader.Find(content[attributes.Item1..attributes.Item2], "xml:base");
            content = content[length..ending].Trim();
        }

        string markup = type == "text/html" ? CharacterReferences.Decode(content) : Repair.Named(content.ToString());
        string? root = inner is null ? element.Base : Address.Resolve(element.Base, inner) ?? element.Base;
        return new FeedText(Repair.Text(markup), type) { Language = element.Language, Base = root };
    }

    private static (int Length, int Ending, (int, int) Attributes)? Wrapper(ReadOnlySpan<char> content)
    {
        MarkupReader reader = new(content);
        if (!reader.Read() || !IsDiv(reader) || reader.IsEmpty)
        {
            return null;
        }

        int length = reader.End;
        (int, int) attributes = (1 + reader.Name.Length, length - 1);
        int depth = 1, last = 0;
        while (depth > 0 && reader.Read())
        {
            depth += !IsDiv(reader) || reader.IsEmpty ? 0 : reader.Kind == MarkupKind.Start ? 1 : -1;
            last = reader.Start;
        }

        return depth == 0 && reader.End == content.Length ? (length, last, attributes) : null;
    }

    private static bool IsDiv(in MarkupReader reader) =>
        reader.Kind is MarkupKind.Start or MarkupKind.End && reader.Name[(reader.Name.IndexOf(':') + 1)..].Equals("div", StringComparison.OrdinalIgnoreCase);
}
