using System.Runtime.InteropServices;

namespace Headwater.App.Cli;

/// <summary>
/// Ctrl+C, and the signal by which services are stopped, as a token: what is at work finishes its row first. Whoever
/// asks a second time is not kept waiting.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource asked = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() => signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(s => PosixSignalRegistration.Create(s, Ask))];

    /// <summary>Is cancelled at the first signal.</summary>
    public CancellationToken Token => asked.Token;

    public void Dispose()
    {
        Array.ForEach(signals, s => s.Dispose());
        asked.Dispose();
    }

    private void Ask(PosixSignalContext signal)
    {
        if (!asked.IsCancellationRequested)
        {
            signal.Cancel = true;
            asked.Cancel();
        }
        else
        {
            Environment.Exit(128 + (signal.Signal == PosixSignal.SIGINT ? 2 : 15));
        }
    }
}
