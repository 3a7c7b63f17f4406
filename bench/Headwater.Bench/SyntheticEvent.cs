using System.Globalization;
using System.Text;

namespace Headwater.Bench;

/// <summary>A made-up event: the words, names and numbers that its reports share.</summary>
internal sealed class SyntheticEvent
{
    private const int Topics = 40, Names = 6;

    private readonly Vocabulary words;
    private readonly string[] topics, names;
    private readonly string place, number;

    public SyntheticEvent(Vocabulary words, int id)
    {
        Random random = new(-1 - id);
        this.words = words;
        topics = [.. Enumerable.Range(0, Topics).Select(_ => words.Telling(random))];
        names = [.. Enumerable.Range(0, Names).Select(_ => Vocabulary.Name(random))];
        place = Vocabulary.Name(random);
        number = random.Next(3, 4000).ToString(CultureInfo.InvariantCulture);
    }

    public string Title(Random random)
    {
        string[] title = [Pick(names, random), .. Enumerable.Range(0, 6).Select(_ => random.NextDouble() < 0.6 ? Pick(topics, random) : words.Common(random)), "in", place];
        return string.Join(' ', title);
    }

    /// <summary>A sentence; some tell who said it.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="share">How many of its words are the event's own, 0 to 1.</param>
    public string Sentence(Random random, double share)
    {
        StringBuilder sentence = new();
        int length = random.Next(8, 26);
        for (int i = 0; i < length; i++)
        {
            string word = random.NextDouble() < share ? Own(random) : words.Common(random);
            sentence.Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append(' ');
        }

        sentence.Length--;
        return sentence.Append(random.NextDouble() < 0.15 ? $", {Pick(names, random)} said." : ".").ToString();
    }

    private string Own(Random random) => random.Next(10) switch
    {
        0 => place,
        1 or 2 => Pick(names, random),
        3 when random.Next(3) == 0 => number,
        _ => Pick(topics, random),
    };

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
