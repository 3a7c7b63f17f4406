using Headwater.Model;
using Headwater.Store;

namespace Headwater;

/// <summary>What the loops of one turn share: how many are at work, whether the house has failed, and whom to tell.</summary>
/// <param name="progress">How far the walk has come.</param>
/// <param name="failed">Who is told of what the house made fail.</param>
/// <param name="ends">Whether the turn ends when nothing is due, rather than waiting for more.</param>
internal sealed class WalkTurn(WalkProgress progress, Action<Step, Exception> failed, bool ends)
{
    private readonly Lock halting = new();
    private int atWork;
    private volatile Exception? halted;
    private volatile Cause? shut;

    public WalkProgress Progress { get; } = progress;

    public bool Ends { get; } = ends;

    /// <summary>A turn that ends does not wait for a story to settle.</summary>
    public TimeSpan Ahead { get; } = ends ? Pipeline.Settling : TimeSpan.Zero;

    public bool IsHalted => halted is not null;

    /// <summary>What ended a turn that ends; a turn that goes on only rests.</summary>
    public Exception? Fatal => !Ends ? null : halted ?? (shut is { } cause ? new DiskFullException(cause.Message) : null);

    public bool IsOver => Ends && (IsHalted || Volatile.Read(ref atWork) == 0);

    public void Begin() => Interlocked.Increment(ref atWork);

    public void End() => Interlocked.Decrement(ref atWork);

    public void Report(Step step, Exception exception)
    {
        Progress.Fail();
        failed(step, exception);
    }

    /// <summary>Stands still, and tells of it once.</summary>
    public void Halt(Step step, Exception exception)
    {
        lock (halting)
        {
            if (halted is not null)
            {
                return;
            }

            halted = exception;
            Progress.Halted = DiskFullException.Is(exception)
                ? new Cause("disk-full", exception.Message, "Free some space; the work goes on by itself where it stopped.")
                : new Cause("store-failed", exception.Message, "Run doctor; the work goes on by itself where it stopped.");
        }

        failed(step, exception);
    }

    /// <summary>Takes nothing more in, and tells of it once; what is held walks on.</summary>
    public void Shut(Step step, Cause cause)
    {
        lock (halting)
        {
            if (shut is not null)
            {
                return;
            }

            Progress.Halted = shut = cause;
        }

        failed(step, new DiskFullException(cause.Message));
    }

    /// <summary>There is room again.</summary>
    public void Open()
    {
        if (shut is null || Ends)
        {
            return;
        }

        lock (halting)
        {
            shut = null;
            Progress.Halted = null;
        }
    }

    /// <summary>The store answers again.</summary>
    public void GoOn()
    {
        if (halted is null || Ends)
        {
            return;
        }

        lock (halting)
        {
            halted = null;
            Progress.Halted = shut;
        }
    }
}
