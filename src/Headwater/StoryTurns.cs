using Headwater.Model;

namespace Headwater;

/// <summary>
/// Lets a story be taken through a step by one at a time: a story that changed while a step was at work on it may be claimed
/// again at once, and what was made of its earlier state must not be saved over what was made of the later one.
/// </summary>
internal sealed class StoryTurns
{
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Reads, works and saves when nobody else does so for this story.</summary>
    /// <param name="story">The story; some others wait for it as well.</param>
    /// <param name="work">What is done; it takes no turn itself.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task TakeAsync(StoryId story, Func<StoryId, Task> work, CancellationToken cancel)
    {
        SemaphoreSlim turn = turns[(int)((ulong)story.Value % (ulong)turns.Length)];
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await work(story).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }
}
