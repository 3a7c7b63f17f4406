using System.CommandLine;

namespace Headwater.App.Cli.Verbs;

/// <summary>The option <c>--postgres</c>, or the environment variable, which does not show in a list of processes.</summary>
internal sealed class PostgresOption(Terminal terminal)
{
    private readonly Option<string?> postgres = new("--postgres")
    {
        Description = "The database, as postgresql://user:password@host/database (default $HEADWATER_POSTGRES)",
        HelpName = "CONNECTION",
    };

    public void AddTo(Command verb) => verb.Options.Add(postgres);

    /// <summary>The connection that a command line itself names, or <c>null</c>: a verb that works on a data folder too is not sent elsewhere by the environment.</summary>
    public string? Named(ParseResult parsed) => parsed.GetValue(postgres);

    /// <summary>The connection that a command line names.</summary>
    /// <exception cref="Complaint">It names none, or what it names is none.</exception>
    public string Of(ParseResult parsed)
    {
        string connection = parsed.GetValue(postgres) ?? terminal.Variable("HEADWATER_POSTGRES")
            ?? throw new Complaint("Which database? Name it with --postgres, or in HEADWATER_POSTGRES.");
        // The password may stand in it: what was given is not repeated.
        return connection.Contains("://", StringComparison.Ordinal) || connection.Contains('=', StringComparison.Ordinal) ? connection
            : throw new Complaint("--postgres, or HEADWATER_POSTGRES, wants a database such as postgresql://user@host/database.");
    }
}
