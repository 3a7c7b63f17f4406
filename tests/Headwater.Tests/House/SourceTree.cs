using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Headwater.Tests.House;

/// <summary>The sources as text, for the rules that no compiler holds.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>C# files below a folder of the repository, as paths from its root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>A file's code without comments, so that a document may name what the code may not.</summary>
    public static string Code(string path) => Comment().Replace(Read(path), "");

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
