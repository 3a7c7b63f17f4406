using System.Collections.Frozen;
using System.Globalization;

namespace Headwater.Text.Dates;

/// <summary>
/// Finds dates in running text: "18 February 2024", "September 2023", "in 2019", "last September", "Sunday", "yesterday",
/// 2024年2月18日. A weekday is the last one before the report, or the report's own day; a month without a year the last that
/// was not yet to come; "last September" in September is the year before. Words are in <c>data/dates/</c>.
/// </summary>
public static class DateMentions
{
    private const int EarliestYear = 1800, LatestYear = 2100, ShortestMonth = 3, ShortMonth = 4;

    private static readonly FrozenDictionary<string, (string Kind, int Value)> All = Read();

    /// <summary>The dates in a run of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">Where to look.</param>
    /// <param name="written">The day of the report; where it is <c>null</c> only dates with a year are found.</param>
    /// <param name="language">BCP 47 language; <c>null</c> is read as English.</param>
    public static IReadOnlyList<DateMention> In(string text, TextSpan run, DateOnly? written, string? language)
    {
        List<Word> words = [];
        foreach (Word word in Words.Of(run.In(text)))
        {
            if (!IsBetween(run.In(text).Slice(word.Start, word.Length)))
            {
                words.Add(word with { Start = word.Start + run.Start });
            }
        }

        List<DateMention> found = [];
        for (int i = 0; i < words.Count; i++)
        {
            if (At(text, words, i, written, language) is var (mention, used) && used > 0)
            {
                found.Add(mention);
                i = Math.Max(i, words.FindLastIndex(w => w.Start < mention.Span.End));
            }
        }

        return found;
    }

    // The little words and signs inside a date: "3 de marzo de 2024", 2024年2月18日.
    private static bool IsBetween(ReadOnlySpan<char> word) => word is "de" or "del" or "of" or "года" or "року" || "年月日년월일".Contains(word[0], StringComparison.Ordinal);

    private static (DateMention Mention, int Used) At(string text, List<Word> words, int i, DateOnly? written, string? language)
    {
        (string kind, int value) = Meaning(text, words, i, language);
        return kind switch
        {
            "month" when IsMonth(text, words, i, language) => Month(text, words, i, value, written, language),
            "weekday" when written is { } day && !IsToCome(text, words, language) && !IsUntil(text, words, i, language) => (Day(words[i].Start, words[i].End, Before(day, value)), 1),
            "day" when written is { } day => (Day(words[i].Start, words[i].End, day.AddDays(value)), 1),
            "last" or "next" when written is { } day && Meaning(text, words, i + 1, language).Kind == "year" => (Year(words[i].Start, words[i + 1].End, day.Year + (kind == "last" ? -1 : 1)), 2),
            _ when words[i].Kind == WordKind.Number => Number(text, words, i),
            _ => default,
        };
    }

    private static (DateMention Mention, int Used) Month(string text, List<Word> words, int i, int month, DateOnly? written, string? language)
    {
        int? before = Digits(text, words, i - 1, 1, 31), after = Digits(text, words, i + 1, 1, 31);
        bool adjoins = i > 0 && text[words[i - 1].End..words[i].Start].Trim() is "" or "." or "de" or "of" or "del";
        int? day = adjoins && before is not null ? before : after;
        int yearAt = day is not null && day == after && !(adjoins && before is not null) ? i + 2 : i + 1;
        int? year = Digits(text, words, yearAt, EarliestYear, LatestYear);
        int start = adjoins && before is not null ? words[i - 1].Start : words[i].Start;
        bool last = i > 0 && Meaning(text, words, i - 1, language).Kind == "last";
        int end = year is not null ? words[yearAt].End : yearAt == i + 2 ? words[i + 1].End : words[i].End;
        if ((year ?? YearOf(month, day, last, written)) is not { } known)
        {
            return default;
        }

        return day is { } d && d <= DateTime.DaysInMonth(known, month)
            ? (Day(start, end, new DateOnly(known, month, d)), 1)
            : (new DateMention(new TextSpan(last ? words[i - 1].Start : words[i].Start, end), string.Create(CultureInfo.InvariantCulture, $"{known:0000}-{month:00}"), "month"), 1);
    }

    private static int? YearOf(int month, int? day, bool last, DateOnly? written)
    {
        if (written is not { } now)
        {
            return null;
        }

        bool passed = month < now.Month || (month == now.Month && (day is null ? !last : day <= now.Day));
        return passed ? now.Year : now.Year - 1;
    }

    // 2024年2月18日, 2024-02-18 and a year after a word that leads to one.
    private static (DateMention Mention, int Used) Number(string text, List<Word> words, int i)
    {
        if (Digits(text, words, i, EarliestYear, LatestYear) is not { } year || words[i].Length != 4)
        {
            return default;
        }

        int? month = Digits(text, words, i + 1, 1, 12), day = Digits(text, words, i + 2, 1, 31);
        bool joined = i + 1 < words.Count && words[i + 1].Start - words[i].End <= 2 && text[words[i].End] is '-' or '年' or '년';
        if (joined && month is { } m)
        {
            bool whole = day is { } d && d <= DateTime.DaysInMonth(year, m) && words[i + 2].Start - words[i + 1].End <= 2;
            return whole
                ? (Day(words[i].Start, words[i + 2].End, new DateOnly(year, m, day!.Value)), 3)
                : (new DateMention(new TextSpan(words[i].Start, words[i + 1].End), string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{m:00}"), "month"), 2);
        }

        return LeadsToYear(text, words, i) ? (Year(words[i].Start, words[i].End, year), 1) : default;
    }

    private static readonly FrozenSet<string> Leads = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "in", "since", "until", "by", "of", "from", "during", "before", "after", "im", "jahr", "seit", "en", "depuis", "desde", "nel", "em", "в", "с", "до", "у", "عام");

    private static bool LeadsToYear(string text, List<Word> words, int i) =>
        Leads.Contains(LastWord(text.AsSpan(0, words[i].Start).TrimEnd()).ToString()) || (words[i].End < text.Length && text[words[i].End] is '年' or '년');

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(' ', '\n') + 1)..];

    private static (string Kind, int Value) Meaning(string text, List<Word> words, int i, string? language)
    {
        if (i < 0 || i >= words.Count || words[i].Kind != WordKind.Word)
        {
            return ("", 0);
        }

        string word = text[words[i].Start..words[i].End].ToLowerInvariant();
        if (All.TryGetValue($"{Primary(language)} {word}", out (string, int) own))
        {
            return own;
        }

        return word.Length >= ShortestMonth && DateWords.Find(word, language) is { Kind: DateWordKind.MonthName, Value: var month } ? ("month", month) : ("", 0);
    }

    private static int? Digits(string text, List<Word> words, int i, int least, int most) =>
        i >= 0 && i < words.Count && words[i].Kind == WordKind.Number && int.TryParse(text.AsSpan(words[i].Start, words[i].Length), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most ? value : null;

    private static DateOnly Before(DateOnly written, int weekday) => written.AddDays(-((((int)written.DayOfWeek + 6) % 7) - (weekday - 1) + 7) % 7);

    private static DateMention Day(int start, int end, DateOnly day) => new(new TextSpan(start, end), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "day");

    private static DateMention Year(int start, int end, int year) => new(new TextSpan(start, end), year.ToString("0000", CultureInfo.InvariantCulture), "year");

    // "May they meet": a month's name that begins a sentence wants a number beside it.
    private static bool IsMonth(string text, List<Word> words, int i, string? language) =>
        (char.IsUpper(text[words[i].Start]) || !IsEnglish(language))
        && (i > 0 || Digits(text, words, 1, 1, LatestYear) is not null)
        && (HasNumber(text, words, i) || !IsPartOfName(text, words, i, language));

    private static bool HasNumber(string text, List<Word> words, int i) => Digits(text, words, i - 1, 1, 31) is not null || Digits(text, words, i + 1, 1, LatestYear) is not null;

    // "Pak Song Jun", "Quarante-sept", "Saint-Mars", "April Crane": a short month stands alone only after a word that leads to one.
    private static bool IsPartOfName(string text, List<Word> words, int i, string? language)
    {
        (int start, int end) = (words[i].Start, words[i].End);
        bool led = i > 0 && (Leads.Contains(LastWord(text.AsSpan(0, start).TrimEnd()).ToString()) || Meaning(text, words, i - 1, language).Kind is "last" or "next");
        bool hyphened = (start > 0 && text[start - 1] is '-' or '‑') || (end < text.Length && text[end] is '-' or '‑');
        return hyphened || (!led && (words[i].Length <= ShortMonth || (IsEnglish(language) && (IsCapital(text, words, i - 1, i) || IsCapital(text, words, i, i + 1)))));
    }

    // Whether of two words with one space between the other one, not the month, begins with a capital.
    private static bool IsCapital(string text, List<Word> words, int one, int next) =>
        one >= 0 && next < words.Count && words[next].Start - words[one].End == 1 && char.IsUpper(text[words[one].Start]) && char.IsUpper(text[words[next].Start]);

    // Beside "will" a weekday may be the next one as well as the last.
    private static bool IsToCome(string text, List<Word> words, string? language) => words.Exists(w => IsComing(text[w.Start..w.End], language));

    // "until Tuesday", "hasta el martes".
    private static bool IsUntil(string text, List<Word> words, int i, string? language) =>
        Meaning(text, words, i - 1, language).Kind == "until" || Meaning(text, words, i - 2, language).Kind == "until";

    private static bool IsComing(string word, string? language) => All.TryGetValue($"{Primary(language)} {word.ToLowerInvariant()}", out (string Kind, int Value) meaning) && meaning.Kind == "coming";

    private static bool IsEnglish(string? language) => Primary(language) == "en";

    private static string Primary(string? language) => language?.Split('-', '_')[0].ToLowerInvariant() ?? "en";

    private static FrozenDictionary<string, (string, int)> Read()
    {
        Dictionary<string, (string, int)> words = new(StringComparer.Ordinal);
        foreach (string[] parts in Knowledge.Lines("dates/mentions.txt").Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (string spelling in parts.AsSpan(3))
            {
                words.TryAdd($"{parts[0]} {spelling}", (parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture)));
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
