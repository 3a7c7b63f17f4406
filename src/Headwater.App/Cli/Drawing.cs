using Headwater.Model;
using Spectre.Console;

namespace Headwater.App.Cli;

/// <summary>Draws how a walk comes along: a bar a step on a terminal, nothing where nobody watches.</summary>
internal static class Drawing
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    /// <summary>Walks until nothing is due at these steps.</summary>
    /// <exception cref="Complaint">The disk is full; what was not done stays due.</exception>
    public static async Task WalkAsync(Installation installation, IReadOnlyCollection<Step> steps, Terminal terminal, CancellationToken cancel)
    {
        installation.Walker.Failed += (step, failure) => terminal.Say($"{step}: {failure.GetType().Name}: {failure.Message} (the row stays due)");
        try
        {
            Task walk = installation.DrainAsync(steps, cancel);
            if (terminal.Interactive)
            {
                await terminal.Aside.Progress().AutoClear(true).StartAsync(context => FollowAsync(walk, installation, steps, context)).ConfigureAwait(false);
            }

            await walk.ConfigureAwait(false);
        }
        catch (Store.DiskFullException full)
        {
            throw new Complaint(full.Message, full);
        }
    }

    private static async Task FollowAsync(Task walk, Installation installation, IReadOnlyCollection<Step> steps, ProgressContext context)
    {
        Dictionary<Step, ProgressTask> bars = steps.ToDictionary(step => step, step => context.AddTask(step.ToString(), maxValue: 1));
        while (!walk.IsCompleted)
        {
            IReadOnlyDictionary<Step, long> backlog = await installation.Store.BacklogAsync(CancellationToken.None).ConfigureAwait(false);
            foreach ((Step step, ProgressTask bar) in bars)
            {
                long done = installation.Walker.Progress.Done(step);
                bar.MaxValue = Math.Max(1, done + (step == Step.Poll ? 0 : backlog.GetValueOrDefault(step)));
                bar.Value = done;
            }

            await Task.WhenAny(walk, Task.Delay(Beat)).ConfigureAwait(false);
        }
    }
}
