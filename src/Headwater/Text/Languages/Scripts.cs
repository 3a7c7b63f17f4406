using System.Globalization;

namespace Headwater.Text.Languages;

/// <summary>A script.</summary>
/// <param name="Name">Its name in <c>data/languages/scripts.txt</c>.</param>
/// <param name="Language">The one language of the web that is written in it, or <c>null</c> where there are several.</param>
internal sealed record WritingScript(string Name, string? Language);

/// <summary>Which script a text is written in.</summary>
internal static class Scripts
{
    private const string ByWords = "by-words";
    private const double KanaInJapanese = 0.05;

    private static readonly List<WritingScript> All = [];
    private static readonly byte[] OfUnit = Read();

    /// <summary>The script of at least this share of a text's letters, or <c>null</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">0 to 1.</param>
    public static WritingScript? Main(ReadOnlySpan<char> text, double share)
    {
        Span<int> counts = stackalloc int[All.Count + 1];
        int letters = 0;
        foreach (char c in text)
        {
            byte script = OfUnit[c];
            counts[script]++;
            letters += script == 0 ? 0 : 1;
        }

        Join(counts);
        int most = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            most = counts[i] > counts[most] || most == 0 ? i : most;
        }

        return letters > 0 && counts[most] >= share * letters ? All[most - 1] : null;
    }

    /// <summary>Whether a script is written in this language alone.</summary>
    public static bool Knows(string language) => All.Exists(s => s.Language == language);

    // Japanese is written in two scripts and Korean sometimes: ideographs count with what stands among them.
    private static void Join(Span<int> counts)
    {
        int han = Index("Han"), kana = Index("Kana"), hangul = Index("Hangul");
        if (counts[kana] > (counts[han] + counts[kana]) * KanaInJapanese)
        {
            counts[kana] += counts[han];
            counts[han] = 0;
        }
        else if (counts[hangul] > counts[han])
        {
            counts[hangul] += counts[han];
            counts[han] = 0;
        }
    }

    private static int Index(string name) => All.FindIndex(s => s.Name == name) + 1;

    private static byte[] Read()
    {
        byte[] table = new byte[char.MaxValue + 1];
        foreach (string[] parts in Knowledge.Lines("languages/scripts.txt").Select(line => line.Split(' ')))
        {
            All.Add(new WritingScript(parts[0], parts[1] == ByWords ? null : parts[1]));
            foreach (string range in parts.AsSpan(2))
            {
                int first = int.Parse(range.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                int last = int.Parse(range.AsSpan(5, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                table.AsSpan(first, last - first + 1).Fill((byte)All.Count);
            }
        }

        return table;
    }
}
