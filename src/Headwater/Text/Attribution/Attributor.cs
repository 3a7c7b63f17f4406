namespace Headwater.Text.Attribution;

/// <summary>
/// Finds who says what, sentence by sentence, from cues and the order of source, cue and content, without a parser.
/// What it holds by surface rules is a source's words, quoted or retold; it never decides whether they are true.
/// Pure; safe for many callers at once.
/// </summary>
public static class Attributor
{
    /// <summary>Cues less sure than this are left alone.</summary>
    internal const double Least = 0.4;

    // A longer sentence is a list or a slip; work within one stays bounded.
    private const int LongestSentence = 4000;

    /// <summary>Who says what in a text, in order of the cues.</summary>
    /// <param name="text">Text in paragraphs separated by a blank line.</param>
    /// <param name="language">BCP 47 language of the text; <c>null</c> is read as English.</param>
    public static IReadOnlyList<Saying> Find(string text, string? language = null) => Find(text, Sentences.Split(text), language);

    /// <summary>Who says what in a text whose sentences are known already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">What <see cref="Sentences.Split(string)"/> gave for it.</param>
    /// <param name="language">BCP 47 language of the text; <c>null</c> is read as English.</param>
    public static IReadOnlyList<Saying> Find(string text, IReadOnlyList<TextSpan> sentences, string? language)
    {
        CueLexicon lexicon = CueLexicon.For(language);
        List<TextSpan> quotations = Quotations.In(text);
        int dateline = DatelineEnd(text);
        List<Saying> found = [];
        for (int i = 0; i < sentences.Count; i++)
        {
            TextSpan sentence = sentences[i].Start < dateline && dateline < sentences[i].End ? sentences[i] with { Start = dateline } : sentences[i];
            if (sentence.Length <= LongestSentence)
            {
                TextSpan? before = i > 0 ? sentences[i - 1] : null;
                found.AddRange(lexicon.IsWithinWords ? WithinWords.Read(text, sentence, lexicon, quotations) : SentenceReading.Read(text, sentence, before, lexicon, quotations));
            }
        }

        return Speakers.Resolve(text, found, lexicon);
    }

    // A dateline opens a report, and is nobody's words.
    private static int DatelineEnd(string text)
    {
        int line = text.IndexOf('\n', StringComparison.Ordinal);
        return DatelineSpans.In(line < 0 ? text : text[..line]) is [{ Start: 0 } first, ..] ? first.End : 0;
    }
}
