using System.CommandLine;
using System.Globalization;
using Headwater.Egress;
using Headwater.Group.Embedding;
using Headwater.Model;
using Headwater.Store;

namespace Headwater.App.Cli;

/// <summary>The option <c>--data</c>, and the opening of the folder that it names.</summary>
internal sealed class Opening(Terminal terminal)
{
    private const string DefaultFolder = "headwater-data";

    private readonly Option<string?> data = new("--data") { Description = $"The data folder (default $HEADWATER_DATA, else ./{DefaultFolder})", HelpName = "DIR" };

    public void AddTo(Command verb) => verb.Options.Add(data);

    /// <summary>The folder that a command line names.</summary>
    public string Folder(ParseResult parsed) => parsed.GetValue(data) ?? terminal.Variable("HEADWATER_DATA") ?? DefaultFolder;

    /// <summary>Opens it, or makes one.</summary>
    /// <exception cref="Complaint">It is in use, broken, from a newer version, or cannot be written.</exception>
    public async Task<Installation> OpenAsync(ParseResult parsed, CancellationToken cancel)
    {
        InstallationOptions options = new() { DataFolder = Folder(parsed), Egress = Egress(terminal), RoomToKeep = Room(terminal), Embedder = Embedder(terminal) };
        Installation opened = await OpenAsync(options, cancel).ConfigureAwait(false);
        if (opened.Agents.Embedder is { } embedder)
        {
            embedder.Failed += cause => terminal.Say($"{cause.Message} {cause.Advice} Articles are grouped without it; it is asked again by itself.");
        }

        foreach (Cause unread in opened.UnreadLists)
        {
            terminal.Say($"{unread.Message} {unread.Advice}");
        }

        return opened;
    }

    /// <summary>Opens it to be read, beside the process that works on it, if any.</summary>
    /// <exception cref="Complaint">It is broken, from a newer version, or cannot be read.</exception>
    public Task<HeldData> ReadAsync(ParseResult parsed, CancellationToken cancel)
    {
        InstallationOptions options = new() { DataFolder = Folder(parsed), Egress = Egress(terminal), RoomToKeep = Room(terminal), Embedder = Embedder(terminal) };
        if (!Directory.Exists(options.DataFolder))
        {
            terminal.Say($"The data folder {Path.GetFullPath(options.DataFolder)} is new and holds nothing yet. Another is named with --data or $HEADWATER_DATA.");
        }

        return ToldAsync(options, () => HeldData.OpenAsync(options, cancel));
    }

    /// <inheritdoc cref="OpenAsync(ParseResult, CancellationToken)"/>
    public static Task<Installation> OpenAsync(InstallationOptions options, CancellationToken cancel) =>
        ToldAsync(options, () => Installation.OpenAsync(options, cancel));

    private static async Task<T> ToldAsync<T>(InstallationOptions options, Func<Task<T>> open)
    {
        try
        {
            return await open().ConfigureAwait(false);
        }
        catch (Exception e) when (e is DataFolderInUseException or NewerStoreException or DiskFullException)
        {
            throw new Complaint(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Complaint($"The data folder {options.DataFolder} cannot be used: {e.Message}", e);
        }
    }

    /// <summary>How much of the disk is left free, in bytes: <c>HEADWATER_ROOM</c> says it in megabytes.</summary>
    /// <exception cref="Complaint">It says no number.</exception>
    public static long Room(Terminal terminal) => terminal.Variable("HEADWATER_ROOM") is not { Length: > 0 } given ? InstallationOptions.UsualRoom
        : uint.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out uint megabytes) ? megabytes * 1_000_000L
        : throw new Complaint($"HEADWATER_ROOM is {given}, which is no number of megabytes.");

    /// <summary>
    /// Which embedder helps to group: <c>HEADWATER_EMBEDDER</c> is the address of an OpenAI-compatible <c>/v1/embeddings</c>,
    /// <c>HEADWATER_EMBEDDER_MODEL</c> the model and <c>HEADWATER_EMBEDDER_KEY</c> the key, where it wants one.
    /// </summary>
    /// <exception cref="Complaint">The address is none, or no model is named.</exception>
    public static EmbedderOptions? Embedder(Terminal terminal)
    {
        if (terminal.Variable("HEADWATER_EMBEDDER") is not { Length: > 0 } given)
        {
            return null;
        }

        return !Uri.TryCreate(given, UriKind.Absolute, out Uri? address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) ? throw new Complaint("HEADWATER_EMBEDDER is no address that begins with http:// or https://.")
            : terminal.Variable("HEADWATER_EMBEDDER_MODEL") is { Length: > 0 } model ? new EmbedderOptions(address, model, terminal.Variable("HEADWATER_EMBEDDER_KEY"))
            : throw new Complaint("Which model is the embedder asked for? Name it in HEADWATER_EMBEDDER_MODEL.");
    }

    /// <summary>
    /// How we behave on the network: <c>HEADWATER_CONTACT</c> is an address where a site's owner reaches the operator,
    /// <c>HEADWATER_PRIVATE_HOSTS</c> names hosts, separated by commas, that may lie on one's own network.
    /// </summary>
    public static EgressOptions Egress(Terminal terminal) => new()
    {
        Contact = terminal.Variable("HEADWATER_CONTACT") is { Length: > 0 } contact ? contact : EgressOptions.NoContact,
        PrivateHosts = terminal.Variable("HEADWATER_PRIVATE_HOSTS")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    };
}
