using System.Text.RegularExpressions;
using Headwater.Tests.House;

namespace Headwater.Tests.Cli;

/// <summary>docs/cli.md as its reader meets it: verbs, examples and tables of fields.</summary>
internal static partial class Document
{
    private static readonly string Text = SourceTree.Read("docs/cli.md");

    /// <summary>Verbs that stand at the beginning of an example.</summary>
    public static IReadOnlySet<string> Verbs { get; } =
        Commands("docs/cli.md").Select(c => c.Split(' ')[1]).Where(v => v[0] != '-').ToHashSet();

    /// <summary>Markdown files that show commands.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(SourceTree.Root, "*.md"))
            .Select(path => Path.GetRelativePath(SourceTree.Root, path));

    /// <summary>Lines of fenced blocks that run headwater, without what a shell makes of pipes, redirections and comments.</summary>
    public static IEnumerable<string> Commands(string file) =>
        from block in Fence().Matches(SourceTree.Read(file))
        from line in block.Groups[1].Value.Split('\n')
        let command = Start().Match(line)
        where command.Success
        select "headwater " + Shell().Replace(command.Groups[1].Value, "").Trim();

    /// <summary>The fields in the table under a heading, in its order.</summary>
    public static IReadOnlyList<string> Fields(string heading)
    {
        Match section = Regex.Match(Text, $@"^#+ {Regex.Escape(heading)}\n(.*?)(?=^#|\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        return [.. Row().Matches(section.Groups[1].Value).SelectMany(row => Name().Matches(row.Groups[1].Value)).Select(name => name.Groups[1].Value)];
    }

    [GeneratedRegex(@"^```\w*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(?:\$ )?(?:\./)?headwater (.*)$")]
    private static partial Regex Start();

    [GeneratedRegex(@"\s+(?:[|>&<]|2>|#).*$")]
    private static partial Regex Shell();

    [GeneratedRegex(@"^\| (`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();
}
