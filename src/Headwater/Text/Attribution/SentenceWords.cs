namespace Headwater.Text.Attribution;

/// <summary>The words of one sentence, and which of them stand within quotation marks.</summary>
internal sealed class SentenceWords
{
    // White space and marks between a sentence and a quotation that goes on after it.
    private const int Gap = 6;

    private readonly string text;
    private readonly List<Token> words;
    private readonly int[] quoted;

    private SentenceWords(string text, List<Token> words, List<TextSpan> quotations, CueLexicon lexicon)
    {
        (this.text, this.words, Quotations, Lexicon) = (text, words, quotations, lexicon);
        quoted = new int[words.Count];
        for (int i = 0; i < quoted.Length; i++)
        {
            quoted[i] = quotations.FindIndex(q => q.Holds(words[i].Span));
        }
    }

    /// <summary>How many words and marks.</summary>
    public int Count => words.Count;

    /// <summary>The words of the language.</summary>
    public CueLexicon Lexicon { get; }

    /// <summary>The quotations that the sentence meets, and one that goes on right after it.</summary>
    public List<TextSpan> Quotations { get; }

    /// <summary>The last word that is no mark, or a mark within quotation marks.</summary>
    public int Last
    {
        get
        {
            int last = words.Count - 1;
            while (last > 0 && words[last].IsMark && !IsQuoted(last))
            {
                last--;
            }

            return last;
        }
    }

    /// <summary>A word.</summary>
    public Token this[int at] => words[at];

    /// <summary>The words of a sentence, or <c>null</c> where none of them begins a cue.</summary>
    public static SentenceWords? Read(string text, TextSpan sentence, CueLexicon lexicon, List<TextSpan> quotations)
    {
        List<Token> words = Token.Of(text, sentence, lexicon);
        return words.Exists(w => w.Word.IsCue)
            ? new SentenceWords(text, words, quotations.FindAll(q => q.Start < sentence.End + Gap && sentence.Start < q.End), lexicon)
            : null;
    }

    /// <summary>The longest phrase of a kind that begins at a word, or <c>null</c>.</summary>
    public Phrase? Match(PhraseKind kind, int at)
    {
        foreach (Phrase phrase in words[at].Word.Phrases)
        {
            if (phrase.Kind == kind && Follows(phrase.Rest, at + 1))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>Whether a word is of one of some classes.</summary>
    public bool Is(int at, WordClass classes) => words[at].Is(classes);

    /// <summary>Whether a word stands within quotation marks.</summary>
    public bool IsQuoted(int at) => quoted[at] >= 0;

    /// <summary>Whether a quotation opens at a word.</summary>
    public bool IsQuoteStart(int at) => quoted[at] >= 0 && Quotations[quoted[at]].Start == words[at].Span.Start;

    /// <summary>The quotation that a word stands in.</summary>
    public TextSpan Quotation(int at) => Quotations[quoted[at]];

    /// <summary>The quotation that begins right after the sentence.</summary>
    public TextSpan? Following() => Quotations.Find(q => q.Start >= words[^1].Span.End) is { IsEmpty: false } next ? next : null;

    /// <summary>Whether no source reaches over a word: it is quoted, a mark that no name holds, or joins clauses.</summary>
    public bool IsBound(int at) => IsQuoted(at) || (words[at].IsMark && words[at].Mark is not ('.' or '\'' or '’' or '&' or '/' or '(' or ')' or '$' or '%')) || Is(at, WordClass.Bound);

    /// <summary>A verb of its own within a source: "Nach Angaben der Polizei wurden drei Menschen verletzt".</summary>
    public bool IsFinite(int at, int from) => at > from && at < words.Count && !IsQuoted(at) && Is(at, WordClass.Finite);

    /// <summary>Whether a word ends in some letters.</summary>
    public bool EndsIn(int at, string letters) => words[at].Span.In(text).EndsWith(letters, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word is a number in digits.</summary>
    public bool IsNumber(int at) => char.IsDigit(text[words[at].Span.Start]);

    /// <summary>Where a clause of the day ends that begins at a word; the word itself where none does.</summary>
    public int PastDay(int at)
    {
        while (at < words.Count && Match(PhraseKind.When, at) is { } day)
        {
            at += day.Length;
        }

        return at;
    }

    /// <summary>The words from one up to another, which is left out; <c>null</c> where that is none.</summary>
    public TextSpan? Span(int from, int to) => from < to && to <= words.Count ? new TextSpan(words[from].Span.Start, words[to - 1].Span.End) : null;

    private bool Follows(string[] rest, int at)
    {
        if (at + rest.Length > words.Count)
        {
            return false;
        }

        for (int i = 0; i < rest.Length; i++)
        {
            if (!IsSame(words[at + i].Span.In(text), rest[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(ReadOnlySpan<char> word, string lower)
    {
        if (word.Length != lower.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if ((word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i])) != lower[i])
            {
                return false;
            }
        }

        return true;
    }
}
