using System.Globalization;
using System.Text;

namespace Headwater.Fetch;

/// <summary>
/// What a site's robots.txt asks of one crawler, by RFC 9309. Reading never throws: a line that cannot be read is left
/// out, as the RFC wants.
/// </summary>
public sealed class RobotsRules
{
    /// <summary>As much of a file as is read, in bytes.</summary>
    public const int MaxFile = 500 * 1024;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly RobotsRule[] rules;

    private RobotsRules(RobotsGroup group)
    {
        rules = [.. group.Rules];
        CrawlDelay = group.CrawlDelay;
    }

    /// <summary>The rules of a site that has none.</summary>
    public static RobotsRules AllowAll { get; } = Parse([], "*");

    /// <summary>The least time between two requests that the site asks for, at most an hour; <c>null</c> where it asks for none.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>About how much memory they take, in bytes.</summary>
    internal long Weight => rules.Sum(rule => 200L + (2 * rule.Length));

    /// <summary>Reads a robots.txt.</summary>
    /// <param name="file">The file; only its first 500 KiB count.</param>
    /// <param name="agent">The crawler's product token, such as <c>headwater</c>, in any case.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string agent)
    {
        RobotsGroup ours = new(), everyone = new();
        bool inOurs = false, inEveryone = false, naming = false, named = false;
        foreach ((string key, string value) in Lines(file))
        {
            switch (key)
            {
                case "user-agent" or "useragent" or "user agent":
                    (inOurs, inEveryone) = naming ? (inOurs, inEveryone) : (false, false);
                    naming = true;
                    inEveryone |= value == "*" || value.StartsWith("* ", StringComparison.Ordinal);
                    inOurs |= Token(value).Equals(agent, StringComparison.OrdinalIgnoreCase);
                    named |= inOurs;
                    break;
                case "allow" or "disallow" or "crawl-delay":
                    naming = false;
                    (inOurs ? ours : inEveryone ? everyone : null)?.Add(key, value);
                    if (inOurs && inEveryone)
                    {
                        everyone.Add(key, value);
                    }

                    break;
            }
        }

        return new RobotsRules(named ? ours : everyone);
    }

    /// <summary>Whether the crawler may ask for an address: the longest rule that matches decides, and among equals one that allows.</summary>
    public bool Allows(Uri url)
    {
        string path = RobotsPath.OfUrl(url);
        if (path == "/robots.txt")
        {
            return true;
        }

        (int length, bool allow) = (-1, true);
        foreach (RobotsRule rule in rules)
        {
            bool counts = rule.Length > length || (rule.Length == length && rule.Allow);
            if (counts && rule.Matches(path))
            {
                (length, allow) = (rule.Length, rule.Allow);
            }
        }

        return allow;
    }

    private static List<(string Key, string Value)> Lines(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> read = file[..Math.Min(file.Length, MaxFile)];
        string text = Encoding.UTF8.GetString(read.StartsWith("\uFEFF"u8) ? read[3..] : read);
        List<(string, string)> lines = [];
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int comment = line.IndexOf('#'), colon = line.IndexOf(':');
            if (colon > 0 && (comment < 0 || colon < comment))
            {
                ReadOnlySpan<char> value = comment < 0 ? line[(colon + 1)..] : line[(colon + 1)..comment];
                lines.Add((line[..colon].Trim().ToString().ToLowerInvariant(), value.Trim().ToString()));
            }
        }

        return lines;
    }

    // "Headwater/2.0 (…)" names Headwater: a product token is letters, "-" and "_".
    private static string Token(string value)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        return value[..end];
    }

    /// <summary>The rules for one crawler, gathered from all groups that name it.</summary>
    private sealed class RobotsGroup
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; private set; }

        public void Add(string key, string value)
        {
            if (key == "crawl-delay")
            {
                CrawlDelay = Delay(value) ?? CrawlDelay;
            }
            else if (value.Length > 0)
            {
                Rules.Add(new RobotsRule(value, allow: key == "allow"));
            }
        }

        private static TimeSpan? Delay(string value) =>
            double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds >= 0 // "NaN" is read as a number
                ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds))
                : null;
    }
}
