using System.Text.Json;
using System.Text.RegularExpressions;
using Headwater.Tests.House;

namespace Headwater.Tests.Measurements;

/// <summary>What the bench measures beside Headwater can be run by whoever doubts a figure.</summary>
public sealed partial class PeersTest
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "bench", "peers");

    [Fact]
    public void Every_script_that_the_bench_names_is_there_and_every_script_is_named()
    {
        string[] named = [.. SourceTree.Files("bench").SelectMany(path => Script().Matches(SourceTree.Read(path)).Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal)];

        string[] there = [.. Directory.EnumerateFiles(Folder).Select(Path.GetFileName).OfType<string>().Where(f => Path.GetExtension(f) is ".py" or ".cjs" && !f.StartsWith("rate.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        named.ShouldBe(there);
    }

    [Fact]
    public void Every_package_is_pinned_to_one_version_and_used()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "package.json")));
        string scripts = string.Concat(Directory.EnumerateFiles(Folder, "*.cjs").Select(File.ReadAllText));

        foreach (JsonProperty package in json.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            package.Value.GetString()!.ShouldMatch(@"^\d+\.\d+\.\d+$");
            scripts.ShouldContain($"installed('{package.Name}')");
        }
    }

    [GeneratedRegex("\"([a-z_-]+\\.(?:py|cjs))\"")]
    private static partial Regex Script();
}
