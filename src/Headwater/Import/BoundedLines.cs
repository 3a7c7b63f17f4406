using System.Text;

namespace Headwater.Import;

/// <summary>Lines of a text, of which no more is held than a line may be long.</summary>
/// <param name="text">The text; read as it is asked for.</param>
/// <param name="longest">The longest line, in UTF-16 units.</param>
internal sealed class BoundedLines(TextReader text, int longest)
{
    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder begun = new();
    private int from, until;

    /// <summary>The line read last, without its end; <c>null</c> for one that was too long.</summary>
    public string? Line { get; private set; }

    /// <summary>Goes on to the next line.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        begun.Clear();
        bool any = false, tooLong = false;
        while (Fill())
        {
            any = true;
            ReadOnlySpan<char> rest = buffer.AsSpan(from, until - from);
            int end = rest.IndexOf('\n');
            ReadOnlySpan<char> part = end < 0 ? rest : rest[..end];
            from += part.Length + (end < 0 ? 0 : 1);
            tooLong |= begun.Length + part.Length > longest;
            begun.Append(tooLong ? [] : part);
            if (end >= 0)
            {
                break;
            }
        }

        Line = tooLong ? null : begun.ToString();
        return any;
    }

    private bool Fill()
    {
        if (from == until)
        {
            (from, until) = (0, text.Read(buffer));
        }

        return from < until;
    }
}
