using System.Runtime.InteropServices;
using Headwater.Text;

namespace Headwater.Group;

/// <summary>
/// What an article has that does not depend on its language: names by their sound, and what the lexicon knows. Names are
/// words with a capital inside a sentence, runs of katakana, and, in scripts that mark no names, every longer word.
/// </summary>
internal sealed class CommonGround
{
    private const int TextLimit = 5_000;
    private const int LeastSounds = 3;
    private const uint Kind = 2;

    private readonly List<uint> found = [];

    /// <summary>Names by their sound, with how often they stand.</summary>
    public Dictionary<uint, float> Sounds { get; } = [];

    /// <summary>What the lexicon knows, with how often it stands.</summary>
    public Dictionary<uint, float> Places { get; } = [];

    /// <summary>Reads an article anew.</summary>
    public void Read(string title, string text)
    {
        Sounds.Clear();
        Places.Clear();
        ReadPart(title.AsSpan(0, Math.Min(title.Length, 400)));
        ReadPart(text.AsSpan(0, Math.Min(text.Length, TextLimit)));
    }

    private void ReadPart(ReadOnlySpan<char> text)
    {
        found.Clear();
        Lexicon.Find(text, found);
        foreach (uint term in found)
        {
            Add(Places, term);
        }

        int end = 0, run = 0;
        foreach (Word word in Words.Of(text))
        {
            if (word.Kind == WordKind.Word)
            {
                if (IsName(text, word, end))
                {
                    Sound(text.Slice(word.Start, word.Length));
                }
            }
            else if (word.Kind == WordKind.Pair && word.Start >= run)
            {
                run = word.Start + Run(text[word.Start..]);
            }

            end = word.End;
        }
    }

    // A run of katakana is a name or a loan word; a Hangul word may be a name with a particle behind it.
    private int Run(ReadOnlySpan<char> text)
    {
        int katakana = Length(text, c => c is >= '\u30A1' and <= '\u30FA' or '\u30FC');
        if (katakana >= 3)
        {
            Sound(text[..katakana]);
        }

        int hangul = katakana > 0 ? 0 : Length(text, Script.IsHangul);
        for (int cut = 0; cut <= 1 && hangul - cut >= 2 && hangul <= 6; cut++)
        {
            Sound(text[..(hangul - cut)]);
        }

        return Math.Max(1, katakana + hangul);
    }

    private static int Length(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        int length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsName(ReadOnlySpan<char> text, Word word, int end)
    {
        char first = text[word.Start];
        return char.IsUpper(first)
            ? end > 0 && word.Start == end + 1 && text[end] is ' ' or '-'
            : !char.IsLower(first) && word.Length >= 4;
    }

    private void Sound(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Consonants.Longest];
        ReadOnlySpan<char> key = Consonants.Of(word, room);
        if (key.Length >= LeastSounds)
        {
            Add(Sounds, Terms.Hash(key, Kind));
        }
    }

    private static void Add(Dictionary<uint, float> counts, uint term) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
}
