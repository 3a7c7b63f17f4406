using Headwater.Model;

namespace Headwater;

/// <summary>How the walk shares the machine.</summary>
public sealed record WalkerOptions
{
    /// <summary>Feeds asked at once; 1 or more.</summary>
    public int PollsAtOnce { get; init; } = 64;

    /// <summary>Pages fetched at once, over all sites; 1 or more. How often one site is asked is not decided here.</summary>
    public int FetchesAtOnce { get; init; } = 64;

    /// <summary>Batches of a computing step at once; 1 or more.</summary>
    public int Cores { get; init; } = Environment.ProcessorCount;

    /// <summary>How long a row may take at one step before another caller may take it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest time without looking for rows that are due, whether anything was heard or not.</summary>
    public TimeSpan Sweep { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long everything stands still after the store or the disk has failed.</summary>
    public TimeSpan Halt { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a row that made a step fail waits for the next try; doubled each time, up to a day.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Says why nothing more may be taken in, or <c>null</c> where there is room.</summary>
    public Func<Cause?> Room { get; init; } = () => null;

    /// <summary>Rows in one batch. Those that wait for the network go alone, so that a slow one holds up no other.</summary>
    internal static int Batch(Step step) => step switch
    {
        Step.Poll or Step.Fetch => 1,
        Step.Extract or Step.Trace => 16,
        Step.Group => 64,
        _ => 8,
    };

    /// <summary>
    /// Batches at once. Group has a memory of order: one. Trace too: a late original makes an earlier copy due again, which
    /// another batch that is just saving that copy's old trail would undo.
    /// </summary>
    internal int Width(Step step) => step switch
    {
        Step.Poll => PollsAtOnce,
        Step.Fetch => FetchesAtOnce,
        Step.Trace or Step.Group => 1,
        _ => Cores,
    };

    /// <summary>When a row that has failed this many times is tried again.</summary>
    internal TimeSpan Retry(int failures) => TimeSpan.FromTicks(Math.Min(TimeSpan.TicksPerDay, FirstRetry.Ticks << Math.Min(failures - 1, 20)));
}
