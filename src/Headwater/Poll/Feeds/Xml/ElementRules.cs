using System.Collections.Frozen;

namespace Headwater.Poll.Feeds.Xml;

/// <summary>The rules of one vocabulary by local name, in any case.</summary>
internal sealed class ElementRules(Dictionary<string, ElementRule> rules)
{
    private readonly FrozenDictionary<string, ElementRule>.AlternateLookup<ReadOnlySpan<char>> lookup =
        rules.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The rule for a name, or <c>null</c>.</summary>
    public ElementRule? Find(ReadOnlySpan<char> name) => lookup.TryGetValue(name, out ElementRule? rule) ? rule : null;
}
