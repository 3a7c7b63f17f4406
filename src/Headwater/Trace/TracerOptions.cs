namespace Headwater.Trace;

/// <summary>What the tracer may use.</summary>
public sealed record TracerOptions
{
    /// <summary>How many articles are remembered to find copies of; 1 or more, 1,000,000 by default. The oldest make room.</summary>
    public int Capacity { get; init; } = 1_000_000;
}
