using static Headwater.Trace.Signals.DatelineMarks;

namespace Headwater.Trace.Signals;

/// <summary>Decides whether a name at the head of a line stands in a dateline: what may come before it, and what after.</summary>
internal sealed class DatelineShape(DatelineWords words)
{
    private const int LongestBefore = 100;

    private readonly PlaceAndDate placeAndDate = new(words);

    /// <summary>How the name from <paramref name="start"/> to <paramref name="end"/> fits; <c>null</c> where it does not.</summary>
    public DatelineFit? Fit(string line, int start, int end)
    {
        int bracket = OpenBracket(line, start);
        bool placed = placeAndDate.Is(line.AsSpan(0, bracket < 0 ? start : bracket)) && (bracket < 0 || placeAndDate.Is(line.AsSpan(bracket + 1, start - bracket - 1)));
        if (!placed || start > LongestBefore)
        {
            return null;
        }

        return bracket >= 0 ? Bracketed(line, start, end, bracket) : Bare(line, start, end);
    }

    private DatelineFit? Bracketed(string line, int start, int end, int bracket)
    {
        int close = line.AsSpan(end, Math.Min(60, line.Length - end)).IndexOf(Closing[Opening.IndexOf(line[bracket], StringComparison.Ordinal)]);
        if (close < 0 || line.AsSpan(bracket + 1, start - bracket - 1).ContainsAny(':', '：') || !placeAndDate.Is(Before(line.AsSpan(end, close))))
        {
            return null;
        }

        int after = end + close + 1;
        bool hasPlace = HasLetter(line.AsSpan(0, bracket)) || HasLetter(line.AsSpan(bracket + 1, start - bracket - 1));
        return DashAfter(line, after) is { } dash
            ? new DatelineFit(after, dash, true, hasPlace ? 0.95 : 0.9)
            : NextBegins(line, after) ? new DatelineFit(after, after, false, hasPlace ? 0.85 : 0.7) : null;
    }

    private DatelineFit? Bare(string line, int start, int end)
    {
        bool hasPlace = HasLetter(line.AsSpan(0, start));
        int rest = end;
        if (EndWordAfter(line, end) is { } word)
        {
            return new DatelineFit(end, word, true, 0.93);
        }

        if (DashAfter(line, rest) is { } dash && (line[dash - 1] != ':' || (hasPlace && SkipSpace(line, dash) < line.Length)) && NextBegins(line, dash))
        {
            return new DatelineFit(end, dash, true, hasPlace ? 0.88 : 0.75);
        }

        bool closed = rest == line.Length || line[rest] == '.';
        bool led = start > 1 && line.AsSpan(0, start).TrimEnd() is [.., '-' or '–' or '—' or '=' or '.' or '발' or '日'];
        return hasPlace && closed && led ? new DatelineFit(end, Math.Min(line.Length, rest + 1), true, 0.85) : null;
    }

    // "/lno" and ", Reuters" may follow the name within its brackets; so may a whole place and date: "北京2月20日电".
    private ReadOnlySpan<char> Before(ReadOnlySpan<char> inner)
    {
        foreach (string word in words.Ends)
        {
            int at = inner.IndexOf(word, StringComparison.Ordinal);
            inner = at >= 0 ? inner[..at] : inner;
        }

        return inner is ['/', ..] ? [] : inner;
    }

    // 新华社北京2月20日电: place and date follow the name, and a word for "wires" closes them.
    private int? EndWordAfter(string line, int end)
    {
        ReadOnlySpan<char> rest = line.AsSpan(end, Math.Min(30, line.Length - end));
        foreach (string word in words.Ends)
        {
            int at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && ((at == 0 && word.Length == 1) || rest[..at].ContainsAnyInRange('0', '9')) && placeAndDate.Is(rest[..at]))
            {
                return end + at + word.Length;
            }
        }

        return null;
    }

    private int? DashAfter(string line, int from)
    {
        int at = SkipSpace(line, from);
        if (DashAt(line, at) is not { } dash)
        {
            return at < line.Length && line[at] is ':' or '：' or '=' or '．' ? at + 1 : null;
        }

        // (ANSA) - ROMA, 20 FEB -
        int next = line.AsSpan(dash, Math.Min(40, line.Length - dash)).IndexOf(" - ", StringComparison.Ordinal);
        bool second = next > 0 && placeAndDate.Is(line.AsSpan(dash, next)) && line.AsSpan(dash, next).ContainsAnyInRange('0', '9');
        return second ? dash + next + 2 : dash;
    }
}
