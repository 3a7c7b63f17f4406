using System.Collections.Frozen;
using System.Globalization;

namespace Headwater.App.Web;

/// <summary>How times, counts and languages are written on pages.</summary>
public static class Show
{
    private static readonly FrozenDictionary<string, string> Languages =
        Text.Knowledge.Lines("pages/languages.txt").Select(line => line.Split('\t')).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Machine-readable, for <c>datetime</c>.</summary>
    public static string Iso(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>In full: <c>21 November 2026, 08:12 UTC</c>.</summary>
    public static string Full(DateTimeOffset time) => time.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The day alone.</summary>
    public static string Day(DateTimeOffset time) => time.ToUniversalTime().ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Hour and minute, with the day where it is not today's.</summary>
    public static string Time(DateTimeOffset time, DateTimeOffset now) =>
        time.UtcDateTime.Date == now.UtcDateTime.Date
            ? time.ToUniversalTime().ToString("HH:mm", CultureInfo.InvariantCulture)
            : time.ToUniversalTime().ToString("d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long ago: <c>just now</c>, <c>12 min ago</c>, <c>3 h ago</c>, <c>2 d ago</c>, then the day.</summary>
    public static string Ago(DateTimeOffset time, DateTimeOffset now) => (now - time) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min ago"),
        { TotalDays: < 1 } span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h ago"),
        { TotalDays: < 7 } span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays} d ago"),
        _ => Day(time),
    };

    /// <summary>How long until then: <c>now</c>, <c>in 12 min</c>, <c>in 3 h</c>, <c>in 2 d</c>; rounded up.</summary>
    public static string Until(DateTimeOffset time, DateTimeOffset now) => (time - now) switch
    {
        { Ticks: <= 0 } => "now",
        { TotalHours: <= 1 } span => string.Create(CultureInfo.InvariantCulture, $"in {Math.Ceiling(span.TotalMinutes)} min"),
        { TotalDays: <= 1 } span => string.Create(CultureInfo.InvariantCulture, $"in {Math.Ceiling(span.TotalHours)} h"),
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"in {Math.Ceiling(span.TotalDays)} d"),
    };

    /// <summary>A number with its noun: <c>1 outlet</c>, <c>2,000 outlets</c>.</summary>
    public static string Count(long number, string one, string? many = null) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + (number == 1 ? one : many ?? one + "s");

    /// <summary>The first name and how many more: <c>Harbour Courier</c>, <c>Harbour Courier, 6 others</c>; of none <c>not known</c>.</summary>
    public static string First(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "not known",
        1 => names[0],
        int all => $"{names[0]}, {Count(all - 1, "other")}",
    };

    /// <summary>A share as a whole percentage.</summary>
    public static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A language by its English name, from <c>data/pages</c>; its tag where that has none.</summary>
    public static string Language(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return Languages.GetValueOrDefault(tag.Split('-', '_')[0], tag);
    }

    /// <summary>An address that a link may lead to, or <c>null</c>: what was imported without one has a name in its place.</summary>
    public static string? Link(string? url) => Text.Address.Host(url) is null ? null : url;

    /// <summary>The first characters of a passage, with an ellipsis where more would follow.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd() + "…";

    /// <summary>A closed set's name as words: <c>StateAgency</c> → <c>state agency</c>.</summary>
    public static string Words<T>(T value)
        where T : struct, Enum => Cli.Shapes.Words.Kebab(value).Replace('-', ' ');
}
