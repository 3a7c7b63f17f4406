using System.Text;
using System.Text.RegularExpressions;

namespace Headwater.Screen.Lists;

/// <summary>
/// XML of a published list with the slips that have been met in one mended: control characters, ampersands that begin
/// no reference and brackets that begin no tag. A list is not given up for a name in a broken encoding.
/// </summary>
internal static partial class RepairedXml
{
    /// <summary>Reads a file whole.</summary>
    /// <param name="xml">The file; not closed.</param>
    /// <param name="largest">The most characters taken.</param>
    /// <exception cref="InvalidDataException">The file is longer.</exception>
    public static string Read(Stream xml, int largest)
    {
        using StreamReader reader = new(xml, leaveOpen: true);
        StringBuilder text = new();
        char[] room = new char[1 << 16];
        for (int read = reader.Read(room); read > 0; read = reader.Read(room))
        {
            if (text.Length + read > largest)
            {
                throw new InvalidDataException($"The list is longer than {largest} characters.");
            }

            for (int i = 0; i < read; i++)
            {
                text.Append(room[i] is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? ' ' : room[i]);
            }
        }

        return StrayBracket().Replace(StrayAmpersand().Replace(text.ToString(), "&amp;"), "&lt;");
    }

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)")]
    private static partial Regex StrayAmpersand();

    [GeneratedRegex(@"<(?!/?[A-Za-z][A-Za-z0-9_]*(?:\s[^<>]*)?/?>|\?|!)")]
    private static partial Regex StrayBracket();
}
