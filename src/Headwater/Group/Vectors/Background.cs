using System.Globalization;
using Headwater.Text;

namespace Headwater.Group.Vectors;

/// <summary>
/// How common words are in news at large, for a collection that has only begun: <c>data/group/frequencies.txt</c>, whose
/// head says what was counted. Its first line is the number of articles, each other line a stem, or "=" and a term that is no stem, and its count.
/// </summary>
internal static class Background
{
    private const string File = "group/frequencies.txt";

    private static readonly Lazy<(int Articles, (uint Term, int Count)[] Terms)> Shipped = new(Read);

    /// <summary>A collection that begins with these counts.</summary>
    public static Frequencies Start()
    {
        Frequencies frequencies = new();
        foreach ((uint term, int count) in Shipped.Value.Terms)
        {
            frequencies.Start(term, count);
        }

        frequencies.Grow(Shipped.Value.Articles);
        return frequencies;
    }

    private static (int, (uint, int)[]) Read()
    {
        List<string> lines = [.. Knowledge.Lines(File)];
        return (Number(lines[0]), [.. lines.Skip(1).Select(Entry)]);
    }

    private static (uint Term, int Count) Entry(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        ReadOnlySpan<char> stem = line.AsSpan(0, space);
        return (stem[0] == '=' ? uint.Parse(stem[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : Terms.Hash(stem), Number(line.AsSpan(space + 1)));
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
