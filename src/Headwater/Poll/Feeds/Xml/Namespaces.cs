namespace Headwater.Poll.Feeds.Xml;

/// <summary>The namespace declarations in force while a feed is read.</summary>
internal sealed class Namespaces
{
    private readonly List<(string Prefix, Vocabulary Vocabulary, string Canonical)> declared = [("xml", Vocabulary.Named, "xml")];

    /// <summary>How many declarations are in force.</summary>
    public int Count => declared.Count;

    /// <summary>Takes an xmlns attribute.</summary>
    public void Declare(ReadOnlySpan<char> attribute, string uri, bool isRoot)
    {
        string prefix = attribute.Length > 6 && attribute[5] == ':' ? attribute[6..].ToString() : "";
        (Vocabulary vocabulary, string canonical) = Vocabularies.Of(uri, prefix, isRoot);
        declared.Add((prefix, vocabulary, canonical));
    }

    /// <summary>What a prefix stands for; <c>null</c> where it is not declared.</summary>
    public (Vocabulary Vocabulary, string Canonical)? Find(ReadOnlySpan<char> prefix)
    {
        for (int i = declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(declared[i].Prefix))
            {
                return (declared[i].Vocabulary, declared[i].Canonical);
            }
        }

        return null;
    }

    /// <summary>Takes a prefix that is declared, whatever it is bound to, for that of the format itself.</summary>
    public (Vocabulary Vocabulary, string Canonical) Adopt(ReadOnlySpan<char> prefix)
    {
        string adopted = prefix.ToString();
        declared[declared.FindLastIndex(d => d.Prefix == adopted)] = (adopted, Vocabulary.Core, "");
        return (Vocabulary.Core, "");
    }

    /// <summary>Drops all declarations but the first so many.</summary>
    public void Forget(int count)
    {
        if (count < declared.Count)
        {
            declared.RemoveRange(count, declared.Count - count);
        }
    }
}
