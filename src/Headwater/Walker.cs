using Headwater.Model;
using Headwater.Queue;
using Headwater.Store;

namespace Headwater;

/// <summary>
/// Keeps the walk going: one loop a step, which claims the rows that are due, takes them through the
/// <see cref="Pipeline"/> and wakes the next step. Poll and Fetch wait for many sites at once, the computing steps use
/// all cores, Group has one caller.
/// </summary>
/// <remarks>
/// An exception here is our own house's failure, never the world's. It is told of once, and the row it struck is put
/// off, longer each time; a full disk or a store that fails makes all loops rest, and nothing is lost.
/// </remarks>
public sealed class Walker(IStore store, IQueue queue, Pipeline pipeline, TimeProvider clock, WalkerOptions? options = null)
{
    private readonly WalkerOptions options = options ?? new WalkerOptions();

    /// <summary>All eight steps.</summary>
    public static IReadOnlyList<Step> AllSteps { get; } = Enum.GetValues<Step>();

    /// <summary>The steps that need no network: what follows an import.</summary>
    public static IReadOnlyList<Step> OfflineSteps { get; } = [.. AllSteps.Where(step => step > Step.Fetch)];

    /// <summary>Is told of each failure of our own house, with the step it struck. Called from the loops: be quick.</summary>
    public event Action<Step, Exception>? Failed;

    /// <summary>How far the walk has come.</summary>
    public WalkProgress Progress { get; } = new();

    /// <summary>Walks until it is cancelled, then lets what is at work finish its row.</summary>
    /// <param name="steps">Which steps this process takes.</param>
    /// <param name="cancel">Ends the walk.</param>
    public async Task RunAsync(IReadOnlyCollection<Step> steps, CancellationToken cancel)
    {
        try
        {
            await TurnAsync(steps, ends: false, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // As asked.
        }
    }

    /// <summary>Walks until nothing is due at these steps, items before stories, so that a story is compared once.</summary>
    /// <param name="steps">Which steps to take.</param>
    /// <param name="cancel">Stops early.</param>
    /// <exception cref="DiskFullException">There is no room left; what was not done stays due.</exception>
    /// <exception cref="IOException">The store has failed; what was not done stays due.</exception>
    public async Task DrainAsync(IReadOnlyCollection<Step> steps, CancellationToken cancel)
    {
        long before;
        do
        {
            before = Progress.Total;
            await TurnAsync([.. steps.Where(step => step <= Step.Group)], ends: true, cancel).ConfigureAwait(false);
            await TurnAsync([.. steps.Where(step => step > Step.Group)], ends: true, cancel).ConfigureAwait(false);
        }
        while (Progress.Total > before);
    }

    private async Task TurnAsync(IReadOnlyCollection<Step> steps, bool ends, CancellationToken cancel)
    {
        WalkTurn turn = new(Progress, (step, exception) => Failed?.Invoke(step, exception), ends);
        await Task.WhenAll(steps.Select(step => Task.Run(() => LoopAsync(step, turn, cancel), CancellationToken.None))).ConfigureAwait(false);
        if (turn.Fatal is { } fatal)
        {
            throw DiskFullException.Is(fatal) ? fatal : new IOException($"The walk stopped: {fatal.Message}", fatal);
        }
    }

    private async Task LoopAsync(Step step, WalkTurn turn, CancellationToken cancel)
    {
        using StepLoop loop = new(step, store, queue, pipeline, clock, options, turn);
        await loop.RunAsync(cancel).ConfigureAwait(false);
    }
}
