using System.CommandLine;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater backup FOLDER</c>: a consistent copy of store and archive.</summary>
internal static class BackupVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        Argument<string> target = new("FOLDER") { Description = "A new or empty folder" };
        Command verb = new("backup", "Copy store and archive to a folder") { target };
        opening.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            string folder = Path.GetFullPath(parsed.GetRequiredValue(target));
            RestoreVerb.DemandEmpty(folder);
            await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
            await installation.BackupAsync(folder, cancel).ConfigureAwait(false);
            terminal.Print($"{installation.Folder} is copied to {folder}. Try it: headwater doctor --data {folder}");
            return Exit.Done;
        });
        return verb;
    }
}
