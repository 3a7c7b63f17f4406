using System.Globalization;
using System.Text;

namespace Headwater.Eval;

/// <summary>
/// Evaluates the small part of Python in which feedparser's expectations are written: and, or, not, comparisons in chains,
/// <c>in</c>, <c>is</c>, subscripts, attributes, a few calls, and literals. Values are <c>null</c>, bool, double, string, lists
/// (also for tuples) and dictionaries.
/// </summary>
internal sealed class PythonExpression(string source, Func<string, object?> variable, Action<object?>? seen = null)
{
    /// <summary>Stands for a name or key that is not there.</summary>
    public static readonly object Missing = new();

    private int at;

    /// <summary>The value; truth by Python's rules.</summary>
    public bool IsTrue()
    {
        object? value = Or();
        Space();
        return at == source.Length ? Truth(value) : throw new FormatException($"cannot read {source[at..]}");
    }

    private object? Or()
    {
        object? left = And();
        while (Word("or"))
        {
            object? right = And();
            left = Truth(left) ? left : right;
        }

        return left;
    }

    private object? And()
    {
        object? left = Not();
        while (Word("and"))
        {
            object? right = Not();
            left = Truth(left) ? right : left;
        }

        return left;
    }

    private object? Not() => Word("not") ? !Truth(Not()) : Comparison();

    private object? Comparison()
    {
        object? left = Sum();
        bool compared = false, holds = true;
        while (Operator() is { } operation)
        {
            object? right = Sum();
            seen?.Invoke(right);
            holds &= operation switch
            {
                "==" or "is" => Same(left, right),
                "!=" or "is not" => !Same(left, right),
                "in" => Contains(right, left),
                _ => !Contains(right, left),
            };
            (left, compared) = (right, true);
        }

        return compared ? holds : left;
    }

    private string? Operator()
    {
        if (Sign("=="))
        {
            return "==";
        }

        if (Sign("!="))
        {
            return "!=";
        }

        if (Word("is"))
        {
            return Word("not") ? "is not" : "is";
        }

        return Word("in") ? "in" : Word("not") && Word("in") ? "not in" : null;
    }

    private object? Sum()
    {
        object? left = Postfix();
        while (Sign("+"))
        {
            left = $"{left}{Postfix()}";
        }

        return left;
    }

    private object? Postfix()
    {
        object? value = Primary();
        while (true)
        {
            if (Sign("["))
            {
                value = Item(value, Or());
                Expect("]");
            }
            else if (Sign("."))
            {
                string name = Identifier();
                value = Peek('(') ? Call(value, name) : Item(value, name);
            }
            else
            {
                return value;
            }
        }
    }

    private object? Call(object? target, string name)
    {
        List<object?> arguments = Arguments();
        return (name, target) switch
        {
            ("get", _) => Item(target, arguments[0]) is var found && found != Missing ? found : arguments.ElementAtOrDefault(1),
            ("has_key", _) => Item(target, arguments[0]) != Missing,
            ("timedelta", _) => (Number(arguments, 0) * 86400) + Number(arguments, 1) + (Number(arguments, 2) / 1e6),
            _ => throw new FormatException($"no method {name}"),
        };
    }

    private object? Primary()
    {
        Space();
        char c = at < source.Length ? source[at] : '\0';
        if (c is '\'' or '"')
        {
            return Text();
        }

        if (char.IsAsciiDigit(c) || c == '-')
        {
            return Numeral();
        }

        return c switch
        {
            '(' => Group(),
            '[' => Sequence('[', ']'),
            '{' => Dictionary(),
            _ => Named(Identifier()),
        };
    }

    private object? Named(string name)
    {
        if (name == "u" && at < source.Length && source[at] is '\'' or '"')
        {
            return Text();
        }

        if (name is "datetime" or "feedparser")
        {
            return name;
        }

        if (Peek('('))
        {
            List<object?> arguments = Arguments();
            return name switch
            {
                "len" => (double)(arguments[0] is System.Collections.ICollection many ? many.Count : arguments[0] is string s ? s.Length : 0),
                "ord" => arguments[0] is string { Length: > 0 } text ? text[0] : double.NaN,
                "isinstance" => variable("encoding_overridden"),
                "locals" => null,
                _ => throw new FormatException($"no function {name}"),
            };
        }

        return name switch { "True" => true, "False" => false, "None" => null, _ => variable(name) };
    }

    private object? Group()
    {
        List<object?> items = Sequence('(', ')', out bool comma);
        return items.Count == 1 && !comma ? items[0] : items;
    }

    private List<object?> Arguments() => Sequence('(', ')', out _);

    private List<object?> Sequence(char open, char close) => Sequence(open, close, out _);

    private List<object?> Sequence(char open, char close, out bool comma)
    {
        Expect(open.ToString());
        List<object?> items = [];
        comma = false;
        while (!Sign(close.ToString()))
        {
            items.Add(Or());
            comma |= Sign(",");
        }

        return items;
    }

    private Dictionary<string, object?> Dictionary()
    {
        Expect("{");
        Dictionary<string, object?> items = [];
        while (!Sign("}"))
        {
            string key = (string)Or()!;
            Expect(":");
            items[key] = Or();
            Sign(",");
        }

        return items;
    }

    private double Numeral()
    {
        int from = at;
        while (at < source.Length && (char.IsAsciiDigit(source[at]) || source[at] is '.' or '-'))
        {
            at++;
        }

        return double.Parse(source.AsSpan(from, at - from), CultureInfo.InvariantCulture);
    }

    private string Text()
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

    private string Identifier()
    {
        Space();
        int from = at;
        while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] == '_'))
        {
            at++;
        }

        return at > from ? source[from..at] : throw new FormatException($"cannot read {source[at..]}");
    }

    private bool Word(string word)
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

    private bool Sign(string sign)
    {
        Space();
        bool found = source.AsSpan(at).StartsWith(sign);
        at += found ? sign.Length : 0;
        return found;
    }

    private bool Peek(char c)
    {
        Space();
        return at < source.Length && source[at] == c;
    }

    private void Expect(string sign)
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

    private static object? Item(object? owner, object? key) => (owner, key) switch
    {
        (Dictionary<string, object?> table, string name) => table.TryGetValue(name, out object? value) ? value : name == "url" ? Item(owner, "href") : Missing,
        (List<object?> list, double index) => list.ElementAtOrDefault((int)(index < 0 ? list.Count + index : index)) ?? Missing,
        _ => Missing,
    };

    private static bool Contains(object? many, object? one) => many switch
    {
        Dictionary<string, object?> table => one is string key && table.ContainsKey(key),
        List<object?> list => list.Any(item => Same(item, one)),
        string text => one is string part && text.Contains(part, StringComparison.Ordinal),
        _ => false,
    };

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (bool a, double b) => (a ? 1 : 0) == b,
        (double a, bool b) => a == (b ? 1 : 0),
        (double a, double b) => Math.Abs(a - b) < 1e-9,
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        (Dictionary<string, object?> a, Dictionary<string, object?> b) => a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out object? other) && Same(p.Value, other)),
        _ => Equals(left, right),
    };

    private static bool Truth(object? value) => value switch
    {
        null => false,
        bool b => b,
        double d => d != 0,
        string s => s.Length > 0,
        System.Collections.ICollection many => many.Count > 0,
        _ => value != Missing,
    };

    private static double Number(List<object?> arguments, int index) => arguments.ElementAtOrDefault(index) is double number ? number : 0;
}
