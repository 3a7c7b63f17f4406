namespace Headwater.Text.Names;

/// <summary>One word of a name, made ready to be compared.</summary>
/// <param name="Latin">The word in lower-case Latin letters without accents; letters of a script without a table stay.</param>
/// <param name="Sound">The same with the spellings that romanisations use for one sound made one.</param>
/// <param name="Weight">How much the word says: 1, or less for particles, titles and legal forms.</param>
internal readonly record struct NamePart(string Latin, string Sound, double Weight)
{
    /// <summary>Whether the word is a number.</summary>
    public bool IsNumber => Latin.All(char.IsAsciiDigit);

    /// <summary>Whether it stands for a word by its first letter.</summary>
    public bool IsInitial => Latin.Length == 1 && char.IsAsciiLetter(Latin[0]);
}
