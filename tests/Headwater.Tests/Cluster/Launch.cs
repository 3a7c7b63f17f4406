using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Headwater.Tests.Cluster;

/// <summary>Starts programs that tests need, and ends them by their own process id.</summary>
internal static class Launch
{
    // Below the ports that systems give to whoever asks for any: between the choice and the use nobody is given the one chosen.
    private const int Lowest = 20_000, Ports = 12_000;

    private static int last = Environment.ProcessId * 41 % Ports;

    /// <summary>A port of loopback that nobody listens on, for a program that cannot choose one itself.</summary>
    public static int FreePort()
    {
        for (int tries = 0; tries < Ports; tries++)
        {
            int port = Lowest + (Interlocked.Increment(ref last) % Ports);
            try
            {
                using TcpListener listener = new(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else listens there.
            }
        }

        throw new InvalidOperationException("No port is free.");
    }

    public static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        return process;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it said, where it failed; else <c>null</c>.</returns>
    public static async Task<string?> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        using Process process = Start(program, arguments, variables);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : await output + await error;
    }

    /// <summary>Waits until something answers on a port, or the process has ended.</summary>
    public static async Task ListeningAsync(int port, Process process, TimeSpan atMost)
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenSource patience = new(atMost);
        while (!process.HasExited)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, patience.Token);
            }
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode} before it listened.");
    }

    public static async Task StopAsync(Process process, string signal)
    {
        if (!process.HasExited)
        {
            await RunAsync("kill", [$"-{signal}", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
