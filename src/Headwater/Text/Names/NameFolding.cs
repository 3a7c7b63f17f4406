using System.Globalization;
using System.Text;

namespace Headwater.Text.Names;

/// <summary>Names of outlets and bodies as text: what two spellings of one name have in common.</summary>
public static class NameFolding
{
    /// <summary>
    /// The key by which two names count as one: letters and digits alone, in lower case, without accents and without
    /// a leading English article; other signs count as one space between words.
    /// </summary>
    /// <param name="name">A name in any script.</param>
    /// <returns>The key; empty where the name has neither letter nor digit.</returns>
    public static string Key(string name)
    {
        StringBuilder key = new(name.Length);
        foreach (char c in name)
        {
            char folded = Folding.Of(c);
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key.Append(folded);
            }
            else if (folded != '\0' && !IsMark(c) && c is not ('.' or '\'' or '’') && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        string whole = key.ToString().TrimEnd();
        return whole.StartsWith("the ", StringComparison.Ordinal) ? whole[4..] : whole;
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
