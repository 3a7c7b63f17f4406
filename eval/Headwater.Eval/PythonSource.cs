using System.Globalization;
using System.Text;

namespace Headwater.Eval;

/// <summary>The signs of a Python expression, read from left to right; space between them is passed over.</summary>
internal sealed class PythonSource(string source)
{
    private int at;

    /// <summary>The next sign that is not space; U+0000 at the end.</summary>
    public char Next()
    {
        Space();
        return at < source.Length ? source[at] : '\0';
    }

    /// <summary>Makes sure that all was read.</summary>
    /// <exception cref="FormatException">Something is left.</exception>
    public void End()
    {
        if (Next() != '\0')
        {
            throw new FormatException($"cannot read {source[at..]}");
        }
    }

    /// <summary>A number that stands here.</summary>
    public double Numeral()
    {
        int from = at;
        while (at < source.Length && (char.IsAsciiDigit(source[at]) || source[at] is '.' or '-'))
        {
            at++;
        }

        return double.Parse(source.AsSpan(from, at - from), CultureInfo.InvariantCulture);
    }

    /// <summary>A string that stands here, in any of its quotes, its escapes resolved.</summary>
    public string Text()
    {
        StringBuilder text = new();
        string quote = source.AsSpan(at).StartsWith("\"\"\"") ? "\"\"\"" : source[at].ToString();
        at += quote.Length;
        while (!source.AsSpan(at).StartsWith(quote))
        {
            if (source[at] == '\\')
            {
                Escape(text);
            }
            else
            {
                text.Append(source[at++]);
            }
        }

        at += quote.Length;
        return text.ToString();
    }

    private void Escape(StringBuilder text)
    {
        char kind = source[at + 1];
        int digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            text.Append(char.ConvertFromUtf32(int.Parse(source.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
        }
        else
        {
            text.Append(kind switch { 'n' => "\n", 't' => "\t", 'r' => "\r", '\n' => "", _ => kind.ToString() });
        }

        at += 2 + digits;
    }

    /// <summary>A name that must stand here.</summary>
    /// <exception cref="FormatException">Something else does.</exception>
    public string Identifier()
    {
        Space();
        int from = at;
        while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] == '_'))
        {
            at++;
        }

        return at > from ? source[from..at] : throw new FormatException($"cannot read {source[at..]}");
    }

    /// <summary>Goes past a word where it stands here, whole.</summary>
    public bool Word(string word)
    {
        Space();
        int end = at + word.Length;
        if (!source.AsSpan(at).StartsWith(word) || (end < source.Length && (char.IsLetterOrDigit(source[end]) || source[end] == '_')))
        {
            return false;
        }

        at = end;
        return true;
    }

    /// <summary>Goes past a sign where it stands here.</summary>
    public bool Sign(string sign)
    {
        Space();
        bool found = source.AsSpan(at).StartsWith(sign);
        at += found ? sign.Length : 0;
        return found;
    }

    /// <summary>Whether a sign stands here.</summary>
    public bool Peek(char c) => Next() == c;

    /// <summary>Goes past a sign that must stand here.</summary>
    /// <exception cref="FormatException">Something else does.</exception>
    public void Expect(string sign)
    {
        if (!Sign(sign))
        {
            throw new FormatException($"expected {sign} at {source[at..]}");
        }
    }

    private void Space()
    {
        while (at < source.Length && (char.IsWhiteSpace(source[at]) || source[at] == '\\'))
        {
            at++;
        }
    }
}
