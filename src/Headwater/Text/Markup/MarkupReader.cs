using System.Buffers;

namespace Headwater.Text.Markup;

/// <summary>
/// Cuts XML or HTML, whole or broken, into pieces: forward only, without copying, in time proportional to the input whatever
/// it holds. It knows nothing of nesting.
/// </summary>
/// <param name="source">The markup.</param>
public ref struct MarkupReader(ReadOnlySpan<char> source)
{
    private const string SectionMark = "<![CDATA[", CommentMark = "<!--";

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\r\n\f\"'");

    private readonly ReadOnlySpan<char> source = source;
    private int next;
    private TagEnd tagEnd;
    private Ending sectionEnd;
    private Ending commentEnd;
    private Ending instructionEnd;

    /// <summary>What the current piece is.</summary>
    public MarkupKind Kind { get; private set; }

    /// <summary>The name of a tag or instruction as written, with its prefix; empty otherwise.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The characters of text, CDATA or comment; the attributes of a start tag; the rest of a declaration.</summary>
    public ReadOnlySpan<char> Body { get; private set; }

    /// <summary>Whether a start tag ends in <c>/&gt;</c>.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Offset of the piece's first character.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the piece's last character.</summary>
    public readonly int End => next;

    /// <summary>Whether the input ended inside the current piece, or a <c>&lt;</c> stood where no tag begins.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Moves to the next piece.</summary>
    /// <returns><c>false</c> at the end.</returns>
    public bool Read()
    {
        if (next >= source.Length)
        {
            return false;
        }

        Start = next;
        IsBroken = IsEmpty = false;
        Name = default;
        if (source[next] != '<')
        {
            return Characters(next);
        }

        return next + 1 < source.Length ? Tag(source[next + 1]) : Stray();
    }

    /// <summary>Cuts the current start tag, section or comment off, where it swallowed what it should not: what follows is read as markup.</summary>
    /// <param name="offset">Offset of the first character that is no longer part of it, within its body.</param>
    public void CutOff(int offset)
    {
        Body = Body[..(offset - BodyStart)];
        IsEmpty = false;
        IsBroken = true;
        next = offset;
    }

    /// <summary>Offset of the first character of the body of a start tag, section or comment.</summary>
    public readonly int BodyStart => Start + (Kind switch
    {
        MarkupKind.Verbatim => SectionMark.Length,
        MarkupKind.Comment => CommentMark.Length,
        _ => 1 + Name.Length,
    });

    /// <summary>
    /// Skips the content of an element that holds no markup (<c>script</c>, <c>style</c>, <c>textarea</c> …): the next piece is its end tag.
    /// </summary>
    /// <param name="name">The element's name in lower case.</param>
    /// <returns>The content skipped.</returns>
    public ReadOnlySpan<char> SkipRawText(string name)
    {
        int from = next;
        for (int at = from; ; at += 2)
        {
            int close = source[at..].IndexOf("</", StringComparison.Ordinal);
            if (close < 0)
            {
                next = source.Length;
                return source[from..];
            }

            at += close;
            if (source[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && EndsName(at + 2 + name.Length))
            {
                next = at;
                return source[from..at];
            }
        }
    }

    private readonly bool EndsName(int at) => at >= source.Length || NameEnd.Contains(source[at]);

    private bool Tag(char second)
    {
        if (char.IsAsciiLetter(second) || second == '_' || second == ':' || second > 0x7F)
        {
            return Opening();
        }

        return second switch
        {
            '/' => Closing(),
            '!' => Exclamation(),
            '?' => Instruction(),
            _ => Stray(),
        };
    }

    private bool Characters(int from)
    {
        int length = source[from..].IndexOf('<');
        Kind = MarkupKind.Text;
        next = length < 0 ? source.Length : from + length;
        Body = source[Start..next];
        return true;
    }

    private bool Stray()
    {
        IsBroken = true;
        return Characters(next + 1);
    }

    private bool Opening()
    {
        int from = next + 1;
        int length = source[from..].IndexOfAny(NameEnd);
        int close = length < 0 ? -1 : tagEnd.From(source, from + length);
        if (close < 0)
        {
            return Unfinished(MarkupKind.Start, from);
        }

        Kind = MarkupKind.Start;
        Name = source.Slice(from, length);
        IsEmpty = source[close - 1] == '/' && !EndsInBareValue(source[(from + length)..Math.Max(close - 1, from + length)]);
        Body = source[(from + length)..(IsEmpty ? Math.Max(close - 1, from + length) : close)];
        IsBroken = source[close] != '>';
        next = IsBroken ? close : close + 1;
        return true;
    }

    // <base href=/news/> is no empty element, and its address ends in a slash: a value without quotes goes on to the next space.
    private static bool EndsInBareValue(ReadOnlySpan<char> attributes) =>
        attributes[(attributes.LastIndexOfAny(ValueEnd) + 1)..].Contains('=');

    private bool Closing()
    {
        int from = next + 2;
        int close = from < source.Length && char.IsWhiteSpace(source[from]) ? -2 : source[from..].IndexOfAny('>', '<');
        if (close < 0)
        {
            return close == -2 ? Stray() : Unfinished(MarkupKind.End, from);
        }

        ReadOnlySpan<char> inside = source.Slice(from, close);
        int name = inside.IndexOfAny(NameEnd);
        Kind = MarkupKind.End;
        Name = name < 0 ? inside : inside[..name];
        Body = default;
        IsBroken = source[from + close] == '<';
        next = from + close + (IsBroken ? 0 : 1);
        return true;
    }

    private bool Exclamation()
    {
        ReadOnlySpan<char> rest = source[(next + 2)..];
        if (rest.StartsWith("--"))
        {
            return Until("-->", next + CommentMark.Length, MarkupKind.Comment, ref commentEnd);
        }

        if (rest.StartsWith("[CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            return Until("]]>", next + SectionMark.Length, MarkupKind.Verbatim, ref sectionEnd);
        }

        return rest is [var first, ..] && (char.IsAsciiLetter(first) || first is '[' or '-') ? Declared() : Stray();
    }

    private bool Until(string mark, int from, MarkupKind kind, ref Ending ending)
    {
        Kind = kind;
        int end = ending.From(source, mark, from);
        IsBroken = end < 0;
        Body = source[Math.Min(from, source.Length)..(end < 0 ? source.Length : end)];
        next = end < 0 ? source.Length : end + mark.Length;
        return true;
    }

    // HTML ends it at the first ">", and so must XML's own be ended, which never hold one: their "?" is easily lost.
    private bool Instruction()
    {
        int from = next + 2, first = source[from..].IndexOf('>');
        if (first >= 0 && (source[from..].StartsWith("xml", StringComparison.OrdinalIgnoreCase) || instructionEnd.From(source, "?>", from) < 0))
        {
            Kind = MarkupKind.Instruction;
            Body = source.Slice(from, first).TrimEnd('?');
            IsBroken = first == 0 || source[from + first - 1] != '?';
            next = from + first + 1;
            return true;
        }

        return Until("?>", from, MarkupKind.Instruction, ref instructionEnd);
    }

    // A document type may hold declarations of its own in brackets.
    private bool Declared()
    {
        ReadOnlySpan<char> rest = source[next..];
        int close = rest.IndexOf('>');
        int bracket = rest.IndexOf('[');
        if (bracket >= 0 && bracket < close && rest[bracket..].IndexOf(']') is var end and >= 0)
        {
            int after = rest[(bracket + end)..].IndexOf('>');
            close = after < 0 ? -1 : bracket + end + after;
        }

        Kind = MarkupKind.Declaration;
        IsBroken = close < 0;
        Body = close < 0 ? rest[2..] : rest[2..close];
        next = close < 0 ? source.Length : next + close + 1;
        return true;
    }

    private bool Unfinished(MarkupKind kind, int from)
    {
        Kind = kind;
        IsBroken = true;
        Body = default;
        ReadOnlySpan<char> rest = source[Math.Min(from, source.Length)..];
        int name = rest.IndexOfAny(NameEnd);
        Name = name < 0 ? rest : rest[..name];
        next = source.Length;
        return true;
    }
}
