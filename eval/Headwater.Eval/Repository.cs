namespace Headwater.Eval;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Headwater.slnx, above the program or the current folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory) ?? Find(Environment.CurrentDirectory) ?? Environment.CurrentDirectory;

    private static string? Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Headwater.slnx")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
