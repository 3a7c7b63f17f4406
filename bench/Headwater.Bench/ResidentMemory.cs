using System.Diagnostics;
using System.Globalization;

namespace Headwater.Bench;

/// <summary>Memory that this process holds.</summary>
internal static class ResidentMemory
{
    private const string Status = "/proc/self/status";

    /// <summary>
    /// Bytes of its own, and in all: with the pages of mapped files, which the system takes back when it wants them. The same figure twice
    /// where the system does not tell them apart.
    /// </summary>
    public static (long Own, long All) Now()
    {
        if (!File.Exists(Status))
        {
            using Process self = Process.GetCurrentProcess();
            return (self.WorkingSet64, self.WorkingSet64);
        }

        Dictionary<string, long> lines = File.ReadLines(Status).Where(l => l.StartsWith("Rss", StringComparison.Ordinal)).Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(l => l[0], l => long.Parse(l[1], CultureInfo.InvariantCulture) * 1024);
        long own = lines["RssAnon:"] + lines["RssShmem:"];
        return (own, own + lines["RssFile:"]);
    }
}
