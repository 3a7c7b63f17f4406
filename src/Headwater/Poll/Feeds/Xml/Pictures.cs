namespace Headwater.Poll.Feeds.Xml;

/// <summary>Reads pictures that stand for a feed or entry, and forms, which look the same.</summary>
internal static class Pictures
{
    public static void Open(FeedScribe scribe, scoped in Element element) => scribe.Image = new FeedImage();

    public static void Close(FeedScribe scribe, scoped in Element element)
    {
        FeedImage? image = scribe.Image;
        scribe.Image = null;
        if (image is not null && !element.HasChildren)
        {
            string url = element["href"] ?? element["url"] ?? element.Text();
            image = image with { Url = url.Length == 0 ? null : element.Resolve(url) };
        }

        if (image is not null && image != new FeedImage())
        {
            scribe.Node.Image ??= image;
        }
    }

    public static void CloseForm(FeedScribe scribe, scoped in Element element)
    {
        if (scribe.Image is { } form && form != new FeedImage() && scribe.Node is FeedHead head)
        {
            head.TextInput ??= form;
        }

        scribe.Image = null;
    }
}
