using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Headwater.Poll.Feeds;
using Headwater.Text.Markup;

namespace Headwater.Eval;

/// <summary>What is asked of the cases on sanitising: nothing active survives, the text does.</summary>
internal static partial class FeedparserEvaluation
{
    private static readonly string[] Active = ["<script", "<iframe", "<object", "<embed", "<applet", "<style", "<link", "<meta", "<base", "<form", "<input", "<frame", "<animate", "<set", "<use", "<image", "<foreignobject", "<annotation", "<maction", "<!", "<?"];

    private static bool IsHarmless(Case one, TextWriter log)
    {
        FeedDocument document = one.Read();
        List<FeedText> texts = [.. Texts(document.Head), .. document.Entries.SelectMany(Texts), .. document.Entries.SelectMany(e => e.Contents)];
        string? fault = texts.Select(t => Fault(t)).FirstOrDefault(f => f is not null)
            ?? (texts.Count == 0 ? "no text at all" : null)
            ?? (Survives(one.Expectation, texts) || texts.All(t => Shown(t.Raw) == Shown(t.Value)) ? null : "the text is lost");
        if (fault is not null)
        {
            log.WriteLine($"{one.Name}\n  {fault}\n  expected {one.Expectation}\n  got      {string.Join(" | ", texts.Select(t => t.Value))}");
        }

        return fault is null;
    }

    private static IEnumerable<FeedText> Texts(FeedNode node) =>
        new[] { node.Title, node.Subtitle, node.Summary, node.Rights, node.Info }.OfType<FeedText>();

    private static string? Fault(FeedText text)
    {
        if (!text.IsMarkup)
        {
            return null;
        }

        string lower = text.Value.ToLowerInvariant();
        return Active.FirstOrDefault(a => lower.Contains(a, StringComparison.Ordinal)) is { } found ? $"{found} survives"
            : Handler().IsMatch(lower) ? "an event handler or style survives"
            : Scheme().IsMatch(CharacterReferences.Decode(lower)) ? "an acting address survives"
            : null;
    }

    // The words of the markup that is expected, wherever they now stand.
    private static bool Survives(string expectation, List<FeedText> texts)
    {
        string expected = string.Concat(Literal().Matches(expectation.Split("==").Last()).Select(m => m.Groups[2].Value));
        string wanted = PlainText.Of(expected.Replace("\\n", " ", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal));
        return texts.Any(t => t.Plain.Contains(wanted, StringComparison.Ordinal) || PlainText.Of(t.Value).Contains(wanted, StringComparison.Ordinal));
    }

    // What a browser shows of markup, white space aside.
    private static string Shown(string markup)
    {
        IHtmlElement body = new HtmlParser().ParseDocument($"<body>{markup}").Body!;
        foreach (IElement silent in body.QuerySelectorAll("script, style, iframe, noscript, noembed, noframes, template, textarea, object, svg, math, select").ToList())
        {
            silent.Remove();
        }

        return string.Concat(body.TextContent.Where(c => !char.IsWhiteSpace(c)));
    }

    [GeneratedRegex(@"<[^>]*\s(?:on\w+|style|srcdoc|formaction)\s*=")]
    private static partial Regex Handler();

    [GeneratedRegex(@"<[^>]*=\s*[""']?\s*(?:javascript|vbscript|data|livescript|mocha|about)\s*:")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"('|"")(.*?)(?<!\\)\1")]
    private static partial Regex Literal();
}
