using System.Text;
using System.Text.Json;

namespace Headwater.Extract.Scripts;

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

        int start = Start(script), end = script.AsSpan().LastIndexOfAny('}', ']');
        return start < 0 ? null : (end > start ? TryParse(script[start..(end + 1)]) : null) ?? TryParse(Mend(script.AsSpan(start)));
    }

    // What stands before the value: HTML comments, CDATA.
    private static int Start(string script)
    {
        int marked = script.IndexOf("[CDATA[", StringComparison.Ordinal);
        int from = marked < 0 ? 0 : marked + 7;
        int start = script.AsSpan(from).IndexOfAny('{', '[');
        return start < 0 ? -1 : from + start;
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
    // taken as written, what was left open at the end is closed, and what follows the value is left out.
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
                if (open.Count == 0)
                {
                    break;
                }
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
