using System.Buffers;

namespace Headwater.Extract.Html;

/// <summary>
/// Cuts a page into tags and the text between them, as the HTML standard does ("13.2.5 Tokenization"), in time
/// proportional to its length. Nothing is copied: tokens are ranges of the page.
/// </summary>
/// <param name="source">The page.</param>
internal sealed class HtmlTokenizer(HtmlSource source)
{
    private const int MostAttributes = 64;
    private const int LongestName = 64;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n\f");
    private static readonly SearchValues<char> SpaceOrSlash = SearchValues.Create(" \t\r\n\f/");
    private static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\r\n\f>");

    private readonly HtmlSource source = source;
    private int next;

    /// <summary>Whether what is read now stands in a drawing or a formula, where CDATA sections are known.</summary>
    public bool InForeign { get; set; }

    private ReadOnlySpan<char> Html => source.Whole;

    /// <summary>Reads the next token.</summary>
    /// <returns><c>false</c> at the end of the page.</returns>
    public bool Read(out HtmlToken token)
    {
        while (next < Html.Length)
        {
            int start = next;
            if (!AtMarkup(start))
            {
                token = Text(start);
                return true;
            }

            if (Markup(start, out token))
            {
                return true;
            }
        }

        token = default;
        return false;
    }

    /// <summary>The text up to the end tag of an element that holds nothing else; the end tag is passed over.</summary>
    public HtmlToken ReadText(HtmlTag tag)
    {
        int start = next, end = RawText.End(Html, start, tag.Name);
        next = end < 0 ? Html.Length : AfterTag(end + 2 + tag.Name.Length);
        return new HtmlToken { Kind = TokenKind.Text, Start = start, Length = (end < 0 ? Html.Length : end) - start, Verbatim = !tag.Is(TagTraits.PlainText) };
    }

    /// <summary>All that is left, as text.</summary>
    public HtmlToken ReadRest()
    {
        int start = next;
        next = Html.Length;
        return new HtmlToken { Kind = TokenKind.Text, Start = start, Length = next - start, Verbatim = true };
    }

    // A less-than sign begins markup only before a letter, a slash, an exclamation or a question mark.
    private bool AtMarkup(int at) =>
        Html[at] == '<' && at + 1 < Html.Length && (char.IsAsciiLetter(Html[at + 1]) || Html[at + 1] is '!' or '?' || (Html[at + 1] == '/' && at + 2 < Html.Length));

    private HtmlToken Text(int start)
    {
        do
        {
            int found = Html[(next + 1)..].IndexOf('<');
            next = found < 0 ? Html.Length : next + 1 + found;
        }
        while (next < Html.Length && !AtMarkup(next));
        return new HtmlToken { Kind = TokenKind.Text, Start = start, Length = next - start };
    }

    private bool Markup(int start, out HtmlToken token)
    {
        token = default;
        char mark = Html[start + 1];
        if (char.IsAsciiLetter(mark))
        {
            return Tag(TokenKind.Start, start + 1, out token);
        }

        if (mark == '/' && char.IsAsciiLetter(Html[start + 2]))
        {
            return Tag(TokenKind.End, start + 2, out token);
        }

        return mark == '!' ? Declaration(start, out token) : Skip(mark == '/' ? start + 2 : start + 1, ">");
    }

    private bool Declaration(int start, out HtmlToken token)
    {
        token = default;
        ReadOnlySpan<char> rest = Html[(start + 2)..];
        if (rest.StartsWith("--"))
        {
            next = Comment.End(Html, start + 4);
            return false;
        }

        if (InForeign && rest.StartsWith("[CDATA["))
        {
            int from = start + 9;
            Skip(from, "]]>");
            token = new HtmlToken { Kind = TokenKind.Text, Start = from, Length = Math.Max(0, (Html[..next].EndsWith("]]>") ? next - 3 : next) - from), Verbatim = true };
            return true;
        }

        Skip(start + 2, ">");
        token = new HtmlToken { Kind = TokenKind.Doctype, Start = start + 2, Length = next - start - 2 };
        return rest.StartsWith("doctype", StringComparison.OrdinalIgnoreCase);
    }

    private bool Skip(int from, ReadOnlySpan<char> end)
    {
        int found = Html[from..].IndexOf(end);
        next = found < 0 ? Html.Length : from + found + end.Length;
        return false;
    }

    // A tag that the page ends within is none.
    private bool Tag(TokenKind kind, int nameStart, out HtmlToken token)
    {
        token = default;
        int length = Html[nameStart..].IndexOfAny(NameEnd);
        if (length < 0)
        {
            next = Html.Length;
            return false;
        }

        int first = source.Kept;
        next = nameStart + length;
        if (!Attributes(kind == TokenKind.Start, first, out bool closesItself))
        {
            return false;
        }

        token = new HtmlToken
        {
            Kind = kind,
            Tag = Name(Html.Slice(nameStart, length)),
            Attributes = new AttributeRange(first, source.Kept - first, nameStart + length, next),
            ClosesItself = closesItself,
        };
        return true;
    }

    private static HtmlTag Name(ReadOnlySpan<char> written)
    {
        Span<char> lower = stackalloc char[Math.Min(written.Length, LongestName)];
        written[..lower.Length].ToLowerInvariant(lower);
        return HtmlTag.Of(lower);
    }

    private bool Attributes(bool kept, int first, out bool closesItself)
    {
        closesItself = false;
        while (true)
        {
            Pass(SpaceOrSlash);
            if (next >= Html.Length)
            {
                return false;
            }

            if (Html[next] == '>')
            {
                closesItself = Html[next - 1] == '/';
                next++;
                return true;
            }

            int start = next, length = NameLength();
            next += length;
            Value(out int valueStart, out int valueLength);
            if (kept && source.Kept - first < MostAttributes && HtmlAttribute.Known(Html.Slice(start, length)) is { } name)
            {
                source.Keep(new HtmlAttribute(name, valueStart, valueLength), first);
            }
        }
    }

    // An equals sign that a name begins with is part of it.
    private int NameLength()
    {
        int length = Html[(next + 1)..].IndexOfAny(AttributeNameEnd);
        return length < 0 ? Html.Length - next : length + 1;
    }

    private void Value(out int start, out int length)
    {
        int nameEnd = next;
        Pass(Space);
        if (next >= Html.Length || Html[next] != '=')
        {
            (start, length, next) = (nameEnd, 0, next >= Html.Length ? next : nameEnd);
            return;
        }

        next++;
        Pass(Space);
        char quote = next < Html.Length ? Html[next] : '>';
        bool quoted = quote is '"' or '\'';
        start = quoted ? next + 1 : next;
        length = quoted ? Html[start..].IndexOf(quote) : Html[start..].IndexOfAny(ValueEnd);
        length = length < 0 ? Html.Length - start : length;
        next = Math.Min(Html.Length, start + length + (quoted ? 1 : 0));
    }

    private void Pass(SearchValues<char> characters)
    {
        int length = Html[next..].IndexOfAnyExcept(characters);
        next = length < 0 ? Html.Length : next + length;
    }

    private int AfterTag(int nameEnd)
    {
        next = nameEnd;
        return Attributes(kept: false, source.Kept, out _) ? next : Html.Length;
    }
}
