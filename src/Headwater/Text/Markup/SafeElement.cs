namespace Headwater.Text.Markup;

/// <summary>An element that may stand in safe markup.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Attributes">Attributes allowed on it beside the common ones.</param>
internal sealed record SafeElement(string Name, string[] Attributes)
{
    /// <summary>The namespace that is written on it, or <c>null</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whether it is part of a drawing or formula.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>Whether it never has content.</summary>
    public bool IsVoid => SafeElements.Void.Contains(Name);

    /// <summary>The attribute's name in lower case where it is allowed here, or <c>null</c>.</summary>
    public string? Allows(ReadOnlySpan<char> attribute)
    {
        foreach (string allowed in Attributes)
        {
            if (attribute.Equals(allowed, StringComparison.OrdinalIgnoreCase))
            {
                return allowed;
            }
        }

        return SafeElements.Common.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(attribute, out string? common) ? common : null;
    }
}
