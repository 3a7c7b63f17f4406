using System.Diagnostics;
using System.Text.Json;

namespace Headwater.Bench;

/// <summary>Another's program for the same work: a script of bench/peers, which reads the files of a folder.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Script">The script's file.</param>
/// <param name="Package">Where it comes from, for one who lacks it.</param>
internal sealed record Peer(string Name, string Script, string Package)
{
    private const string Install = "bench/peers/install";

    private static readonly string[] Pythons = ["/usr/bin/python3", "python3", "python"];

    private static string Packages =>
        Environment.GetEnvironmentVariable("HEADWATER_PEERS") ?? Path.Combine(Path.GetTempPath(), "headwater-peers");

    /// <summary>Its rate on a folder of inputs, or that it is not installed.</summary>
    public PeerFigure Measure(string folder)
    {
        string[] programs = Script.EndsWith(".py", StringComparison.Ordinal) ? Pythons : ["node"];
        return programs.Select(program => Run(program, folder)).FirstOrDefault(figure => figure is not null)
            ?? new PeerFigure(Name, null, $"not installed: {Install} ({Package})");
    }

    private PeerFigure? Run(string program, string folder)
    {
        ProcessStartInfo start = new(program, [Path.Combine(Repository.Root, "bench", "peers", Script), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HEADWATER_PEERS"] = Packages;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        try
        {
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? Read(answer) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // the program is not here
        }
    }

    private PeerFigure Read(string answer)
    {
        using JsonDocument json = JsonDocument.Parse(answer);
        int refused = json.RootElement.GetProperty("refused").GetInt32();
        return new PeerFigure(
            $"{Name} {json.RootElement.GetProperty("version").GetString()}",
            json.RootElement.GetProperty("rate").GetDouble(),
            refused > 0 ? $"refuses {refused}, which are not counted" : null);
    }
}
