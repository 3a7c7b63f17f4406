using System.Collections.Frozen;

namespace Headwater.Text.Markup;

/// <summary>
/// What drawings (SVG) and formulas (MathML) from elsewhere may hold: shapes, words, numbers, links. Nothing that moves, loads,
/// refers to another element, or lets markup of another kind in. Lists: SVG 2 and MathML Core, their static parts.
/// </summary>
internal static class SafeDrawings
{
    private const string Paint = "color dx dy fill fill-opacity fill-rule font-family font-size font-style font-weight opacity stroke stroke-dasharray stroke-dashoffset "
        + "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform ";

    private const string Setting = "dir displaystyle mathbackground mathcolor mathsize mathvariant scriptlevel xlink:href xlink:show xlink:title xlink:type ";

    private static readonly FrozenDictionary<string, SafeElement>.AlternateLookup<ReadOnlySpan<char>> Svg = Table(Paint, "http://www.w3.org/2000/svg", new()
    {
        ["svg"] = "baseProfile height preserveAspectRatio version viewBox width x y", ["g"] = "", ["title"] = "", ["desc"] = "",
        ["a"] = "href xlink:href xlink:show xlink:title xlink:type", ["circle"] = "cx cy r", ["ellipse"] = "cx cy rx ry", ["line"] = "x1 x2 y1 y2",
        ["path"] = "d pathLength", ["polygon"] = "points", ["polyline"] = "points", ["rect"] = "height rx ry width x y",
        ["text"] = "lengthAdjust rotate textLength x y", ["tspan"] = "rotate x y",
    });

    private static readonly FrozenDictionary<string, SafeElement>.AlternateLookup<ReadOnlySpan<char>> MathMl = Table(Setting, "http://www.w3.org/1998/Math/MathML", new()
    {
        ["math"] = "alttext display", ["mrow"] = "", ["mi"] = "", ["mn"] = "", ["ms"] = "lquote rquote", ["mtext"] = "", ["merror"] = "", ["mphantom"] = "",
        ["mo"] = "accent fence form largeop lspace maxsize minsize movablelimits rspace separator stretchy symmetric",
        ["mspace"] = "depth height width", ["mpadded"] = "depth height lspace voffset width", ["mstyle"] = "", ["msqrt"] = "", ["mroot"] = "",
        ["mfrac"] = "bevelled linethickness", ["mfenced"] = "close open separators", ["menclose"] = "notation", ["msub"] = "", ["msup"] = "", ["msubsup"] = "",
        ["munder"] = "accentunder", ["mover"] = "accent", ["munderover"] = "accent accentunder", ["mmultiscripts"] = "", ["mprescripts"] = "", ["none"] = "",
        ["mtable"] = "columnalign columnlines columnspacing frame rowalign rowlines rowspacing", ["mtr"] = "columnalign rowalign",
        ["mtd"] = "columnalign columnspan rowalign rowspan", ["semantics"] = "",
    });

    /// <summary>The element of this name where a drawing or formula begins, or <c>null</c>.</summary>
    public static SafeElement? FindRoot(ReadOnlySpan<char> name) =>
        name.Equals("svg", StringComparison.OrdinalIgnoreCase) ? Svg["svg"] : name.Equals("math", StringComparison.OrdinalIgnoreCase) ? MathMl["math"] : null;

    /// <summary>The element of this name in a drawing or formula, or <c>null</c> where none allows it.</summary>
    public static SafeElement? Find(ReadOnlySpan<char> name) =>
        Svg.TryGetValue(name, out SafeElement? element) || MathMl.TryGetValue(name, out element) ? element : null;

    private static FrozenDictionary<string, SafeElement>.AlternateLookup<ReadOnlySpan<char>> Table(string common, string vocabulary, Dictionary<string, string> elements) =>
        elements.ToFrozenDictionary(
                e => e.Key,
                e => new SafeElement(e.Key, (common + e.Value).Split(' ', StringSplitOptions.RemoveEmptyEntries)) { Namespace = e.Key is "svg" or "math" ? vocabulary : null, IsDrawn = true },
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
