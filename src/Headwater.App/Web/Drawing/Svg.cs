using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Headwater.App.Web.Drawing;

/// <summary>Writes SVG: numbers with a point, text encoded, colours by class so that the style sheet decides them.</summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="label">What it shows, for those who do not see it.</param>
    /// <param name="style">Its own style sheet, for a picture that stands alone; or <c>null</c> within a page.</param>
    public Svg(double width, double height, string label, string? style = null)
    {
        string box = Invariant($"{width:0} {height:0}");
        text.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {box}\" width=\"{width:0}\" height=\"{height:0}\" aria-label=\"{Encode(label)}\">"));
        text.Append(style is null ? "" : $"<style>{style}</style>");
    }

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        text.Append(Invariant($"<line class=\"{style}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>"));

    public void Path(string path, string style) => text.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"{path}\"/>");

    public void Circle(double x, double y, double radius, string style, string title) =>
        text.Append(Invariant($"<circle class=\"{style}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"><title>{Encode(title)}</title></circle>"));

    public void Box(double x, double y, double width, double height, string style, string title) =>
        text.Append(Invariant($"<rect class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" rx=\"6\"><title>{Encode(title)}</title></rect>"));

    public void Text(double x, double y, string words, string style) =>
        text.Append(Invariant($"<text class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\">{Encode(words)}</text>"));

    public string End() => text.Append("</svg>").ToString();

    public static string Invariant(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Encode(string words) => HtmlEncoder.Default.Encode(words);
}
