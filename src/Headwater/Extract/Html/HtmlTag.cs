using System.Collections.Frozen;

namespace Headwater.Extract.Html;

/// <summary>The name of an element, and what tree construction does with it.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Traits">What the standard says of the name.</param>
internal sealed record HtmlTag(string Name, TagTraits Traits)
{
    private static readonly (TagTraits Trait, string Names)[] Lists =
    [
        (TagTraits.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"),
        (TagTraits.Special, "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp"),
        (TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u"),
        (TagTraits.Block, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main menu nav ol pre search section summary ul"),
        (TagTraits.Heading, "h1 h2 h3 h4 h5 h6"),
        (TagTraits.Scope, "applet caption html marquee object table td template th"),
        (TagTraits.ItemScope, "ol ul"),
        (TagTraits.TableScope, "html table template"),
        (TagTraits.Implied, "dd dt li optgroup option p rb rp rt rtc"),
        (TagTraits.RawText, "iframe noembed noframes noscript script style xmp"),
        (TagTraits.PlainText, "textarea title"),
        (TagTraits.Head, "base basefont bgsound link meta noframes noscript script style template title"),
        (TagTraits.TablePart, "caption col colgroup tbody td tfoot th thead tr"),
        (TagTraits.Rows, "table tbody tfoot thead tr"),
        (TagTraits.Breakout, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var"),
        (TagTraits.Content, "applet area br button dd dt embed hr iframe img input keygen li listing marquee object pre select table textarea wbr xmp"),
        (TagTraits.None, "abbr audio bdi bdo canvas cite data datalist del dfn font form head html body image input ins kbd label legend map mark math meter optgroup option output p path picture progress q rb rp rt rtc ruby samp slot span sub sup svg template time u use var video"),
    ];

    private static readonly FrozenDictionary<string, HtmlTag> Known = Lists.SelectMany(l => l.Names.Split(' ').Select(name => (name, l.Trait)))
        .GroupBy(p => p.name, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => new HtmlTag(g.Key, g.Aggregate(TagTraits.None, (all, p) => all | p.Trait)), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tag of a name in lower case that HTML knows.</summary>
    public static HtmlTag Of(string name) => Known[name];

    /// <summary>The tag of a name in lower case.</summary>
    public static HtmlTag Of(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out HtmlTag? known) ? known : new HtmlTag(name.ToString(), TagTraits.None);

    /// <summary>Whether the name has one of these traits.</summary>
    public bool Is(TagTraits any) => (Traits & any) != 0;
}
