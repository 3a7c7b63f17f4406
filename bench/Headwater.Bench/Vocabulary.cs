using System.Globalization;
using Headwater.Text;

namespace Headwater.Bench;

/// <summary>Words as often as news uses them (data/group/frequencies.txt), with a long tail of made-up ones.</summary>
internal sealed class Vocabulary
{
    // Words that stand in more articles than this tell nothing of an event.
    private const int Everywhere = 60;
    private const int Tail = 300_000;

    private static readonly string[] Syllables = ["ba", "den", "ko", "lir", "mo", "nas", "pel", "ri", "sto", "tan", "ul", "ver", "wick", "yar", "zo", "gra", "hul", "fen", "quo", "cha", "dri", "eth"];

    private readonly string[] words;
    private readonly int[] sums;
    private readonly int firstTelling;

    private Vocabulary(IEnumerable<(string Word, int Count)> counted)
    {
        (string Word, int Count)[] all = [.. counted.OrderByDescending(w => w.Count)];
        words = [.. all.Select(w => w.Word)];
        sums = new int[all.Length];
        int sum = 0;
        for (int i = 0; i < all.Length; i++)
        {
            sums[i] = sum += all[i].Count;
        }

        firstTelling = Array.FindIndex(all, w => w.Count < Everywhere);
    }

    /// <summary>The words of news.</summary>
    public static Vocabulary OfNews() => new(Knowledge.Lines("group/frequencies.txt").Select(line => line.Split(' '))
        .Where(parts => parts.Length == 2 && parts[0].All(char.IsAsciiLetterLower))
        .Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture))));

    /// <summary>A word as news has them: often a frequent one, at times one of the tail.</summary>
    public string Common(Random random)
    {
        if (random.Next(16) == 0)
        {
            return Made((int)(Tail * Math.Pow(random.NextDouble(), 2)));
        }

        int at = Array.BinarySearch(sums, random.Next(sums[^1]));
        return words[at < 0 ? ~at : at];
    }

    /// <summary>A word that tells something of an event.</summary>
    public string Telling(Random random) => random.Next(4) == 0 ? Made(random.Next(Tail)) : words[random.Next(firstTelling, words.Length)];

    /// <summary>A made-up name.</summary>
    public static string Name(Random random)
    {
        string name = Made(random.Next(Tail));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    // The nth word of the tail: its digits in base 22 as syllables, two or more.
    private static string Made(int n)
    {
        string made = "";
        for (n += Syllables.Length; n > 0; n /= Syllables.Length)
        {
            made += Syllables[n % Syllables.Length];
        }

        return made;
    }
}
