using System.Buffers;

namespace Headwater.Text.Markup;

/// <summary>Reads the attributes of a start tag, quoted or not, in the order written.</summary>
/// <param name="attributes">The <see cref="MarkupReader.Body"/> of a start tag.</param>
public ref struct AttributeReader(ReadOnlySpan<char> attributes)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f=/");
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n\f");

    private ReadOnlySpan<char> rest = attributes;

    /// <summary>The attribute's name as written, with its prefix.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The value without its quotes, references not yet decoded; empty where there is none.</summary>
    public ReadOnlySpan<char> RawValue { get; private set; }

    /// <summary>The value with references decoded.</summary>
    public readonly string Value => CharacterReferences.Decode(RawValue);

    /// <summary>Whether the value stood in quotes, as XML wants.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>Moves to the next attribute.</summary>
    /// <returns><c>false</c> at the end.</returns>
    public bool Read()
    {
        rest = rest.TrimStart(" \t\r\n\f/");
        if (rest.IsEmpty)
        {
            return false;
        }

        int length = rest[1..].IndexOfAny(NameEnd) is var found and >= 0 ? found + 1 : rest.Length;
        Name = rest[..length];
        rest = rest[length..].TrimStart(" \t\r\n\f");
        RawValue = default;
        IsQuoted = false;
        if (rest is ['=', ..])
        {
            rest = rest[1..].TrimStart(" \t\r\n\f");
            TakeValue();
        }

        return true;
    }

    /// <summary>The decoded value of one attribute, or <c>null</c> where the tag has none of this name.</summary>
    /// <param name="attributes">The attributes of a start tag.</param>
    /// <param name="name">The name, compared without case.</param>
    public static string? Find(ReadOnlySpan<char> attributes, ReadOnlySpan<char> name)
    {
        AttributeReader reader = new(attributes);
        while (reader.Read())
        {
            if (reader.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return reader.Value;
            }
        }

        return null;
    }

    private void TakeValue()
    {
        if (rest.IsEmpty)
        {
            return;
        }

        IsQuoted = rest[0] is '"' or '\'' && rest[1..].Contains(rest[0]);
        int length = IsQuoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(Space);
        if (IsQuoted)
        {
            RawValue = rest.Slice(1, length);
            rest = rest[(length + 2)..];
            return;
        }

        RawValue = length < 0 ? rest : rest[..length];
        rest = length < 0 ? default : rest[length..];
    }
}
