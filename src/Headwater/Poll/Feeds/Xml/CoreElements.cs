namespace Headwater.Poll.Feeds.Xml;

/// <summary>The elements of RSS, Atom and CDF themselves.</summary>
internal static class CoreElements
{
    public static ElementRules Rules { get; } = new(new(
    [
        .. DocumentElements.Rules,
        .. TextElements.Rules,
        .. LinkElements.Rules,
        .. DateElements.Rules,
        .. PersonElements.Rules,
        .. SubjectElements.Rules,
    ]));
}
