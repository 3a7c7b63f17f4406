namespace Headwater.Extract.Html;

/// <summary>A page's characters, which the nodes of its tree refer to, and the attributes of all its elements.</summary>
/// <param name="html">The page.</param>
internal sealed class HtmlSource(string html)
{
    private const int UsualSpacing = 128, MostRoom = 8192;

    // Room for as many as most pages of this length keep.
    private readonly List<HtmlAttribute> attributes = new(Math.Min(html.Length / UsualSpacing, MostRoom));

    /// <summary>All characters.</summary>
    public ReadOnlySpan<char> Whole => html;

    /// <summary>How many attributes are kept so far.</summary>
    public int Kept => attributes.Count;

    /// <summary>Characters as they stand.</summary>
    public ReadOnlySpan<char> Raw(int start, int length) => html.AsSpan(start, length);

    /// <summary>Keeps an attribute; of two with one name the first is an element's.</summary>
    public void Keep(HtmlAttribute attribute, int firstOfElement)
    {
        if (Find(new AttributeRange(firstOfElement, attributes.Count - firstOfElement, 0, 0), attribute.Name) < 0)
        {
            attributes.Add(attribute);
        }
    }

    /// <summary>Index of an element's attribute, or -1.</summary>
    public int Find(AttributeRange range, string name)
    {
        for (int i = range.First; i < range.First + range.Count; i++)
        {
            if (ReferenceEquals(attributes[i].Name, name) || attributes[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An attribute's value as it stands.</summary>
    public ReadOnlySpan<char> RawValue(int attribute) => html.AsSpan(attributes[attribute].Start, attributes[attribute].Length);

    /// <summary>An attribute's value.</summary>
    public string Value(int attribute) => HtmlReferences.Decode(RawValue(attribute), inAttribute: true).ToString();

    /// <summary>The attributes of a second start tag of one element: what the first did not have is added.</summary>
    public AttributeRange Join(AttributeRange first, AttributeRange second)
    {
        int start = attributes.Count;
        for (int i = 0; i < first.Count + second.Count; i++)
        {
            Keep(attributes[i < first.Count ? first.First + i : second.First + i - first.Count], start);
        }

        return first with { First = start, Count = attributes.Count - start };
    }
}
