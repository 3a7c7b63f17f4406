using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace Headwater.App.Cli;

/// <summary>
/// Where a verb reads and writes. Results go to standard output and everything else to standard error, so that a program
/// can read the one while a person reads the other.
/// </summary>
internal sealed class Terminal(Stream input, TextWriter output, TextWriter error, bool interactive, Func<string, string?> variable, Stream? rawOutput = null)
{
    private readonly Lazy<IAnsiConsole> console = new(() => Console(output, interactive));
    private readonly Lazy<IAnsiConsole> aside = new(() => Console(error, interactive));

    /// <summary>The process's own streams.</summary>
    public static Terminal System { get; } = new(
        global::System.Console.OpenStandardInput(),
        Writer(global::System.Console.OpenStandardOutput()),
        Writer(global::System.Console.OpenStandardError()),
        !global::System.Console.IsOutputRedirected && !global::System.Console.IsErrorRedirected,
        Environment.GetEnvironmentVariable,
        global::System.Console.OpenStandardOutput());

    /// <summary>Standard input.</summary>
    public Stream Input => input;

    /// <summary>Standard output, for results.</summary>
    public TextWriter Output => output;

    /// <summary>Standard output for a protocol of bytes.</summary>
    public Stream RawOutput => rawOutput ?? Stream.Null;

    /// <summary>Standard output drawn for a person: tables, colours where the terminal has them.</summary>
    public IAnsiConsole Drawn => console.Value;

    /// <summary>Standard error drawn for a person: progress.</summary>
    public IAnsiConsole Aside => aside.Value;

    /// <summary>Whether a person is watching, so that progress bars make sense.</summary>
    public bool Interactive => interactive;

    /// <summary>An environment variable, or <c>null</c>.</summary>
    public string? Variable(string name) => variable(name);

    /// <summary>A line for a person on standard output.</summary>
    public void Print(string line) => output.WriteLine(Printable(line));

    /// <summary>A line on standard error.</summary>
    public void Say(string line) => error.WriteLine(Printable(line));

    /// <summary>A JSON value as one line, or indented, on standard output.</summary>
    public void Json<T>(T value, JsonTypeInfo<T> shape, bool indented)
    {
        JsonWriterOptions options = new() { Indented = indented, Encoder = shape.Options.Encoder };
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, options))
        {
            JsonSerializer.Serialize(writer, value, shape);
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    /// <summary>Text from the world without control characters, which could repaint the reader's terminal.</summary>
    public static string Printable(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0000', '\u001f') < 0 && text.AsSpan().IndexOfAnyInRange('\u007f', '\u009f') < 0
            ? text
            : string.Concat(text.Select(c => c is '\n' or '\t' || !char.IsControl(c) ? c : '\ufffd'));

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };

    private static IAnsiConsole Console(TextWriter writer, bool interactive) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
        Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
    });
}
