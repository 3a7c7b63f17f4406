namespace Headwater.Model;

/// <summary>An outlet: a short stable slug such as <c>harbour-courier</c>, unique over all countries.</summary>
public readonly record struct OutletId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A feed's row in the store; positive, given in order of subscription.</summary>
public readonly record struct FeedId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>
/// One announced address. The article read from an item's page carries the same id,
/// so an item, its page and its article are one row's three states.
/// </summary>
public readonly record struct ItemId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A story; its id and address outlive merges and splits.</summary>
public readonly record struct StoryId(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>SHA-256 of a page's bytes as they were received after transfer decoding; 64 lower-case hexadecimal digits.</summary>
public readonly record struct PageHash(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
