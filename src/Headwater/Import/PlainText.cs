using Headwater.Model;
using Headwater.Text.Charsets;

namespace Headwater.Import;

/// <summary>A report as plain text: the first line is its headline.</summary>
internal static class PlainText
{
    public static IEnumerable<ImportEntry> Read(ImportSource source, Stream stream)
    {
        if (Bounded.ReadToEnd(stream) is not { } bytes)
        {
            return [new ImportEntry.Unreadable(new Cause("too-large", $"{source.Name} is larger than {Bounded.MaxPage / 1_000_000} MB."))];
        }

        string text = Charset.Decode(bytes, contentType: null).ReplaceLineEndings("\n").Trim();
        string title = text.Split('\n', 2)[0].Trim();
        string body = text.Length > title.Length ? text[title.Length..].Trim() : text;
        return [new ImportEntry.Given(new Article { Title = title, Text = body, Url = source.Url ?? source.FileUrl() })];
    }
}
