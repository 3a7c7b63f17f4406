namespace Headwater.Extract.Html;

/// <summary>The vocabulary that an element's name belongs to.</summary>
internal enum HtmlSpace
{
    /// <summary>HTML.</summary>
    Html,

    /// <summary>Drawings.</summary>
    Svg,

    /// <summary>Formulas.</summary>
    MathMl,
}
