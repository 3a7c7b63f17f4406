namespace Headwater.App.Demo;

/// <summary>The words of one language with which the sample outlets dress their pages, as <c>languages.json</c> has them.</summary>
internal sealed record PressLanguage
{
    /// <summary>Names of months as they stand in a date, January first.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Names of months by themselves, where they differ.</summary>
    public IReadOnlyList<string>? MonthsAlone { get; init; }

    /// <summary>Names of months as datelines shorten them, where they do.</summary>
    public IReadOnlyList<string>? MonthsShort { get; init; }

    /// <summary>Names of days, Sunday first.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }

    /// <summary>Day and month: <c>{d}</c>, <c>{month}</c>, <c>{m}</c>, <c>{short}</c>.</summary>
    public required string Date { get; init; }

    /// <summary>Day and month as datelines write them.</summary>
    public required string ShortDate { get; init; }

    /// <summary>Day, month and year: <c>{yyyy}</c> as well.</summary>
    public required string FullDate { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = "ltr";

    /// <summary>Words by name: <c>share</c>, <c>related</c>, <c>newsletter</c> …</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }
}
