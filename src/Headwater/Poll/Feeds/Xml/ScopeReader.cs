using Headwater.Text;
using Headwater.Text.Markup;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>Reads what start tags put in force for what they hold: namespaces, the base of addresses, the language.</summary>
internal sealed class ScopeReader
{
    private const int LongestBase = 2048;

    private readonly Namespaces namespaces = new();

    /// <summary>How many namespace declarations are in force.</summary>
    public int Declarations => namespaces.Count;

    /// <summary>What is in force inside a start tag.</summary>
    public Scope Enter(ReadOnlySpan<char> source, in MarkupReader tag, Scope outer, XmlStrictness strictness, bool isRoot)
    {
        if (tag.Body.IsEmpty)
        {
            return outer;
        }

        Scope inner = outer;
        AttributeReader attributes = new(tag.Body);
        bool prefixed = false;
        while (attributes.Read())
        {
            strictness.Check(source, tag.Start, attributes);
            if (attributes.Name is "xmlns" || attributes.Name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                namespaces.Declare(attributes.Name, attributes.Value, isRoot || CoreElements.Rules.Find(tag.Name) is { IsPart: true });
            }
            else if (attributes.Name.StartsWith("xml:", StringComparison.OrdinalIgnoreCase) || attributes.Name.Equals("base", StringComparison.OrdinalIgnoreCase))
            {
                inner = Take(attributes, inner, tag.Name);
            }
            else
            {
                prefixed |= attributes.Name.Contains(':');
            }
        }

        if (prefixed)
        {
            strictness.CheckPrefixes(source, tag, namespaces);
        }

        return inner with { Declarations = namespaces.Count };
    }

    /// <summary>Puts back in force what was so around an element.</summary>
    public void Leave(Scope outer) => namespaces.Forget(outer.Declarations);

    /// <summary>The vocabulary of a tag's name, and the prefix by which extensions of it are kept.</summary>
    public (Vocabulary Vocabulary, string Prefix) Resolve(ReadOnlySpan<char> source, in MarkupReader tag, ReadOnlySpan<char> name, XmlStrictness strictness)
    {
        ReadOnlySpan<char> prefix = tag.Name[..Math.Max(0, tag.Name.IndexOf(':'))];
        if (namespaces.Find(prefix) is { } declared)
        {
            return declared.Vocabulary == Vocabulary.Other && IsRoot(name) ? namespaces.Adopt(prefix) : declared;
        }

        if (prefix.IsEmpty)
        {
            return (Vocabulary.Core, "");
        }

        strictness.Report(source, tag.Start, $"the prefix {prefix} is not declared");
        return (Vocabularies.ByConvention(prefix), prefix.ToString().ToLowerInvariant());
    }

    // Whatever its namespace is called: nothing else is named so.
    private static bool IsRoot(ReadOnlySpan<char> name) =>
        name.Equals("rss", StringComparison.OrdinalIgnoreCase) || name.Equals("feed", StringComparison.OrdinalIgnoreCase)
        || name.Equals("urlset", StringComparison.OrdinalIgnoreCase) || name.Equals("sitemapindex", StringComparison.OrdinalIgnoreCase);

    // CDF's base is the channel's own attribute.
    private static Scope Take(in AttributeReader attribute, Scope scope, ReadOnlySpan<char> tag) => attribute.Name switch
    {
        _ when attribute.Name.Equals("xml:base", StringComparison.OrdinalIgnoreCase) => Based(scope, attribute.Value),
        _ when attribute.Name.Equals("xml:lang", StringComparison.OrdinalIgnoreCase) => scope with { Language = attribute.Value is { Length: > 0 } language ? language.Replace('_', '-') : null },
        _ when tag.Equals("channel", StringComparison.OrdinalIgnoreCase) && attribute.Name.Equals("base", StringComparison.OrdinalIgnoreCase) => Based(scope, attribute.Value),
        _ => scope,
    };

    // Each base may be relative to the one around it: without a bound, a document of bases alone would grow with its square.
    private static Scope Based(Scope scope, string written) =>
        written.Length is > 0 and <= LongestBase && Address.Resolve(scope.Base, written) is { Length: <= LongestBase } root ? scope with { Base = root } : scope;
}
