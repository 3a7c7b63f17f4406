using System.Text;
using System.Text.Json;

namespace Headwater.App.Demo;

/// <summary>
/// A page of <c>samples/styles/</c>. <c>{{name}}</c> writes a value as text, <c>{{{name}}}</c> as markup, <c>{{name|json}}</c>
/// as a JSON string; <c>{{#name}}…{{/name}}</c> repeats for each of a list or stands once for a value that is there,
/// <c>{{^name}}…{{/name}}</c> stands where it is not. Inside a list the members of its entries come first; <c>{{.}}</c>
/// is the entry itself.
/// </summary>
internal sealed class PressTemplate
{
    private readonly List<Piece> pieces;

    /// <summary>Reads a template.</summary>
    /// <exception cref="InvalidDataException">A section is not closed, or closed without being opened.</exception>
    public PressTemplate(string name, string source)
    {
        Stack<(string Name, List<Piece> Pieces)> open = new([("", [])]);
        for (int at = 0; at < source.Length;)
        {
            int start = source.IndexOf("{{", at, StringComparison.Ordinal);
            open.Peek().Pieces.Add(new Piece(' ', source[at..(start < 0 ? source.Length : start)], null));
            if (start < 0)
            {
                break;
            }

            bool raw = source.AsSpan(start).StartsWith("{{{");
            int end = source.IndexOf(raw ? "}}}" : "}}", start, StringComparison.Ordinal);
            string tag = end < 0 ? throw new InvalidDataException($"samples/styles/{name}: '{{{{' without an end.") : source[(start + (raw ? 3 : 2))..end];
            at = end + (raw ? 3 : 2);
            Place(open, name, tag, raw);
        }

        pieces = open.Count == 1 ? open.Pop().Pieces : throw new InvalidDataException($"samples/styles/{name}: '{open.Peek().Name}' is opened and not closed.");
    }

    /// <summary>Fills the template.</summary>
    /// <param name="values">Text, <c>bool</c>, lists of text or of dictionaries like this one, or <c>null</c>.</param>
    public string Fill(IReadOnlyDictionary<string, object?> values)
    {
        StringBuilder page = new();
        Write(pieces, [values], page);
        return page.ToString();
    }

    private static void Place(Stack<(string Name, List<Piece> Pieces)> open, string file, string tag, bool raw)
    {
        switch (tag[0])
        {
            case '#' or '^':
                Piece section = new(tag[0], tag[1..], []);
                open.Peek().Pieces.Add(section);
                open.Push((tag[1..], section.Inside!));
                break;
            case '/' when open.Count > 1 && open.Peek().Name == tag[1..]:
                open.Pop();
                break;
            case '/':
                throw new InvalidDataException($"samples/styles/{file}: '{tag[1..]}' is closed and not open.");
            default:
                open.Peek().Pieces.Add(tag.EndsWith("|json", StringComparison.Ordinal) ? new Piece('j', tag[..^5], null) : new Piece(raw ? 'r' : 't', tag, null));
                break;
        }
    }

    private static void Write(List<Piece> pieces, List<object?> scopes, StringBuilder page)
    {
        foreach (Piece piece in pieces)
        {
            switch (piece.Mark)
            {
                case ' ': page.Append(piece.Name); break;
                case 't': page.Append(Markup.Escape(Find(scopes, piece.Name) as string)); break;
                case 'r': page.Append(Find(scopes, piece.Name) as string); break;
                case 'j': page.Append(JsonSerializer.Serialize(Find(scopes, piece.Name) as string ?? "")); break;
                case '#': Repeat(piece, Entries(Find(scopes, piece.Name)), scopes, page); break;
                default: Repeat(piece, Entries(Find(scopes, piece.Name)).Any() ? [] : [null], scopes, page); break;
            }
        }
    }

    private static void Repeat(Piece section, IEnumerable<object?> entries, List<object?> scopes, StringBuilder page)
    {
        foreach (object? entry in entries)
        {
            scopes.Add(entry);
            Write(section.Inside!, scopes, page);
            scopes.RemoveAt(scopes.Count - 1);
        }
    }

    private static IEnumerable<object?> Entries(object? value) => value switch
    {
        null or false or "" => [],
        IReadOnlyList<object?> list => list,
        _ => [value],
    };

    private static object? Find(List<object?> scopes, string name)
    {
        if (name == ".")
        {
            return scopes[^1];
        }

        for (int i = scopes.Count - 1; i >= 0; i--)
        {
            if (scopes[i] is IReadOnlyDictionary<string, object?> values && values.TryGetValue(name, out object? value))
            {
                return value;
            }
        }

        return null;
    }

    private sealed record Piece(char Mark, string Name, List<Piece>? Inside);
}
