using System.CommandLine;
using System.Globalization;
using Headwater.Egress;
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
    public Task<Installation> OpenAsync(ParseResult parsed, CancellationToken cancel) =>
        OpenAsync(new InstallationOptions { DataFolder = Folder(parsed), Egress = Egress(terminal), RoomToKeep = Room(terminal) }, cancel);

    /// <summary>Opens it to be read, beside the process that works on it, if any.</summary>
    /// <exception cref="Complaint">It is broken, from a newer version, or cannot be read.</exception>
    public Task<HeldData> ReadAsync(ParseResult parsed, CancellationToken cancel)
    {
        InstallationOptions options = new() { DataFolder = Folder(parsed), Egress = Egress(terminal), RoomToKeep = Room(terminal) };
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
    /// How we behave on the network: <c>HEADWATER_CONTACT</c> is an address where a site's owner reaches the operator,
    /// <c>HEADWATER_PRIVATE_HOSTS</c> names hosts, separated by commas, that may lie on one's own network.
    /// </summary>
    public static EgressOptions Egress(Terminal terminal) => new()
    {
        Contact = terminal.Variable("HEADWATER_CONTACT") is { Length: > 0 } contact ? contact : EgressOptions.NoContact,
        PrivateHosts = terminal.Variable("HEADWATER_PRIVATE_HOSTS")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
    };
}
