using System.Text.RegularExpressions;

namespace Headwater.Tests.House;

/// <summary>The architecture, held: what ARCHITECTURE.md says of folders and names is read off the sources here.</summary>
public sealed partial class HouseRulesTest
{
    private static readonly string[] Steps = ["Poll", "Fetch", "Extract", "Trace", "Group", "Compare", "Screen", "Publish"];
    private static readonly string[] Grounds = ["Store", "Queue", "Archive", "Egress", "Import"];

    // What a folder of the library may name, besides itself.
    private static readonly Dictionary<string, string[]> MayName = new()
    {
        ["Text"] = [],
        ["Model"] = ["Text"],
        ["Queue"] = ["Model"],
        ["Archive"] = ["Model", "Text"],
        ["Egress"] = ["Model", "Text"],
        ["Store"] = ["Model", "Text"],
        ["Import"] = ["Model", "Text", "Store", "Archive", "Extract", "Poll"],
    };

    [Fact]
    public void Folders_of_the_library_name_only_what_lies_below_them()
    {
        List<string> broken = [];
        foreach (string path in SourceTree.Files("src/Headwater"))
        {
            string folder = path.Split('/')[2];
            if (folder.EndsWith(".cs", StringComparison.Ordinal))
            {
                continue;
            }

            string[] allowed = MayName.GetValueOrDefault(folder, ["Model", "Text", "Store", "Queue", "Archive", "Egress"]);
            broken.AddRange(Named(path).Where(name => name != folder && !allowed.Contains(name)).Select(name => $"{path} names {name}"));
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_step_or_a_ground_that_steps_stand_on()
    {
        string[] known = [.. Steps, .. Grounds, "Model", "Text"];

        SourceTree.Files("src/Headwater").Select(path => path.Split('/')[2]).Where(f => !f.EndsWith(".cs", StringComparison.Ordinal))
            .Distinct().Except(known).ShouldBeEmpty();
    }

    [Fact]
    public void The_library_knows_neither_web_nor_broker_nor_command_line() =>
        SourceTree.Files("src/Headwater").Where(path => Outside().IsMatch(SourceTree.Code(path))).ShouldBeEmpty();

    [Fact]
    public void No_type_is_named_by_what_it_is_not() =>
        SourceTree.Files("src")
            .SelectMany(path => TypeNames().Matches(SourceTree.Code(path)).Select(m => (path, Name: m.Groups[1].Value)))
            .Where(t => Empty().IsMatch(t.Name))
            .Select(t => $"{t.path}: {t.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void A_file_is_named_after_a_type_in_it() =>
        SourceTree.Files("src")
            .Where(path => Path.GetFileName(path) != "Program.cs")
            .Where(path => !TypeNames().Matches(SourceTree.Code(path)).Any(m => Subject(path) == m.Groups[1].Value))
            .Where(path => Path.GetFileNameWithoutExtension(path) is not "Ids")
            .ShouldBeEmpty();

    [Fact]
    public void A_namespace_is_its_folder() =>
        SourceTree.Files("src/Headwater")
            .Where(path => !SourceTree.Read(path).Contains($"namespace {string.Join('.', path.Split('/')[1..^1])};", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Tests_stand_where_their_subject_stands()
    {
        string[] folders = [.. Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src/Headwater")).Select(Path.GetFileName)!];
        string[] app = [.. Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src/Headwater.App")).Select(Path.GetFileName)!];

        SourceTree.Files("tests/Headwater.Tests").Where(path => path.Split('/').Length > 3).Select(path => path.Split('/')[2]).Distinct()
            .Except([.. folders, .. app, "House", "Cluster", "Walk", "Measurements"]).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_left_undone_in_the_sources() =>
        SourceTree.Files("src").Where(path => Undone().IsMatch(SourceTree.Read(path))).ShouldBeEmpty();

    [Fact]
    public void No_file_outgrows_its_concept() =>
        SourceTree.Files("src")
            .Select(path => (path, Lines: SourceTree.Read(path).AsSpan().Count('\n')))
            .Where(f => f.Lines > 350)
            .Select(f => $"{f.path}: {f.Lines} lines")
            .ShouldBeEmpty();

    // A page's model is named after the page: Story.cshtml.cs holds StoryModel.
    private static string Subject(string path) =>
        Path.GetFileName(path).Split('.')[0] + (path.EndsWith(".cshtml.cs", StringComparison.Ordinal) ? "Model" : "");

    // The folders of the library that a file names in its code: by using directive or by qualified name.
    private static IEnumerable<string> Named(string path) =>
        Reference().Matches(SourceTree.Code(path)).Select(m => m.Groups[1].Value).Where(n => n.Length > 0).Distinct();

    [GeneratedRegex(@"(?:using (?:static )?Headwater\.|Headwater\.|(?<![\w.])(?=(?:Poll|Fetch|Extract|Trace|Group|Compare|Screen|Publish|Store|Queue|Archive|Egress|Import|Model|Text)\.[A-Z]\w+))(Poll|Fetch|Extract|Trace|Group|Compare|Screen|Publish|Store|Queue|Archive|Egress|Import|Model|Text)\b(?=[.;])(?!\.Length)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"using (Microsoft\.AspNetCore|RabbitMQ|Npgsql|Spectre|System\.CommandLine)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record struct|record class|record)\s+([A-Z]\w*)")]
    private static partial Regex TypeNames();

    [GeneratedRegex(@"(Manager|Helpers?|Utils?|Utilities|Common|Service|Dto|Impl)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|not yet implemented", RegexOptions.IgnoreCase)]
    private static partial Regex Undone();
}
