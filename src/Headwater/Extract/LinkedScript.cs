using System.Text;
using System.Text.Json;

namespace Headwater.Extract;

/// <summary>Parses JSON-LD as outlets write it: comments around it, raw line breaks in strings, commas too many, cut off.</summary>
internal static class LinkedScript
{
    private const int Longest = 1 << 20;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The script's value, or <c>null</c> where it cannot be mended.</summary>
    public static JsonElement? Parse(string script)
    {
        if (script.Length > Longest)
        {
            return null;
        }

        ReadOnlySpan<char> bare = Bare(script);
        return bare.IsEmpty ? null : TryParse(bare.ToString()) ?? TryParse(Mend(bare));
    }

    // What surrounds the value: HTML comments, CDATA, a trailing semicolon.
    private static ReadOnlySpan<char> Bare(string script)
    {
        int start = script.AsSpan().IndexOfAny('{', '['), end = script.AsSpan().LastIndexOfAny('}', ']');
        ReadOnlySpan<char> opening = start < 0 ? "" : script.AsSpan(start);
        if (opening.StartsWith("[CDATA[", StringComparison.Ordinal))
        {
            int inner = opening[7..].IndexOfAny('{', '[');
            end = script.LastIndexOf("]]", StringComparison.Ordinal);
            start = inner < 0 ? -1 : start + 7 + inner;
            end = end < 0 ? -1 : script.AsSpan(0, end).LastIndexOfAny('}', ']');
        }

        return start < 0 || end < start ? [] : script.AsSpan(start, end - start + 1);
    }

    private static JsonElement? TryParse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Tolerant);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Raw control characters become spaces, quotation marks that cannot end a string are escaped, stray escapes are
    // taken as written, what was left open at the end is closed.
    private static string Mend(ReadOnlySpan<char> json)
    {
        StringBuilder mended = new(json.Length + 16);
        Stack<char> open = new();
        bool quoted = false;
        for (int i = 0; i < json.Length; i++)
        {
            char c = json[i];
            if (char.IsControl(c))
            {
                mended.Append(' ');
            }
            else if (quoted && c == '\\')
            {
                i = Escape(json, i, mended);
            }
            else if (c == '"' && quoted && !EndsString(json, i))
            {
                mended.Append("\\\"");
            }
            else
            {
                quoted ^= c == '"';
                Track(open, c, quoted);
                mended.Append(c);
            }
        }

        mended.Append(quoted ? "\"" : "");
        while (open.TryPop(out char closing))
        {
            mended.Append(closing);
        }

        return mended.ToString();
    }

    private static int Escape(ReadOnlySpan<char> json, int at, StringBuilder mended)
    {
        bool known = at + 1 < json.Length && json[at + 1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u';
        mended.Append(known ? "\\" : "\\\\");
        if (known)
        {
            mended.Append(json[at + 1]);
        }

        return known ? at + 1 : at;
    }

    private static bool EndsString(ReadOnlySpan<char> json, int quote)
    {
        ReadOnlySpan<char> rest = json[(quote + 1)..].TrimStart();
        return rest.IsEmpty || rest[0] is ',' or '}' or ']' or ':';
    }

    private static void Track(Stack<char> open, char c, bool quoted)
    {
        if (quoted)
        {
            return;
        }

        if (c is '{' or '[')
        {
            open.Push(c == '{' ? '}' : ']');
        }
        else if (c is '}' or ']')
        {
            open.TryPop(out _);
        }
    }
}
