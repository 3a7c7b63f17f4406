using System.CommandLine;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater restore FOLDER</c>: a backup becomes the data folder.</summary>
internal static class RestoreVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        Argument<string> source = new("FOLDER") { Description = "What `headwater backup` wrote" };
        Command verb = new("restore", "Make a data folder from a backup") { source };
        opening.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            string from = Path.GetFullPath(parsed.GetRequiredValue(source)), to = Path.GetFullPath(opening.Folder(parsed));
            DemandEmpty(to);
            if (!File.Exists(Path.Combine(from, "headwater.db")))
            {
                throw new Complaint($"{from} is no backup: it holds no headwater.db. Name the folder that `headwater backup` wrote.");
            }

            await using (Installation backup = await Opening.OpenAsync(new InstallationOptions { DataFolder = from }, cancel).ConfigureAwait(false))
            {
                IReadOnlyList<string> wrong = await backup.Store.CheckAsync(cancel).ConfigureAwait(false);
                if (wrong.Count > 0)
                {
                    throw new Complaint($"The backup {from} is damaged: {wrong[0]} Nothing was restored.");
                }

                await backup.BackupAsync(to, cancel).ConfigureAwait(false);
            }

            terminal.Print($"{from} is restored to {to}.");
            return Exit.Done;
        });
        return verb;
    }

    /// <summary>Nothing is ever written over.</summary>
    public static void DemandEmpty(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new Complaint($"{folder} is not empty. Name a new folder: nothing is written over.");
        }
    }
}
