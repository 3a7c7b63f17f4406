using System.IO.Compression;
using Headwater.Egress;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.App.Cli;

/// <summary>One input of a verb: a file, an address or standard input, read whole.</summary>
/// <param name="Name">As given on the command line.</param>
/// <param name="Url">Its address: the one asked, or the one given by <c>--url</c>; or <c>null</c>.</param>
/// <param name="ContentType">The Content-Type that came with it, or <c>null</c> for a file.</param>
/// <param name="Body">The bytes, unpacked where they were gzip, whatever the name.</param>
internal sealed record Input(string Name, string? Url, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the name says plain text.</summary>
    public bool IsText => Bare.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether the name says JSON.</summary>
    public bool IsJson => Bare.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private string Bare => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Name[..^3] : Name;
}

/// <summary>What came of reading an input.</summary>
internal abstract record InputOutcome
{
    private InputOutcome()
    {
    }

    public sealed record Read(Input Input) : InputOutcome;

    public sealed record Unreadable(string Name, Cause Cause) : InputOutcome;
}

/// <summary>Reads what a verb is given: files, gzip of these, addresses, <c>-</c> for standard input.</summary>
internal sealed class Inputs(Terminal terminal, WebEgress egress)
{
    /// <summary>A verb's input may be this large, unpacked; archives go through <c>import</c>, which reads them as a stream.</summary>
    public const int Largest = 256 * 1024 * 1024;

    /// <summary>Reads one input.</summary>
    public async Task<InputOutcome> ReadAsync(string name, string? url, CancellationToken cancel)
    {
        if (Address.Host(name) is not null)
        {
            return await AskAsync(name, cancel).ConfigureAwait(false);
        }

        if (name.Contains("://", StringComparison.Ordinal) && !File.Exists(name))
        {
            return new InputOutcome.Unreadable(name, new Cause("bad-address", "It is no address that can be asked.", "Begin it with http:// or https://, or name a file."));
        }

        try
        {
            byte[]? body = await BytesAsync(name, cancel).ConfigureAwait(false);
            return body is null
                ? new InputOutcome.Unreadable(name, new Cause("too-large", $"It is larger than {Largest / 1024 / 1024} MB.", "Give an archive to `headwater import`."))
                : new InputOutcome.Read(new Input(name, url, null, body));
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return new InputOutcome.Unreadable(name, Why(e));
        }
    }

    /// <summary>Whether an exception says that a file could not be read, rather than that we are at fault.</summary>
    public static bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;

    /// <summary>Why a file could not be read.</summary>
    public static Cause Why(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => new Cause("not-found", "There is no such file.", "Check the path."),
        UnauthorizedAccessException => new Cause("unreadable", "It is a folder, or may not be read.", "Check that it is a file and its permissions."),
        InvalidDataException => new Cause("bad-gzip", "Its gzip data is broken.", "Fetch or make the file again."),
        _ => new Cause("unreadable", e.Message),
    };

    private async Task<InputOutcome> AskAsync(string url, CancellationToken cancel) =>
        await egress.SendAsync(new EgressRequest(url), cancel).ConfigureAwait(false) switch
        {
            EgressOutcome.Answered { Status: 200 } a => new InputOutcome.Read(new Input(url, a.Url, a.Headers.GetValueOrDefault("content-type"), a.Body)),
            EgressOutcome.Answered a => new InputOutcome.Unreadable(url, new Cause($"http-{a.Status}", $"The server answered {a.Status}.")),
            EgressOutcome.Failed f => new InputOutcome.Unreadable(url, f.Cause),
            _ => throw new InvalidOperationException("An outcome is answered or failed."),
        };

    private async Task<byte[]?> BytesAsync(string name, CancellationToken cancel)
    {
        await using Stream raw = name == "-" ? terminal.Input : File.OpenRead(name);
        byte[]? bytes = await WholeAsync(raw, cancel).ConfigureAwait(false);
        // The first bytes tell, since standard input has no name.
        if (bytes is [0x1f, 0x8b, ..])
        {
            await using GZipStream plain = new(new MemoryStream(bytes), CompressionMode.Decompress);
            return await WholeAsync(plain, cancel).ConfigureAwait(false);
        }

        return bytes is null || !name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? bytes : throw new InvalidDataException();
    }

    private static async Task<byte[]?> WholeAsync(Stream stream, CancellationToken cancel)
    {
        if (stream.CanSeek && stream.Length > Largest)
        {
            return null;
        }

        using MemoryStream whole = new();
        byte[] buffer = new byte[81920];
        while (await stream.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var read)
        {
            if (whole.Length + read > Largest)
            {
                return null;
            }

            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
