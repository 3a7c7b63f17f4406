using Headwater.Text;

namespace Headwater.Trace.Signals;

/// <summary>How a name fits a dateline.</summary>
/// <param name="CloseEnd">Where its brackets close, or where the name ends.</param>
/// <param name="End">Where the dateline ends.</param>
/// <param name="Dash">Whether a dash or its like ends it.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record DatelineFit(int CloseEnd, int End, bool Dash, double Confidence);

/// <summary>Decides whether a name at the head of a line stands in a dateline: what may come before it, and what after.</summary>
internal sealed class DatelineShape(DatelineWords words)
{
    private const string Opening = "([{（【［〔《/";
    private const string Closing = ")]}）】］〕》/";
    private const int LongestBefore = 100;
    private const int MostWords = 9;
    private const int LongestUnspacedPlace = 14;

    /// <summary>How the name from <paramref name="start"/> to <paramref name="end"/> fits; <c>null</c> where it does not.</summary>
    public DatelineFit? Fit(string line, int start, int end)
    {
        int bracket = OpenBracket(line, start);
        bool placed = IsPlaceAndDate(line.AsSpan(0, bracket < 0 ? start : bracket)) && (bracket < 0 || IsPlaceAndDate(line.AsSpan(bracket + 1, start - bracket - 1)));
        if (!placed || start > LongestBefore)
        {
            return null;
        }

        return bracket >= 0 ? Bracketed(line, start, end, bracket) : Bare(line, start, end);
    }

    private DatelineFit? Bracketed(string line, int start, int end, int bracket)
    {
        int close = line.AsSpan(end, Math.Min(60, line.Length - end)).IndexOf(Closing[Opening.IndexOf(line[bracket], StringComparison.Ordinal)]);
        if (close < 0 || !IsPlaceAndDate(Before(line.AsSpan(end, close))))
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
            if (at >= 0 && ((at == 0 && word.Length == 1) || rest[..at].ContainsAnyInRange('0', '9')) && IsPlaceAndDate(rest[..at]))
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
        bool second = next > 0 && IsPlaceAndDate(line.AsSpan(dash, next)) && line.AsSpan(dash, next).ContainsAnyInRange('0', '9');
        return second ? dash + next + 2 : dash;
    }

    private static int? DashAt(string line, int at)
    {
        int start = at;
        while (at < line.Length && line[at] is '-' or '–' or '—' or '―' or '_' or '‒' or '－' or 'ー' || (at < line.Length && at == start && line[at] == '.' && at + 1 < line.Length && line[at + 1] is '-' or '–' or '—'))
        {
            at++;
        }

        bool joined = at == start + 1 && at < line.Length && line[start] == '-' && char.IsLetterOrDigit(line[at]) && start > 0 && !Closing.Contains(line[start - 1], StringComparison.Ordinal) && line[start - 1] != ' ';
        return at > start && !joined ? at : null;
    }

    private static bool NextBegins(string line, int from)
    {
        int at = SkipSpace(line, from);
        if (at < line.Length && line[at] is '.' or ',' or '、')
        {
            return line[at] == '.';
        }

        return at == line.Length || !char.IsLower(line[at]);
    }

    private bool IsPlaceAndDate(ReadOnlySpan<char> text)
    {
        int count = 0, unspaced = 0;
        foreach (string word in Words(text))
        {
            unspaced += word.Count(c => Script.IsUnspaced(c) && !char.IsDigit(c));
            if (++count > MostWords || unspaced > LongestUnspacedPlace || !MayStand(word))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayStand(string word) => !char.IsLower(word[0]) || words.IsSmall(word);

    private static List<string> Words(ReadOnlySpan<char> text)
    {
        List<string> found = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && start >= 0));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                found.Add(text[start..i].ToString());
                start = -1;
            }
        }

        return found;
    }

    private static int OpenBracket(string line, int before)
    {
        for (int i = before - 1; i >= 0; i--)
        {
            if (Opening.Contains(line[i], StringComparison.Ordinal) && !(line[i] == '/' && i > 0 && char.IsLetterOrDigit(line[i - 1])))
            {
                return i;
            }

            if (Closing.Contains(line[i], StringComparison.Ordinal))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipSpace(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }
}
