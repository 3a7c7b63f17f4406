using Headwater.Model;

namespace Headwater.Queue;

/// <summary>
/// Carries wake-ups, not work: the table is the queue, and a wake-up only says that a step has rows which are worth
/// looking for now. A lost one loses nothing, since a sweep finds the row; a doubled one does no harm, since a row is
/// claimed once.
/// </summary>
public interface IQueue : IAsyncDisposable
{
    /// <summary>Says that a step has rows due.</summary>
    ValueTask WakeAsync(Step step, CancellationToken cancel);

    /// <summary>Waits for a wake-up of a step, or until <paramref name="atMost"/> has passed.</summary>
    ValueTask WaitAsync(Step step, TimeSpan atMost, CancellationToken cancel);
}
