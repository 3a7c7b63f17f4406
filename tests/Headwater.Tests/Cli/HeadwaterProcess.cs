using System.Diagnostics;
using System.Globalization;

namespace Headwater.Tests.Cli;

/// <summary>The program as a process of its own, so that it can be killed, run out of disk, or meet another.</summary>
internal sealed class HeadwaterProcess : IDisposable
{
    private readonly Process process;

    private HeadwaterProcess(Process process) => this.process = process;

    /// <summary>The process's id.</summary>
    public int Id => process.Id;

    private static string Library => Path.Combine(AppContext.BaseDirectory, "Headwater.App.dll");

    /// <summary>Starts it.</summary>
    /// <param name="arguments">The words after <c>headwater</c>.</param>
    /// <param name="variables">Environment variables, added to this process's.</param>
    public static HeadwaterProcess Start(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> variables) =>
        StartUnder([], arguments, variables);

    /// <summary>Starts it under another program, such as a shell that sets a limit and then becomes it.</summary>
    public static HeadwaterProcess StartUnder(IReadOnlyList<string> outer, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> variables)
    {
        string[] words = [.. outer, "dotnet", Library, .. arguments];
        ProcessStartInfo start = new(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["DOTNET_gcServer"] = "0";
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return new HeadwaterProcess(Process.Start(start)!);
    }

    /// <summary>Waits until <c>serve</c> says where its stories are.</summary>
    /// <returns>The address, or <c>null</c> where it ended before it served.</returns>
    public async Task<string?> ServingAsync(CancellationToken cancel)
    {
        const string Said = "Stories are at ";
        while (await process.StandardError.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith(Said, StringComparison.Ordinal))
            {
                return line[Said.Length..].Split(' ')[0];
            }
        }

        return null;
    }

    /// <summary>Asks it to end, as a service manager does: SIGTERM.</summary>
    public async Task AskToEndAsync(CancellationToken cancel)
    {
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancel);
    }

    /// <summary>Kills it with SIGKILL and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<Ran> EndAsync(CancellationToken cancel)
    {
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancel), error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new Ran(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
