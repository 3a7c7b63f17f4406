using Headwater.Group.Vectors;
using Headwater.Model;
using Headwater.Text;

namespace Headwater.Group.Profiles;

/// <summary>
/// What an article points at: the pages of others that its sentences link to, and its lead picture by the name of its file,
/// which newspapers keep when they take a picture from an agency. They survive translation as nothing else does.
/// </summary>
internal static class Pointers
{
    private const uint LinkKind = 7, PictureKind = 8;
    private const int MostLinks = 64;

    // An agency's name for a picture is long and numbered; "logo.png" and "lead.jpg" are everybody's.
    private const int LeastName = 8, LeastDigits = 4;

    /// <summary>The pointers of an article.</summary>
    public static Tally Of(Article article)
    {
        Tally pointers = new();
        string? own = Address.Host(article.Url);
        foreach (Link link in article.LinksInText().Where(l => Address.IsOfWeb(l.Url) && Address.Host(l.Url) != own).Take(MostLinks))
        {
            pointers.Add(Terms.Hash(Address.Key(link.Url), LinkKind));
        }

        ReadOnlySpan<char> picture = Name(article.Image);
        if (picture.Length >= LeastName && Digits(picture) >= LeastDigits)
        {
            pointers.Add(Terms.Hash(picture, PictureKind));
        }

        return pointers;
    }

    // The file of an address without what names its kind.
    private static ReadOnlySpan<char> Name(string? address)
    {
        ReadOnlySpan<char> path = address;
        path = path.IndexOfAny('?', '#') is >= 0 and var end ? path[..end] : path;
        path = path[(path.LastIndexOf('/') + 1)..];
        return path.LastIndexOf('.') is > 0 and var stop ? path[..stop] : path;
    }

    private static int Digits(ReadOnlySpan<char> name)
    {
        int digits = 0;
        foreach (char sign in name)
        {
            digits += char.IsAsciiDigit(sign) ? 1 : 0;
        }

        return digits;
    }
}
