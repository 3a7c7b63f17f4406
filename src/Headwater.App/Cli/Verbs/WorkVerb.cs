using System.CommandLine;
using Headwater.Cluster;
using Headwater.Model;
using Headwater.Store;
using Npgsql;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater work</c>: takes some steps of the walk over a store and a queue that many machines share.</summary>
internal static class WorkVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        PostgresOption postgres = new(terminal);
        Option<string?> rabbit = new("--rabbit") { Description = "The broker, as amqp://user:password@host/vhost (default $HEADWATER_RABBIT)", HelpName = "URI" };
        Option<Step[]> steps = StepsOption();
        Option<Share?> share = ShareOption();
        Command verb = new("work", "Take steps of the walk as one worker of a cluster") { rabbit, steps, share };
        postgres.AddTo(verb);
        opening.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            WorkerOptions options = new()
            {
                Postgres = postgres.Of(parsed),
                Rabbit = Broker(parsed.GetValue(rabbit) ?? terminal.Variable("HEADWATER_RABBIT")),
                DataFolder = opening.Folder(parsed),
                Steps = parsed.GetValue(steps)!,
                Share = parsed.GetValue(share) ?? Share.Whole,
                Egress = Opening.Egress(terminal),
            };
            return await RunAsync(options, terminal, cancel).ConfigureAwait(false);
        });
        return verb;
    }

    private static async Task<int> RunAsync(WorkerOptions options, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            await using Worker worker = await Worker.OpenAsync(options, cancel).ConfigureAwait(false);
            worker.Walker.Failed += (step, failure) => terminal.Say($"{step}: {failure.GetType().Name}: {failure.Message} (the row stays due)");
            foreach (Cause unread in worker.UnreadLists)
            {
                terminal.Say($"{unread.Message} {unread.Advice}");
            }

            terminal.Say($"At work on {string.Join(", ", options.Steps)} (Ctrl+C ends it)");
            await worker.RunAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is StepTakenException or NewerStoreException or IOException or UnauthorizedAccessException or ArgumentException or NpgsqlException)
        {
            throw new Complaint(e.Message, e);
        }

        terminal.Say("Stopped. What was finished is kept, the rest stays due.");
        return Exit.Done;
    }

    private static Uri Broker(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "amqp" or "amqps"
            ? uri
            : throw new Complaint("--rabbit wants an address such as amqp://user:password@broker/vhost.");

    private static Option<Step[]> StepsOption() => new("--steps")
    {
        Description = "Which steps, with commas between",
        HelpName = "STEP,…",
        DefaultValueFactory = _ => [.. Walker.AllSteps],
        CustomParser = result =>
        {
            string[] names = result.Tokens.Count == 0 ? [] : result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Step[] known = [.. Walker.AllSteps.Where(step => names.Contains(step.ToString(), StringComparer.OrdinalIgnoreCase))];
            if (known.Length == 0 || known.Length != names.Length)
            {
                result.AddError($"--steps wants some of {string.Join(',', Walker.AllSteps).ToLowerInvariant()}.");
            }

            return known;
        },
    };

    private static Option<Share?> ShareOption() => new("--share")
    {
        Description = "Poll and fetch from a share of all hosts, as 1/3; together the workers must take all (default 1/1)",
        HelpName = "N/M",
        CustomParser = result =>
        {
            Share? share = Share.Parse(result.Tokens[0].Value);
            if (share is null)
            {
                result.AddError("--share wants a share such as 1/3.");
            }

            return share;
        },
    };
}
