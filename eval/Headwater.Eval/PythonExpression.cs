namespace Headwater.Eval;

/// <summary>
/// Evaluates the small part of Python in which feedparser's expectations are written: and, or, not, comparisons in chains,
/// <c>in</c>, <c>is</c>, subscripts, attributes, a few calls, and literals. Values are <c>null</c>, bool, double, string, lists
/// (also for tuples) and dictionaries.
/// </summary>
internal sealed class PythonExpression(string source, Func<string, object?> variable, Action<object?>? seen = null)
{
    private readonly PythonSource source = new(source);

    /// <summary>The value; truth by Python's rules.</summary>
    public bool IsTrue()
    {
        object? value = Or();
        source.End();
        return PythonValue.Truth(value);
    }

    private object? Or()
    {
        object? left = And();
        while (source.Word("or"))
        {
            object? right = And();
            left = PythonValue.Truth(left) ? left : right;
        }

        return left;
    }

    private object? And()
    {
        object? left = Not();
        while (source.Word("and"))
        {
            object? right = Not();
            left = PythonValue.Truth(left) ? right : left;
        }

        return left;
    }

    private object? Not() => source.Word("not") ? !PythonValue.Truth(Not()) : Comparison();

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
                "==" or "is" => PythonValue.Same(left, right),
                "!=" or "is not" => !PythonValue.Same(left, right),
                "in" => PythonValue.Contains(right, left),
                _ => !PythonValue.Contains(right, left),
            };
            (left, compared) = (right, true);
        }

        return compared ? holds : left;
    }

    private string? Operator()
    {
        if (source.Sign("=="))
        {
            return "==";
        }

        if (source.Sign("!="))
        {
            return "!=";
        }

        if (source.Word("is"))
        {
            return source.Word("not") ? "is not" : "is";
        }

        return source.Word("in") ? "in" : source.Word("not") && source.Word("in") ? "not in" : null;
    }

    private object? Sum()
    {
        object? left = Postfix();
        while (source.Sign("+"))
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
            if (source.Sign("["))
            {
                value = PythonValue.Item(value, Or());
                source.Expect("]");
            }
            else if (source.Sign("."))
            {
                string name = source.Identifier();
                value = source.Peek('(') ? Call(value, name) : PythonValue.Item(value, name);
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
            ("get", _) => PythonValue.Item(target, arguments[0]) is var found && found != PythonValue.Missing ? found : arguments.ElementAtOrDefault(1),
            ("has_key", _) => PythonValue.Item(target, arguments[0]) != PythonValue.Missing,
            ("timedelta", _) => (Number(arguments, 0) * 86400) + Number(arguments, 1) + (Number(arguments, 2) / 1e6),
            _ => throw new FormatException($"no method {name}"),
        };
    }

    private object? Primary()
    {
        return source.Next() switch
        {
            '\'' or '"' => source.Text(),
            '-' or (>= '0' and <= '9') => source.Numeral(),
            '(' => Group(),
            '[' => Sequence('[', ']'),
            '{' => Dictionary(),
            _ => Named(source.Identifier()),
        };
    }

    private object? Named(string name)
    {
        if (name == "u" && source.Next() is '\'' or '"')
        {
            return source.Text();
        }

        if (name is "datetime" or "feedparser")
        {
            return name;
        }

        if (source.Peek('('))
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
        source.Expect(open.ToString());
        List<object?> items = [];
        comma = false;
        while (!source.Sign(close.ToString()))
        {
            items.Add(Or());
            comma |= source.Sign(",");
        }

        return items;
    }

    private Dictionary<string, object?> Dictionary()
    {
        source.Expect("{");
        Dictionary<string, object?> items = [];
        while (!source.Sign("}"))
        {
            string key = (string)Or()!;
            source.Expect(":");
            items[key] = Or();
            source.Sign(",");
        }

        return items;
    }

    private static double Number(List<object?> arguments, int index) => arguments.ElementAtOrDefault(index) is double number ? number : 0;
}
