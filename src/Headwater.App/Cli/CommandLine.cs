using System.CommandLine;
using System.CommandLine.Help;
using Headwater.App.Cli.Verbs;

namespace Headwater.App.Cli;

/// <summary>The command line: one verb a file in <c>Verbs/</c>, put together here.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after <c>headwater</c>.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="cancel">Ends it as Ctrl+C does.</param>
    /// <returns>0 done, 1 failed, 2 not understood.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel = default)
    {
        ParseResult parsed = Root(terminal).Parse(args.Length == 0 ? ["--help"] : args[0] == "help" ? [.. args[1..], "--help"] : args);
        if (Misunderstood.Messages(parsed, args) is { Count: > 0 } messages)
        {
            foreach (string message in messages)
            {
                terminal.Say($"headwater: {message}");
            }

            terminal.Say($"Try: headwater {Misunderstood.Path(parsed)} --help".Replace("  ", " ", StringComparison.Ordinal));
            return Exit.Usage;
        }

        InvocationConfiguration streams = new() { Output = terminal.Output, Error = terminal.Aside.Profile.Out.Writer, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await parsed.InvokeAsync(streams, cancel).ConfigureAwait(false);
        }
        catch (Complaint complaint)
        {
            terminal.Say($"headwater: {complaint.Message}");
            return Exit.Failed;
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            terminal.Say($"headwater: {world.Message}");
            return Exit.Failed;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("headwater: stopped; what was finished is kept, the rest stays due.");
            return Exit.Failed;
        }
    }

    /// <summary>Every verb with its arguments and options.</summary>
    public static Command Root(Terminal terminal)
    {
        // Not RootCommand: that is named after the executable file, we after the product.
        Command root = new("headwater", "Shows every story of the world's press once and follows every copy upstream to its primary source.")
        {
            new HelpOption(),
            new VersionOption(),
        };
        foreach (Command verb in All(terminal))
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }

    private static IEnumerable<Command> All(Terminal terminal) =>
    [
        ServeVerb.Create(terminal),
        DemoVerb.Create(terminal),
        AddVerb.Create(terminal),
        FeedsVerb.Create(terminal),
        PollVerb.Create(terminal),
        ImportVerb.Create(terminal),
        ExportVerb.Create(terminal),
        FeedVerb.Create(terminal),
        ExtractVerb.Create(terminal),
        TraceVerb.Create(terminal),
        GroupVerb.Create(terminal),
        CompareVerb.Create(terminal),
        ScreenVerb.Create(terminal),
        StoriesVerb.Create(terminal),
        StoryVerb.Create(terminal),
        SearchVerb.Create(terminal),
        CorrectVerb.Create(terminal),
        TakedownVerb.Create(terminal),
        MailVerb.Create(terminal),
        BackupVerb.Create(terminal),
        RestoreVerb.Create(terminal),
        DoctorVerb.Create(terminal),
        UsersVerb.Create(terminal),
        ReextractVerb.Create(terminal),
        VerifyVerb.Create(terminal),
        McpVerb.Create(terminal),
        WorkVerb.Create(terminal),
        MigrateVerb.Create(terminal),
    ];
}
