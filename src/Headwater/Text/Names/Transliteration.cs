namespace Headwater.Text.Names;

/// <summary>Chinese signs that spell foreign names by their sound: <c>data/words/transliteration.txt</c>.</summary>
internal static class Transliteration
{
    private static readonly Dictionary<char, string> Sounds = Read();

    /// <summary>Signs at the beginning of a text that spell sounds.</summary>
    public static int Run(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && Sounds.ContainsKey(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The sound of a sign in Latin letters, or <c>null</c> for one that spells none.</summary>
    public static string? Of(char sign) => Sounds.GetValueOrDefault(sign);

    private static Dictionary<char, string> Read()
    {
        Dictionary<char, string> sounds = [];
        foreach (string[] words in Knowledge.Lines("words/transliteration.txt").Select(line => line.Split(' ')))
        {
            foreach (char sign in words[1])
            {
                sounds[sign] = words[0];
            }
        }

        return sounds;
    }
}
