using System.Globalization;

namespace Headwater.Text;

/// <summary>
/// Letters without case and accents, by table: <c>data/words/folding.txt</c>. The runtime's own normalization knows only
/// ASCII where globalization is invariant, as it is here.
/// </summary>
public static class Folding
{
    private static readonly char[] Table = Read();

    /// <summary>The folded letter, or U+0000 for a sign that is dropped: an accent, a vowel point, a joiner.</summary>
    public static char Of(char c) => Table[c];

    /// <summary>Folds a text into the room given; what does not fit is left out.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="room">Receives the folded text.</param>
    /// <returns>The part of the room that was filled.</returns>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, Span<char> room)
    {
        int length = 0;
        foreach (char c in text)
        {
            char folded = Table[c];
            if (folded != '\0' && length < room.Length)
            {
                room[length++] = folded;
            }
        }

        return room[..length];
    }

    private static char[] Read()
    {
        char[] table = new char[char.MaxValue + 1];
        foreach (string line in Knowledge.Lines("words/folding.txt"))
        {
            foreach (char form in line.AsSpan(2))
            {
                table[form] = line[0];
            }
        }

        for (int i = 0; i < table.Length; i++)
        {
            char lower = char.ToLowerInvariant((char)i);
            table[i] = IsDropped((char)i) ? '\0' : table[lower] == '\0' ? lower : table[lower];
        }

        return table;
    }

    // Marks of Latin, Greek, Cyrillic, Hebrew and Arabic; those of Indic scripts are vowels and stay.
    private static bool IsDropped(char c) =>
        c is >= '\u0300' and <= '\u036F' or >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640'
        || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
