using System.Collections.Frozen;
using Headwater.Text;
using Headwater.Text.Names;

namespace Headwater.Trace.Writers;

/// <summary>Which bylines are one person's and, as far as their words tell, nobody else's.</summary>
internal sealed class RareNames
{
    private const int FewestLetters = 9;
    private const int MostWords = 4;

    private readonly FrozenSet<string> common = Knowledge.Lines("credits/common-names.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(NameFolding.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The key of a rare name: two to four words, none of them a family name that thousands bear. A name of one word, or
    /// in a script that does not part its words, is anybody's: <c>null</c>.
    /// </summary>
    public string? Key(string author)
    {
        string key = NameFolding.Key(author);
        string[] words = key.Split(' ');
        return words.Length is > 1 and <= MostWords && key.Length >= FewestLetters && !key.Any(char.IsDigit) && !words.Any(common.Contains) ? key : null;
    }
}
