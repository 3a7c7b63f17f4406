using System.Numerics;

namespace Headwater.Trace.Copies;

/// <summary>Where each short run of words stands in a text, as chains of equal hashes: what a chain gives may still differ.</summary>
internal sealed class Seeds
{
    private const int Mask = 0x7FFF;

    private readonly int length;
    private readonly int[] heads;
    private readonly int[] nexts;

    /// <summary>The runs of a text.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="length">Words in a run.</param>
    public Seeds(ushort[] words, int length)
    {
        this.length = length;
        heads = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Length * 2))];
        nexts = new int[words.Length + 1];
        for (int at = words.Length - length; at >= 0; at--)
        {
            ref int head = ref heads[Slot(words, at)];
            nexts[at] = head;
            head = at + 1;
        }
    }

    /// <summary>The first place in the text that may hold the run at a place of another, or -1.</summary>
    public int First(ushort[] other, int at) => heads[Slot(other, at)] - 1;

    /// <summary>The place after one, or -1.</summary>
    public int Next(int place) => nexts[place] - 1;

    private int Slot(ushort[] words, int at)
    {
        uint hash = 0;
        for (int k = 0; k < length; k++)
        {
            hash = (hash + (uint)(words[at + k] & Mask)) * 2654435769u;
        }

        return (int)(hash >> 8) & (heads.Length - 1);
    }
}
