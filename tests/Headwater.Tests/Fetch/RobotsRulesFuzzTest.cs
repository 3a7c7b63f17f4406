using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Headwater.Fetch;

namespace Headwater.Tests.Fetch;

public sealed class RobotsRulesFuzzTest
{
    private static readonly Uri[] Addresses = [new("https://a.example/"), new("https://a.example/news/1?a=b"), new("https://a.example/%D0%B0%2F%2a/*$"), new($"https://a.example/{new string('a', 4000)}b")];

    [Fact]
    [Trait("speed", "slow")]
    public void Damaged_files_are_read_within_their_means() =>
        new Fuzzer(
            ["User-agent:", "user-agent: headwater\n", "User-agent: *\n", "Allow:", "Disallow:", "Disallow: /\n", "Crawl-delay:", "Sitemap:", "*", "$", "/", "%", "%2", "%2F", "%zz", "#", ":", "\r", "\n", "\r\n", "\u2028", "\0", "\uFEFF", "é", "*a", "1e999", "-1", "99999999999"],
            "User-agent: *\nDisallow: /private/\nAllow: /private/open$\nCrawl-delay: 2.5\n\nUser-agent: Headwater/1.0\nUser-agent: other\nDisallow: /*.pdf$ # no\nSitemap: https://a.example/s.xml\n"u8.ToArray(),
            "\u00EF\u00BB\u00BFuser-agent : *\r\ndisallow : \r\rallow:/%D0%B0\n"u8.ToArray()).Run(bytes =>
        {
            RobotsRules rules = RobotsRules.Parse(bytes, "headwater");

            (rules.CrawlDelay ?? TimeSpan.Zero).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromHours(1));
            Array.ForEach(Addresses, address => rules.Allows(address));
            rules.Allows(new Uri("https://a.example/robots.txt")).ShouldBeTrue();
        });

    [Fact]
    public void The_longest_rule_that_matches_decides_and_among_equals_one_that_allows() => Prop.ForAll<int[], int>((choices, where) =>
    {
        (string Pattern, bool Allow)[] rules = [.. choices.Take(6).Select(c => (Pattern(c), c % 2 == 0))];
        string path = Path(where);
        string file = "User-agent: *\n" + string.Concat(rules.Select(r => $"{(r.Allow ? "Allow" : "Disallow")}: {r.Pattern}\n"));

        bool expected = rules.Where(r => Matches(r.Pattern, path)).OrderByDescending(r => r.Pattern.Length).ThenByDescending(r => r.Allow).Select(r => (bool?)r.Allow).FirstOrDefault() ?? true;
        return RobotsRules.Parse(Encoding.ASCII.GetBytes(file), "headwater").Allows(new Uri("https://a.example" + path)) == expected;
    }).Check(Fuzzer.Tried());

    // A pattern of few letters, so that patterns often meet paths.
    private static string Pattern(int choice)
    {
        StringBuilder pattern = new("/");
        for (uint rest = (uint)choice; rest > 0; rest /= 5)
        {
            pattern.Append("ab/*$"[(int)(rest % 5)]);
        }

        return pattern.ToString();
    }

    private static string Path(int choice)
    {
        StringBuilder path = new("/");
        for (uint rest = (uint)choice; rest > 0; rest /= 3)
        {
            path.Append("ab/"[(int)(rest % 3)]);
        }

        return path.ToString();
    }

    // By the letter of RFC 9309, 2.2.3, and by trying everything: "$" counts at the end alone.
    private static bool Matches(string pattern, string path)
    {
        bool anchored = pattern.EndsWith('$');
        string parts = anchored ? pattern[..^1] : pattern;
        HashSet<int> ends = [0];
        foreach (char c in parts)
        {
            ends = c == '*' ? [.. Enumerable.Range(ends.DefaultIfEmpty(path.Length + 1).Min(), Math.Max(0, path.Length + 1 - ends.DefaultIfEmpty(path.Length + 1).Min()))] : [.. ends.Where(e => e < path.Length && path[e] == c).Select(e => e + 1)];
        }

        return anchored ? ends.Contains(path.Length) : ends.Count > 0;
    }
}
