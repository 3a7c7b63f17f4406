using Headwater.Model;

namespace Headwater;

/// <summary>How far the walk has come since it was begun. Safe to read at any time.</summary>
public sealed class WalkProgress
{
    private readonly long[] done = new long[Enum.GetValues<Step>().Length + 1];
    private long failures;

    /// <summary>Rows that have been taken through a step; a row that was made due again counts again.</summary>
    public long Done(Step step) => Interlocked.Read(ref done[(int)step]);

    /// <summary>All rows through all steps.</summary>
    public long Total => Enum.GetValues<Step>().Sum(Done);

    /// <summary>Rows that made a step throw.</summary>
    public long Failures => Interlocked.Read(ref failures);

    /// <summary>Why the walk stands still, or takes nothing more in; <c>null</c> where it goes on.</summary>
    public Cause? Halted { get; internal set; }

    /// <summary>Is told of each batch that has been taken through a step, when what came of it is saved. Called from the loops: be quick.</summary>
    public event Action<Step>? Taken;

    internal void Add(Step step, int rows)
    {
        Interlocked.Add(ref done[(int)step], rows);
        Taken?.Invoke(step);
    }

    internal void Fail() => Interlocked.Increment(ref failures);
}
