namespace Headwater.Egress;

/// <summary>The time that one phase of a request may take.</summary>
/// <param name="Phase">What the site is late with, to stand after "took more than 30 s".</param>
/// <param name="Length">The time.</param>
internal sealed record Deadline(string Phase, TimeSpan Length)
{
    /// <summary>Runs the phase.</summary>
    /// <exception cref="OperationCanceledException">The time has passed, or the caller has cancelled.</exception>
    public async Task<T> KeepAsync<T>(Func<CancellationToken, Task<T>> phase, TimeProvider clock, CancellationToken cancel)
    {
        using CancellationTokenSource late = new(Length, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        return await phase(either.Token).ConfigureAwait(false);
    }
}
