using System.Text;
using Headwater.Fetch;

namespace Headwater.Tests.Fetch;

public sealed class RobotsRulesTest
{
    [Theory]
    // The longest match decides, and an allow wins among equals (RFC 9309, 2.2.2 and 5.2).
    [InlineData("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false)]
    [InlineData("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/", true)]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /page\nDisallow: /*.ph", "/page.php5", true)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    // Matching is by prefix, in the same case, from the first slash.
    [InlineData("Disallow: /fish", "/fish.html", false)]
    [InlineData("Disallow: /fish", "/Fish.asp", true)]
    [InlineData("Disallow: /fish", "/catfish", true)]
    [InlineData("Disallow: /fish/", "/fish", true)]
    [InlineData("Disallow: /fish/", "/fish/?id=anything", false)]
    [InlineData("Disallow: fish", "/fish", false)]
    [InlineData("Disallow:", "/anything", true)]
    // Special characters (2.2.3).
    [InlineData("Disallow: /*.php", "/folder/any.php.file.html", false)]
    [InlineData("Disallow: /*.php$", "/filename.php", false)]
    [InlineData("Disallow: /*.php$", "/filename.php?parameters", true)]
    [InlineData("Disallow: /fish*.php", "/fishheads/catfish.php?parameters", false)]
    [InlineData("Disallow: /a*b*c$", "/abcbc", false)]
    [InlineData("Disallow: /a**c", "/abc", false)]
    [InlineData("Disallow: *", "/x", false)]
    [InlineData("Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", false)]
    [InlineData("Disallow: /path/foo-%24", "/path/foo-$", false)]
    [InlineData("Disallow: /a$b", "/a$b", false)]
    [InlineData("Disallow: /x # not a fragment", "/x", false)]
    // Percent-encoding.
    [InlineData("Disallow: /foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", false)]
    [InlineData("Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("Disallow: /foo/bar/%E3%83%84", "/foo/bar/ツ", false)]
    [InlineData("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false)]
    [InlineData("Disallow: /a%3cd.html", "/a%3Cd.html", false)]
    [InlineData("Disallow: /a%2fb", "/a/b", true)]
    [InlineData("Disallow: /100%", "/100%", false)]
    // The file itself may always be read (2.2.2).
    [InlineData("Disallow: /", "/robots.txt", true)]
    public void A_path_is_matched_as_the_RFC_says(string rules, string path, bool allowed) =>
        Allows("User-agent: *\n" + rules, path).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: headwater\nDisallow: /", false)]
    [InlineData("user-AGENT:HEADWATER/2.0\nDISALLOW:/", false)]
    [InlineData("User-agent: other\nDisallow: /", true)]
    [InlineData("User-agent: headwaters\nDisallow: /", true)]
    [InlineData("User-agent: other\nUser-agent: headwater\nDisallow: /", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: headwater\nAllow: /", true)]
    [InlineData("User-agent: headwater\nDisallow: /a\nUser-agent: other\nAllow: /\nUser-agent: headwater\nDisallow: /page", false)]
    [InlineData("User-agent: headwater\nUser-agent: *\nDisallow: /", false)]
    [InlineData("User-agent: headwater\nSitemap: http://a.example/s.xml\n\nDisallow: /", false)]
    [InlineData("User-agent: other\n\nUser-agent: headwater\n\nDisallow: /", false)]
    [InlineData("Disallow: /", true)]
    [InlineData("", true)]
    [InlineData("User-agent: headwater", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: headwater\n", true)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /\r\n", false)]
    [InlineData("User-agent: *\rDisallow: /", false)]
    [InlineData("# User-agent: *\nDisallow: /", true)]
    [InlineData("<html><p>User-agent: none</p></html>", true)]
    public void The_groups_that_name_the_crawler_count_and_else_those_for_everyone(string file, bool allowed) => Allows(file, "/page").ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999", 3600.0)]
    [InlineData("User-agent: *\nCrawl-delay: long", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: NaN", null)]
    [InlineData("User-agent: *\nCrawl-delay: -Infinity", null)]
    [InlineData("User-agent: other\nCrawl-delay: 10", null)]
    public void A_crawl_delay_is_read(string file, double? seconds) =>
        (Parse(file).CrawlDelay?.TotalSeconds).ShouldBe(seconds);

    [Fact]
    public void Only_the_first_500_KiB_count()
    {
        string padding = new('#', RobotsRules.MaxFile);

        Allows($"User-agent: *\n{padding}\nDisallow: /", "/page").ShouldBeTrue();
    }

    [Fact]
    public void A_rule_made_to_be_slow_is_not()
    {
        string slow = string.Concat(Enumerable.Repeat("*a", 100_000));

        Allows($"User-agent: *\nDisallow: /{slow}$", "/" + new string('a', 8000) + "b").ShouldBeTrue();
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        Random random = new(20310504);
        byte[] words = Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /%$*#:\r\uFEFFCrawl-delay: 1e9");
        for (int i = 0; i < 5000; i++)
        {
            byte[] file = new byte[random.Next(300)];
            for (int n = 0; n < file.Length; n++)
            {
                file[n] = random.Next(4) == 0 ? (byte)random.Next(256) : words[random.Next(words.Length)];
            }

            RobotsRules.Parse(file, "headwater").Allows(new Uri("http://harbour.example/page?x=*$"));
        }
    }

    private static bool Allows(string file, string path) => Parse(file).Allows(new Uri("http://harbour.example" + path));

    private static RobotsRules Parse(string file) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file), "headwater");
}
