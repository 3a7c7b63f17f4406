namespace Headwater.Text;

/// <summary>
/// The files of <c>data/</c>, which lie beside the program: what Headwater knows of the world's outlets, agencies,
/// words and rules. Knowledge is data, so that whoever knows a language can correct it without reading code.
/// </summary>
public static class Knowledge
{
    /// <summary>The folder of the files.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Opens one file for reading.</summary>
    /// <param name="name">Path below <c>data/</c>, with <c>/</c>.</param>
    /// <exception cref="FileNotFoundException">The program was copied without its <c>data/</c> folder.</exception>
    public static Stream Open(string name) => File.OpenRead(Path.Combine(Folder, name));

    /// <summary>The lines of a text file, trimmed, without blank ones and without comments, which begin with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(Folder, name)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The files of a folder with an ending such as <c>.json</c>, as names that <see cref="Open"/> takes, in order.</summary>
    public static IEnumerable<string> Files(string folder, string ending) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*" + ending, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/'));
}
