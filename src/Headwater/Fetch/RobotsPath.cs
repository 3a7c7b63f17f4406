using System.Globalization;
using System.Text;

namespace Headwater.Fetch;

/// <summary>
/// Paths and patterns in one spelling, so that they can be compared octet by octet (RFC 9309, 2.2.2): what need not be
/// percent-encoded is not, everything else is, in capitals.
/// </summary>
internal static class RobotsPath
{
    /// <summary>The path and query of an address; a literal <c>*</c> or <c>$</c> in it is encoded.</summary>
    public static string OfUrl(Uri url) => Normalize(url.PathAndQuery, isPattern: false);

    /// <summary>The path of a rule, in which <c>*</c> stands for anything and a last <c>$</c> for the end.</summary>
    public static string OfRule(string rule)
    {
        string rooted = rule[0] is '/' or '*' or '$' ? rule : "/" + rule;
        return Normalize(rooted, isPattern: true);
    }

    private static string Normalize(string path, bool isPattern)
    {
        StringBuilder normal = new(path.Length);
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (b == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                byte octet = byte.Parse([(char)bytes[i + 1], (char)bytes[i + 2]], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                Append(normal, octet, IsUnreserved(octet));
                i += 2;
            }
            else
            {
                bool special = b == '*' || (b == '$' && i == bytes.Length - 1);
                Append(normal, b, b is > 0x20 and < 0x7F && b is not (byte)'*' and not (byte)'$' || (special && isPattern));
            }
        }

        return normal.ToString();
    }

    private static void Append(StringBuilder normal, byte octet, bool plain)
    {
        if (plain)
        {
            normal.Append((char)octet);
        }
        else
        {
            normal.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    private static bool IsUnreserved(byte octet) => char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';
}
