using System.Globalization;
using System.Text;

namespace Headwater.App.Demo;

/// <summary>A drawing in place of a press photograph: hills, a sky and a sun whose shapes follow from the article's id.</summary>
internal static class PressPicture
{
    /// <summary>The drawing as SVG, 960 by 540.</summary>
    public static string Draw(string seed)
    {
        uint state = seed.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619);
        int Next(int limit) => (int)((state = (state * 1664525) + 1013904223) >> 8) % limit;
        int hue = Next(360);
        StringBuilder svg = new("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 540\" width=\"960\" height=\"540\" role=\"img\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"960\" height=\"540\" fill=\"hsl({hue} 45% 82%)\"/><circle cx=\"{120 + Next(700)}\" cy=\"{90 + Next(120)}\" r=\"{36 + Next(40)}\" fill=\"hsl({(hue + 40) % 360} 80% 92%)\"/>");
        for (int hill = 0; hill < 4; hill++)
        {
            int top = 220 + (hill * 70);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M0 {top + Next(60)} C {160 + Next(120)} {top - Next(90)}, {420 + Next(120)} {top + Next(110)}, 960 {top + Next(40) - 20} V540 H0 Z\" fill=\"hsl({(hue + 12 * hill) % 360} {38 + (4 * hill)}% {62 - (11 * hill)}%)\"/>");
        }

        return svg.Append("</svg>").ToString();
    }
}
