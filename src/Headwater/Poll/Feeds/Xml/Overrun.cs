using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>
/// Cuts off tags, sections and comments that were not ended, and swallowed what stands behind them: where that shows, by an end tag
/// of what is open or by the beginning of what is not ended itself.
/// </summary>
internal static class Overrun
{
    private const string Section = "<![CDATA[", Comment = "<!--";

    private static readonly string[] Entries = ["<item", "<entry", "<url"];

    /// <summary>Cuts the piece off where it ought to have ended; most pieces stay as they are.</summary>
    public static void Mend(ref MarkupReader piece, ReadOnlySpan<char> source, List<Frame> open)
    {
        int? end = piece.Kind switch
        {
            MarkupKind.Start => piece.Body.Contains('<') ? EndTag(piece.Body, source, open, outermost: 0) : null,
            MarkupKind.Verbatim => OfSection(piece, source, open),
            MarkupKind.Comment => OfComment(piece),
            _ => null,
        };
        if (end is { } at)
        {
            piece.CutOff(piece.BodyStart + at);
        }
    }

    // A section within a section, behind an end tag of the element that it stands in: the first was not ended.
    private static int? OfSection(in MarkupReader section, ReadOnlySpan<char> source, List<Frame> open)
    {
        int next = section.IsBroken ? section.Body.Length : section.Body.IndexOf(Section, StringComparison.OrdinalIgnoreCase);
        return next < 0 ? null : EndTag(section.Body[..next], source, open, outermost: open.Count - 1);
    }

    // A comment holds no comment; and what it did hold may have been commented out.
    private static int? OfComment(in MarkupReader comment)
    {
        int next = comment.IsBroken ? comment.Body.Length : comment.Body.IndexOf(Comment, StringComparison.Ordinal);
        return next < 0 || (!comment.IsBroken && !HoldsEntry(comment.Body[..next])) ? null : 0;
    }

    private static bool HoldsEntry(ReadOnlySpan<char> body)
    {
        foreach (string entry in Entries)
        {
            if (body.Contains(entry, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Offset of the first end tag of one of the open elements from an outermost one inwards, or <c>null</c>.</summary>
    private static int? EndTag(ReadOnlySpan<char> body, ReadOnlySpan<char> source, List<Frame> open, int outermost)
    {
        for (int at = 0; body[at..].IndexOf("</") is >= 0 and var step; at += step + 2)
        {
            ReadOnlySpan<char> name = body[(at + step + 2)..];
            for (int i = open.Count - 1; i >= Math.Max(outermost, 0); i--)
            {
                if (name.StartsWith(open[i].Name(source), StringComparison.OrdinalIgnoreCase) && (name.Length == open[i].NameLength || !char.IsAsciiLetterOrDigit(name[open[i].NameLength])))
                {
                    return at + step;
                }
            }
        }

        return null;
    }
}
