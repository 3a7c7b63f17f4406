using System.Diagnostics;

namespace Headwater.Bench;

/// <summary>A clock that goes faster than the world's, timers too: an hour of a program's life in a few minutes of ours.</summary>
/// <param name="start">What it shows when it is made.</param>
/// <param name="factor">How many of its seconds pass in one.</param>
internal sealed class FasterClock(DateTimeOffset start, double factor) : TimeProvider
{
    private readonly long began = Stopwatch.GetTimestamp();

    public override long TimestampFrequency => Stopwatch.Frequency;

    public override DateTimeOffset GetUtcNow() => start + (Stopwatch.GetElapsedTime(began) * factor);

    public override long GetTimestamp() => began + (long)((Stopwatch.GetTimestamp() - began) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Ours(dueTime), Ours(period));

    /// <summary>How long we wait while this clock goes on by so much.</summary>
    public TimeSpan Ours(TimeSpan theirs) => theirs == Timeout.InfiniteTimeSpan ? theirs : theirs / factor;
}
