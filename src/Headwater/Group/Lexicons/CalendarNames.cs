using System.Collections.Frozen;
using System.Globalization;
using Headwater.Text;

namespace Headwater.Group.Lexicons;

/// <summary>Months and days of the week by name, in whatever language: the words of <c>data/dates</c>.</summary>
internal static class CalendarNames
{
    private const int Longest = 16;

    private static readonly FrozenDictionary<string, (byte, byte)>.AlternateLookup<ReadOnlySpan<char>> Names = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month, 1 to 12, or the day of the week, 1 for Monday to 7, that a word names; 0 for neither.</summary>
    public static (byte Month, byte Weekday) Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Longest];
        int length = word.Length <= Longest ? word.ToLowerInvariant(lower) : 0;
        return length > 0 && Names.TryGetValue(lower[..length], out (byte, byte) named) ? named : default;
    }

    private static FrozenDictionary<string, (byte, byte)> Read()
    {
        Dictionary<string, (byte, byte)> names = new(StringComparer.Ordinal);
        foreach (string[] line in Knowledge.Lines("dates/words.txt").Concat(Knowledge.Lines("dates/mentions.txt")).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (string name in line.Skip(3).Select(n => n.TrimEnd('.')))
            {
                byte value = byte.TryParse(line[2], NumberStyles.None, CultureInfo.InvariantCulture, out byte number) ? number : (byte)0;
                _ = line[1] switch
                {
                    "monthname" or "month" => names.TryAdd(name, (value, 0)),
                    "weekday" => names.TryAdd(name, (0, value)),
                    _ => false,
                };
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
