using Headwater.Text.Languages;

namespace Headwater.Text.Names;

/// <summary>How words of any alphabet sound, roughly, in Latin letters: <c>data/words/romanised.txt</c>.</summary>
public static class Romanised
{
    private const int Vowels = 21, Lasts = 28;

    private static readonly Dictionary<char, string> Letters = [];
    private static readonly string[] First, Vowel, Last;

    static Romanised()
    {
        Dictionary<string, string[]> parts = new(StringComparer.Ordinal);
        foreach (string[] words in Knowledge.Lines("words/romanised.txt").Select(line => line.Split(' ')))
        {
            if (words[0].EndsWith(':'))
            {
                parts[words[0]] = [.. words.Skip(1).Select(Sound)];
                continue;
            }

            for (int i = 0; i + 1 < words.Length; i += 2)
            {
                Letters[words[i][0]] = Sound(words[i + 1]);
            }
        }

        (First, Vowel, Last) = (parts["first:"], parts["vowels:"], parts["last:"]);
    }

    /// <summary>Writes a word as it sounds, folded; letters of scripts that the table has not are left out.</summary>
    /// <param name="word">A word of letters.</param>
    /// <param name="room">Receives the sound; what does not fit is left out.</param>
    /// <returns>The part of the room that was filled.</returns>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> room)
    {
        int length = 0;
        foreach (char c in word)
        {
            char folded = Folding.Of(c);
            if (folded is >= 'a' and <= 'z')
            {
                length = Append(room, length, [folded]);
            }
            else if (Script.IsHangul(c))
            {
                int syllable = c - '\uAC00';
                length = Append(room, length, First[syllable / (Vowels * Lasts)]);
                length = Append(room, length, Vowel[syllable / Lasts % Vowels]);
                length = Append(room, length, Last[syllable % Lasts]);
            }
            else if (Letters.TryGetValue(folded, out string? sound) || (sound = Transliteration.Of(c)) is not null)
            {
                length = Append(room, length, sound);
            }
        }

        return room[..length];
    }

    private static string Sound(string entry) => entry == "-" ? "" : entry;

    private static int Append(Span<char> room, int length, ReadOnlySpan<char> sound)
    {
        if (length + sound.Length > room.Length)
        {
            return length;
        }

        sound.CopyTo(room[length..]);
        return length + sound.Length;
    }
}
