namespace Headwater.Text.Names;

/// <summary>
/// A key by which a name written in two alphabets is one: the consonants of its sound, those that alphabets confuse put
/// together (b p v f; g k; l r; s z and the hissing sounds), vowels and h, w, y left out. Rough: "Putin", "Путин", "بوتين" and
/// "プーチン" come to <c>btn</c>, but so does "Bataan".
/// </summary>
public static class Consonants
{
    /// <summary>Signs of a key that are kept.</summary>
    public const int Longest = 8;

    /// <summary>The key of a word.</summary>
    /// <param name="word">A word of letters in any alphabet of <see cref="Romanised"/>.</param>
    /// <param name="room">Receives the key; <see cref="Longest"/> long.</param>
    /// <returns>The part of the room that was filled; empty for a word without consonants.</returns>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> room)
    {
        Span<char> sounds = stackalloc char[48];
        ReadOnlySpan<char> sound = Romanised.Of(word, sounds);
        int length = 0;
        for (int i = 0; i < sound.Length && length < Longest; i++)
        {
            char next = i + 1 < sound.Length ? sound[i + 1] : '\0';
            (char key, bool both) = Key(sound[i], next);
            i += both ? 1 : 0;
            if (key != '\0' && (length == 0 || room[length - 1] != key))
            {
                room[length++] = key;
            }
        }

        return room[..length];
    }

    // The key of a sound, and whether the next letter belongs to it.
    private static (char Key, bool Both) Key(char sound, char next) => (sound, next) switch
    {
        ('t', 'c') or ('t', 's') => ('s', true),
        ('c' or 's', 'h') => ('s', true),
        ('z', 'h') => ('s', true),
        ('d', 'z') or ('d', 'j') => ('s', true),
        ('p', 'h') => ('b', true),
        ('t', 'h') => ('t', true),
        ('t', 'i') => ('t', true),
        ('n', 'g') => ('n', true),
        ('k' or 'g', 'h') => ('k', true),
        ('c', 'e' or 'i' or 'y') => ('s', false),
        ('m', 'b' or 'p' or 'v' or 'f') => ('n', false),
        ('b' or 'p' or 'v' or 'f', _) => ('b', false),
        ('c' or 'g' or 'k' or 'q', _) => ('k', false),
        ('s' or 'z' or 'j' or 'x', _) => ('s', false),
        ('l' or 'r', _) => ('r', false),
        ('d' or 't' or 'm' or 'n', _) => (sound, false),
        _ => ('\0', false),
    };
}
