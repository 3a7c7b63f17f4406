using Headwater.Model;
using Headwater.Text;

namespace Headwater.Screen;

/// <summary>Goods that a sentence says went, go or would go from one to another.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sentence">Where the sentence stands in its text.</param>
/// <param name="Supplier">The state they come from, as the rules name it; <c>null</c> where the report does not say.</param>
/// <param name="Recipient">The state they go to; <c>null</c> where the report does not say.</param>
/// <param name="GoodsClass">The class of the goods.</param>
/// <param name="Goods">The goods in the report's word.</param>
/// <param name="ActClass">The class of the act.</param>
/// <param name="Act">The act in the report's word.</param>
internal sealed record Fact(Report Report, TextSpan Sentence, string? Supplier, string? Recipient, string GoodsClass, string Goods, string ActClass, string Act);
