namespace Headwater.Cluster;

/// <summary>Takes back what was opened so far, in the opposite order, unless it is told to keep it.</summary>
internal sealed class Undo : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> opened = [];

    public T Of<T>(T thing)
        where T : IAsyncDisposable
    {
        opened.Push(thing);
        return thing;
    }

    public void Keep() => opened.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (opened.TryPop(out IAsyncDisposable? thing))
        {
            await thing.DisposeAsync().ConfigureAwait(false);
        }
    }
}
