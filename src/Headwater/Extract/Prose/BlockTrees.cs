using System.Text.Json;
using Headwater.Text;

namespace Headwater.Extract.Prose;

/// <summary>
/// A learned judgement of blocks: the sum of what many small trees say. Every level of a tree asks one question of all that come to it,
/// so that its answers together number a leaf.
/// </summary>
internal sealed record BlockTrees
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Lazy<BlockTrees> Shipped = new(() => Load(Knowledge.Open("extract/blocks.json")));

    private Tuple<(int About, float Above)[], float[], int>? laidOut;

    /// <summary>What it was learned from, and how.</summary>
    public required string TrainedOn { get; init; }

    /// <summary>Names of the figures that the questions are about, in order.</summary>
    public required string[] Features { get; init; }

    /// <summary>What is said of every block.</summary>
    public required float Bias { get; init; }

    /// <summary>The trees; all of one depth.</summary>
    public required Tree[] Trees { get; init; }

    /// <summary>The trees shipped with the program.</summary>
    public static BlockTrees Default => Shipped.Value;

    /// <summary>How sure it is that a block is the report's: the logarithm of the odds; 0 for even.</summary>
    public float Judge(ReadOnlySpan<float> figures)
    {
        ((int About, float Above)[] questions, float[] answers, int depth) = laidOut ??= LayOut();
        float sum = Bias;
        for (int at = 0, leaves = 0; at < questions.Length; leaves += 1 << depth)
        {
            int leaf = 0;
            for (int end = at + depth; at < end; at++)
            {
                leaf = (leaf << 1) | (figures[questions[at].About] > questions[at].Above ? 1 : 0);
            }

            sum += answers[leaves + leaf];
        }

        return sum;
    }

    // One tree behind the other in memory, since every block of every page goes through all of them.
    private Tuple<(int, float)[], float[], int> LayOut() =>
        new([.. Trees.SelectMany(t => t.About.Zip(t.Above))], [.. Trees.SelectMany(t => t.Says)], Trees.Length == 0 ? 0 : Trees[0].About.Length);

    /// <summary>Reads a file of trees.</summary>
    public static BlockTrees Load(Stream file)
    {
        using (file)
        {
            return JsonSerializer.Deserialize<BlockTrees>(file, Format) ?? throw new JsonException("The trees are null.");
        }
    }

    /// <summary>Writes a file of trees.</summary>
    public void Save(Stream file) => JsonSerializer.Serialize(file, this, Format);

    /// <summary>One tree.</summary>
    /// <param name="About">Level by level, the index of the figure asked about.</param>
    /// <param name="Above">Level by level, whether it is above this.</param>
    /// <param name="Says">What each leaf adds to the logarithm of the odds.</param>
    internal sealed record Tree(int[] About, float[] Above, float[] Says);
}
