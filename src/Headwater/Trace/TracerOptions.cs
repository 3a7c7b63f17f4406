namespace Headwater.Trace;

/// <summary>What the tracer may use.</summary>
public sealed record TracerOptions
{
    /// <summary>How many articles are remembered to find copies of; 1 or more, 1,000,000 by default. The oldest make room.</summary>
    /// <remarks>
    /// One takes about 1.7 KB for a report of 300 words: 0.6 its words, 0.5 its places in the index, the rest its names. The
    /// bench measures it (`headwater-bench trace --large`).
    /// </remarks>
    public int Capacity { get; init; } = 1_000_000;
}
