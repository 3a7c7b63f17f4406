using Headwater.Group.Vectors;
using Headwater.Text;

namespace Headwater.Group.Profiles;

/// <summary>
/// One walk over an article's headline and text, which counts its words and what does not depend on its language. Work is
/// bounded: of a long text only the beginning is read. What is rare plays no part in it.
/// </summary>
internal sealed class Reading
{
    private const int TextLimit = 12_000;
    private const int TitleLimit = 400;
    private const int LeadWords = 60;

    private readonly WordMemory words = new();
    private readonly Casing casing = new();
    private readonly List<Anchor> anchors = [];

    /// <summary>Words of the headline.</summary>
    public Tally Title { get; } = new();

    /// <summary>Words of the headline and the first sentences.</summary>
    public Tally Lead { get; } = new();

    /// <summary>Words of headline and text; those of the headline count twice.</summary>
    public Tally Body { get; } = new();

    /// <summary>Words that stand with a capital inside a sentence, and not more often without.</summary>
    public Tally Names { get; } = new();

    /// <summary>The days and years that it names.</summary>
    public NamedDates Dates { get; } = new();

    /// <summary>What does not depend on its language.</summary>
    public CommonGround Ground { get; } = new();

    /// <summary>Numbers of the headline that name a thing of a series.</summary>
    public IReadOnlyList<Anchor> Anchors => anchors;

    /// <summary>Reads an article anew.</summary>
    /// <param name="title">Its headline.</param>
    /// <param name="text">Its text.</param>
    /// <param name="written">When it was written, by which a weekday is known; <c>null</c> where nobody says.</param>
    public void Read(string title, string text, DateTimeOffset? written = null)
    {
        Clear();
        Dates.Written = written;
        ReadTitle(Cut(title, TitleLimit));
        ReadText(Cut(text, TextLimit));
        for (int place = 0; place < Body.Count; place++)
        {
            if (casing.AsName(place) is > 0 and var count)
            {
                Names.Add(Body.Terms[place], count);
            }
        }
    }

    private void Clear()
    {
        foreach (Tally tally in (ReadOnlySpan<Tally>)[Title, Lead, Body, Names])
        {
            tally.Clear();
        }

        casing.Clear();
        Ground.Clear();
        Dates.Clear();
        anchors.Clear();
    }

    private void ReadTitle(ReadOnlySpan<char> text)
    {
        uint label = 0;
        Ground.Begin();
        Dates.Begin();
        foreach (Word word in Words.Of(text))
        {
            ref readonly KnownWord known = ref words.Of(text.Slice(word.Start, word.Length), word.Kind);
            if (word.Kind == WordKind.Number)
            {
                Anchor(label, known.Term);
            }
            else if (!known.IsStop)
            {
                Title.Add(known.Term);
                Lead.Add(known.Term);
                Body.Add(known.Term, 2);
            }

            label = known.Term;
            Ground.Read(text, word, known);
            Dates.Read(text, word, known);
        }
    }

    private void ReadText(ReadOnlySpan<char> text)
    {
        int read = 0, end = 0;
        Ground.BeginAfterDateline(text);
        Dates.Begin();
        foreach (Word word in Words.Of(text))
        {
            ref readonly KnownWord known = ref words.Of(text.Slice(word.Start, word.Length), word.Kind);
            if (word.Kind != WordKind.Number && !known.IsStop)
            {
                int place = Body.Add(known.Term);
                if (read < LeadWords)
                {
                    Lead.Add(known.Term);
                }

                Case(text, word, end, known, place);
            }

            Ground.Read(text, word, known);
            Dates.Read(text, word, known);
            read++;
            end = word.End;
        }
    }

    // A capital says "name" only inside a sentence: after a word and nothing but a space.
    private void Case(ReadOnlySpan<char> text, Word word, int end, in KnownWord known, int place)
    {
        if ((word.Kind == WordKind.Word && !known.IsUpper) || (known.IsUpper && end > 0 && word.Start == end + 1 && text[end] == ' '))
        {
            casing.Add(place, known.IsUpper);
        }
    }

    private void Anchor(uint label, uint number)
    {
        if (Profiles.Anchors.IsLabel(label))
        {
            anchors.Add(new Anchor(label, number));
        }
    }

    private static ReadOnlySpan<char> Cut(string text, int limit) => text.AsSpan(0, Math.Min(text.Length, limit));
}
