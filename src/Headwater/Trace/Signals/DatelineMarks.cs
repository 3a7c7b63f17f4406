namespace Headwater.Trace.Signals;

/// <summary>Brackets, dashes and spaces around a dateline.</summary>
internal static class DatelineMarks
{
    /// <summary>Marks that open a bracket, each at the place of its other half in <see cref="Closing"/>.</summary>
    public const string Opening = "([{（【［〔《/";

    /// <summary>Marks that close a bracket.</summary>
    public const string Closing = ")]}）】］〕》/";

    /// <summary>Where a dash or its like at a place ends; <c>null</c> where none stands there, or it joins two words.</summary>
    public static int? DashAt(string line, int at)
    {
        int start = at;
        while (at < line.Length && line[at] is '-' or '–' or '—' or '―' or '_' or '‒' or '－' or 'ー' || (at < line.Length && at == start && line[at] == '.' && at + 1 < line.Length && line[at + 1] is '-' or '–' or '—'))
        {
            at++;
        }

        bool joined = at == start + 1 && at < line.Length && line[start] == '-' && char.IsLetterOrDigit(line[at]) && start > 0 && !Closing.Contains(line[start - 1], StringComparison.Ordinal) && line[start - 1] != ' ';
        return at > start && !joined ? at : null;
    }

    /// <summary>Whether what follows begins a sentence.</summary>
    public static bool NextBegins(string line, int from)
    {
        int at = SkipSpace(line, from);
        if (at < line.Length && line[at] is '.' or ',' or '、')
        {
            return line[at] == '.';
        }

        return at == line.Length || !char.IsLower(line[at]);
    }

    /// <summary>The bracket that is open before a place, or -1.</summary>
    public static int OpenBracket(string line, int before)
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

    /// <summary>Whether a piece holds a letter.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
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

    /// <summary>The next place without white space.</summary>
    public static int SkipSpace(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }
}
