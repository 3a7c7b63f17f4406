using System.Globalization;
using System.Text;

namespace Headwater.Extract.Scripts;

/// <summary>A string written in a script.</summary>
/// <param name="Key">The property whose value it is; empty where it stands in a list or a call.</param>
/// <param name="Text">The string, escapes resolved.</param>
/// <param name="Start">Offset of its first unit in the script.</param>
/// <param name="End">Offset after its closing quotation mark.</param>
internal readonly record struct ScriptString(string Key, string Text, int Start, int End);

/// <summary>
/// The long strings of a script, found without understanding the script: JSON, an assignment, a call, whole or cut off. In
/// time proportional to its length.
/// </summary>
internal static class ScriptStrings
{
    private const int LongestKey = 40;

    /// <summary>The strings of at least a length as written, in order.</summary>
    public static IEnumerable<ScriptString> Of(string script, int shortest)
    {
        string key = "";
        for (int at = script.IndexOf('"', StringComparison.Ordinal); at >= 0 && at + 1 < script.Length;)
        {
            int end = End(script, at + 1);
            if (end - at > shortest)
            {
                yield return new ScriptString(key, Resolve(script.AsSpan(at + 1, end - at - 1)), at + 1, Math.Min(end + 1, script.Length));
            }

            key = end + 1 < script.Length && script[end + 1] == ':' && end - at < LongestKey ? script[(at + 1)..end] : "";
            at = end + 1 < script.Length ? script.IndexOf('"', end + 1) : -1;
        }
    }

    private static int End(string script, int from)
    {
        while (from < script.Length && script[from] != '"')
        {
            from += script[from] == '\\' ? 2 : 1;
        }

        return Math.Min(from, script.Length);
    }

    private static string Resolve(ReadOnlySpan<char> raw)
    {
        StringBuilder text = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            char escape = raw[++i];
            bool numbered = escape == 'u' && i + 4 < raw.Length;
            if (numbered && ushort.TryParse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ushort unit))
            {
                text.Append((char)unit);
                i += 4;
            }
            else
            {
                text.Append(escape switch { 'n' or 'r' => '\n', 't' => ' ', _ => escape });
            }
        }

        return text.ToString();
    }
}
