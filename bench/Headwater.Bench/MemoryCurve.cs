namespace Headwater.Bench;

/// <summary>The most memory that the process held in each quarter of a piece of work.</summary>
/// <param name="whole">Steps of the work.</param>
internal sealed class MemoryCurve(long whole)
{
    private const int Quarters = 4, Every = 256;

    private readonly long[] most = new long[Quarters];
    private long noted = -Every;

    /// <summary>Notes how far the work is; looks at the memory every so often.</summary>
    public void Note(long step)
    {
        if (step - noted < Every)
        {
            return;
        }

        noted = step;
        int quarter = (int)Math.Min(Quarters - 1, Quarters * step / Math.Max(1, whole));
        most[quarter] = Math.Max(most[quarter], ResidentMemory.Now().Own);
    }

    /// <summary>A row a quarter.</summary>
    public IEnumerable<Row> Rows() => most.Select((bytes, i) => new Row($"  most memory in quarter {i + 1}", bytes / (double)(1 << 20), "MB of its own"));
}
