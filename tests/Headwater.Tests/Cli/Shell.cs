using System.Text;
using System.Text.Json;
using Headwater.App.Cli;

namespace Headwater.Tests.Cli;

/// <summary>What came of one command line.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ran(int Code, string Output, string Error)
{
    /// <summary>Standard output as one JSON value.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Standard output as one JSON value a line.</summary>
    public IReadOnlyList<JsonElement> Lines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}

/// <summary>A temporary folder and a terminal in memory: command lines are run in this process, as a shell would run them.</summary>
public sealed class Shell : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-cli-");

    /// <summary>A data folder that is not there yet.</summary>
    public string Data => At("data");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A path in the folder.</summary>
    public string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Writes a file into the folder.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    internal Task<Ran> RunAsync(params string[] args) => RunAsync([], args);

    internal async Task<Ran> RunAsync(byte[] input, params string[] args)
    {
        using StringWriter output = new(), error = new();
        Terminal terminal = new(new MemoryStream(input), output, error, interactive: false, Variable);
        int code = await CommandLine.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>The environment: the data folder, and nothing else.</summary>
    internal string? Variable(string name) => name == "HEADWATER_DATA" ? Data : null;
}
