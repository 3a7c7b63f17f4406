using System.Buffers;
using Headwater.Text;
using Headwater.Text.Dates;
using Headwater.Text.Languages;

namespace Headwater.Compare;

/// <summary>
/// Reads the numbers of a report with what they count, sentence by sentence in order: a bare number at the end of a
/// sentence counts what the paragraph speaks of ("Three counts of the dead are going round. The ministry says 23.").
/// </summary>
/// <param name="text">The report's text.</param>
/// <param name="language">Its BCP 47 language, or <c>null</c>.</param>
internal sealed class QuantityReader(string text, string? language)
{
    private const string Bare = "people", Percent = "percent", Area = "area";

    // How far from its number a word may stand that says what it counts, in UTF-16 units; closer where signs are words.
    private const int Reach = 45, PairedReach = 14;

    // "of the dead", "de los muertos".
    private const int MostBetween = 2;

    // Signs that make the number before them a date or a time of day.
    private static readonly SearchValues<char> OfTime = SearchValues.Create("年月日時时點点分秒号號년월일시분초");
    private static readonly SearchValues<char> Currencies = SearchValues.Create("$€£¥₩₽₹₺₴₦");

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;:!?");
    private static readonly SearchValues<char> Endings = SearchValues.Create(" \u00A0\u202F%％٪.,;:!?…。！？؟\"”»");

    private Topic? subject;
    private int read;

    /// <summary>The quantities of the next sentence, in order; parts of dates, of times and of datelines are none.</summary>
    /// <param name="sentence">A sentence after those already read.</param>
    /// <param name="dates">The dates it names.</param>
    /// <param name="datelines">The datelines of the text.</param>
    public IReadOnlyList<Quantity> Read(TextSpan sentence, IReadOnlyList<DateMention> dates, IReadOnlyList<TextSpan> datelines)
    {
        subject = read <= sentence.Start && text.AsSpan(read, sentence.Start - read).Contains("\n\n", StringComparison.Ordinal) ? null : subject;
        read = sentence.End;
        Numeral[] numerals = [.. Numeral.In(text, sentence, language)];
        List<Topic> topics = Topics(sentence);
        List<Quantity> found = [];
        foreach (Numeral numeral in numerals.Where(n => !Tells(n, dates, datelines)))
        {
            string unit = UnitOf(numeral, sentence);
            Topic? topic = unit is Area or "hectares" ? new Topic(numeral.Span, unit, unit) : (unit != Bare || CountsPeople(numeral, sentence, topics) ? Nearest(numeral, unit, topics, numerals) : null) ?? Inherited(numeral, unit, sentence);
            uint counted = Counted(numeral, sentence);
            if (counted != 0 || topic is not null)
            {
                found.Add(new Quantity(numeral.Value, counted, numeral.Span.In(text).ToString(), topic?.Measure, !IsPartial(numeral, sentence) && !IsOfThese(numeral, topic)));
            }

            subject = topic ?? subject;
        }

        subject = topics.Count > 0 ? topics[^1] : subject;
        return found;
    }

    private bool Tells(Numeral numeral, IReadOnlyList<DateMention> dates, IReadOnlyList<TextSpan> datelines) =>
        dates.Any(d => d.Span.Meets(numeral.Span)) || datelines.Any(l => l.Meets(numeral.Span)) || (numeral.Span.End < text.Length && OfTime.Contains(text[numeral.Span.End]));

    private List<Topic> Topics(TextSpan sentence)
    {
        List<Topic> topics = [];
        foreach (Word word in Words.Of(sentence.In(text)))
        {
            TextSpan span = Span(sentence, word);
            ReadOnlySpan<char> written = word.Kind == WordKind.Pair ? text.AsSpan(span.Start, sentence.End - span.Start) : span.In(text);
            if (word.Kind != WordKind.Number && MeasureWords.Measures.Find(written, out int length) is { } meaning)
            {
                int space = meaning.IndexOf(' ');
                topics.Add(new Topic(new TextSpan(span.Start, span.Start + length), meaning[..space], meaning[(space + 1)..]));
            }
        }

        return topics;
    }

    // Two words after the number: "metros cuadrados" are no metres.
    private string UnitOf(Numeral numeral, TextSpan sentence)
    {
        if (numeral.Span.Start > 0 && Currencies.Contains(text[numeral.Span.Start - 1]))
        {
            return "money";
        }

        ReadOnlySpan<char> rest = text.AsSpan(numeral.Span.End, sentence.End - numeral.Span.End).TrimStart(" \u00A0\u202F-");
        if (rest.StartsWith("%") || rest.StartsWith("％") || rest.StartsWith("٪"))
        {
            return Percent;
        }

        string? unit = null;
        int looked = 0;
        foreach (Word word in Words.Of(rest))
        {
            if (word.Start > 24 || looked++ > 1 || (looked == 1 && word.Start > 1))
            {
                break;
            }

            string? found = MeasureWords.Units.Find(word.Kind == WordKind.Pair ? rest[word.Start..] : rest.Slice(word.Start, word.Length), out _);
            unit = looked == 1 || found == Area ? found ?? unit : unit;
        }

        return unit ?? Bare;
    }

    // "4 villages" counts no dead, however near they are spoken of.
    private bool CountsPeople(Numeral numeral, TextSpan sentence, List<Topic> topics)
    {
        foreach (Word word in Words.Of(text.AsSpan(numeral.Span.End, sentence.End - numeral.Span.End)))
        {
            TextSpan span = new(numeral.Span.End + word.Start, numeral.Span.End + word.End);
            ReadOnlySpan<char> written = word.Kind == WordKind.Pair ? text.AsSpan(span.Start, sentence.End - span.Start) : span.In(text);
            return text.AsSpan(numeral.Span.End, word.Start).ContainsAny(ClauseEnds) || topics.Exists(t => t.Span.Start == span.Start)
                || MeasureWords.Persons.Has(written) || StopWords.Contains(Terms.Of(span.In(text)));
        }

        return true;
    }

    private Topic? Nearest(Numeral numeral, string unit, List<Topic> topics, Numeral[] numerals)
    {
        Topic? best = null;
        double least = double.MaxValue;
        foreach (Topic topic in topics.Where(t => t.Unit == unit && !numerals.Any(n => n.Span.Start > Math.Min(t.Span.End, numeral.Span.End) - 1 && n.Span.End <= Math.Max(t.Span.Start, numeral.Span.Start))))
        {
            int gap = Math.Max(topic.Span.Start - numeral.Span.End, numeral.Span.Start - topic.Span.End);
            double distance = topic.Span.Start < numeral.Span.Start ? gap * 1.5 : gap;
            if (gap <= (Words.IsPaired(text[topic.Span.Start]) ? PairedReach : Reach) && distance < least)
            {
                (best, least) = (topic, distance);
            }
        }

        return best;
    }

    private Topic? Inherited(Numeral numeral, string unit, TextSpan sentence)
    {
        ReadOnlySpan<char> rest = text.AsSpan(numeral.Span.End, sentence.End - numeral.Span.End);
        bool ends = rest.IndexOfAnyExcept(Endings) < 0;
        return ends && subject is { } topic && (topic.Unit == unit || unit == Bare) ? topic : null;
    }

    // "including four children", "three more bodies", "over a hundred": none of them is another count of the whole.
    private bool IsPartial(Numeral numeral, TextSpan sentence)
    {
        List<TextSpan> before = [];
        foreach (Word word in Words.Of(text.AsSpan(sentence.Start, numeral.Span.Start - sentence.Start)))
        {
            before.Add(Span(sentence, word));
        }

        foreach (TextSpan word in before.TakeLast(2))
        {
            if (MeasureWords.Subsets.Has(word.In(text)) || MeasureWords.Bounds.Has(word.In(text)) || MeasureWords.Further.Has(word.In(text)))
            {
                return true;
            }
        }

        foreach (Word word in Words.Of(text.AsSpan(numeral.Span.End, sentence.End - numeral.Span.End)))
        {
            return word.Start <= 2 && MeasureWords.Further.Has(text.AsSpan(numeral.Span.End + word.Start, word.Length));
        }

        return false;
    }

    // "Three of the dead were in the hall": those are not all the dead. "Three of the passengers were killed" may be.
    private bool IsOfThese(Numeral numeral, Topic? topic)
    {
        if (topic is null || topic.Span.Start <= numeral.Span.End)
        {
            return false;
        }

        List<TextSpan> between = [];
        foreach (Word word in Words.Of(text.AsSpan(numeral.Span.End, topic.Span.Start - numeral.Span.End)))
        {
            between.Add(new TextSpan(numeral.Span.End + word.Start, numeral.Span.End + word.End));
        }

        return between.Count is > 0 and <= MostBetween && MeasureWords.Partitives.Has(between[0].In(text));
    }

    private uint Counted(Numeral numeral, TextSpan sentence)
    {
        foreach (Word word in Words.Of(text.AsSpan(numeral.Span.End, sentence.End - numeral.Span.End)))
        {
            uint term = Terms.Of(text.AsSpan(numeral.Span.End + word.Start, word.Length));
            if (word.Kind == WordKind.Pair || (word.Kind == WordKind.Word && !StopWords.Contains(term)))
            {
                return term;
            }
        }

        return 0;
    }

    private static TextSpan Span(TextSpan sentence, Word word) => new(sentence.Start + word.Start, sentence.Start + word.End);

    private sealed record Topic(TextSpan Span, string Measure, string Unit);
}
