namespace Headwater.Model;

/// <summary>Numbers from 0 put together into parts, two at a time (union by the smaller root, with path halving).</summary>
/// <param name="count">How many numbers; 0 or more.</param>
internal sealed class Partition(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The part a number is in, as the smallest number of the part.</summary>
    public int Of(int number)
    {
        while (parents[number] != number)
        {
            parents[number] = parents[parents[number]];
            number = parents[number];
        }

        return number;
    }

    /// <summary>Puts the parts of two numbers together.</summary>
    public void Join(int a, int b)
    {
        int first = Of(a), second = Of(b);
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
