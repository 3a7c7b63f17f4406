using System.Net;

namespace Headwater.App.Demo;

/// <summary>Lays out an article, a front page or a notice in an outlet's style.</summary>
/// <param name="day">The day.</param>
/// <param name="addresses">Where everything of the day lies.</param>
internal sealed class PressPage(SampleDay day, PressAddresses addresses)
{
    /// <summary>The page of an article, in its outlet's style or its own shape.</summary>
    public string Article(SampleArticle article)
    {
        SampleOutlet outlet = day.Outlets[article.Outlet];
        string style = article.Shape == PageShape.Report ? outlet.Style : article.Shape.ToString().ToLowerInvariant();
        Dictionary<string, object?> values = Values(outlet, article.Language);
        foreach ((string name, object? value) in Of(article))
        {
            values[name] = value;
        }

        if (article.Fault == PageFault.Paywall)
        {
            values["paywall"] = true;
            values["rest"] = null;
            values["credit"] = null;
        }

        return day.Styles[style].Fill(values);
    }

    /// <summary>The page that lists an outlet's articles.</summary>
    public string Front(SampleOutlet outlet, IEnumerable<SampleArticle> articles)
    {
        Dictionary<string, object?> values = Values(outlet, outlet.Languages[0]);
        values["articles"] = articles.Select(a => Teaser(a)).ToList();
        return day.Styles["front"].Fill(values);
    }

    /// <summary>A page of <c>styles/</c> that is no report: <c>missing</c>, <c>challenge</c>, <c>error</c>.</summary>
    public string Notice(string style, SampleOutlet outlet) => day.Styles[style].Fill(Values(outlet, outlet.Languages[0]));

    private Dictionary<string, object?> Values(SampleOutlet outlet, string language)
    {
        PressLanguage words = day.Languages[language];
        Dictionary<string, object?> values = new(StringComparer.Ordinal)
        {
            ["site"] = outlet.Name,
            ["domain"] = outlet.Domain,
            ["home"] = outlet.Home,
            ["language"] = language,
            ["direction"] = words.Direction,
            ["encoding"] = outlet.Encoding,
            ["year"] = addresses.Base.ToOffset(outlet.Zone).Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["sections"] = outlet.Sections,
            ["feed"] = outlet.Announces == Announcing.NewsSitemap ? null : outlet.FeedUrl,
            ["feedType"] = PressFeed.Type(outlet.Announces),
        };
        foreach ((string name, string word) in words.Words)
        {
            values["w:" + name] = word;
        }

        return values;
    }

    private IEnumerable<(string Name, object? Value)> Of(SampleArticle article)
    {
        SampleOutlet outlet = day.Outlets[article.Outlet];
        PressCalendar calendar = addresses.Calendar(article);
        List<object?> blocks = [.. article.Blocks.Select(b => (object?)Of(b, article, calendar))];
        string address = addresses.Of(article);
        DateTimeOffset published = addresses.Published(article), modified = addresses.Modified(article);
        return
        [
            ("title", calendar.Write(article.Title)),
            ("url", address),
            ("canonical", article.Canonical is { } other ? addresses.Resolve(other) : address),
            ("description", addresses.Summary(article)),
            ("byline", article.Byline is { } byline ? calendar.Write(byline) : null),
            ("image", article.Caption is null ? null : addresses.Picture(article)),
            ("caption", article.Caption is { } caption ? calendar.Write(caption) : null),
            ("published", addresses.Iso(published, outlet)),
            ("modified", addresses.Iso(modified, outlet)),
            ("publishedShown", calendar.Moment(published.ToOffset(outlet.Zone))),
            ("modifiedShown", article.Later is null && modified == published ? null : calendar.Moment(modified.ToOffset(outlet.Zone))),
            ("blocks", blocks),
            ("lead", blocks.Take(2).ToList()),
            ("rest", blocks.Skip(2).ToList()),
            ("credit", article.Credit is { } credit ? Html(calendar.Write(credit)) : null),
            ("related", day.Articles.Where(a => a.Outlet == article.Outlet && a.Id != article.Id).Take(4).Select(a => (object?)Teaser(a)).ToList()),
        ];
    }

    private Dictionary<string, object?> Of(Block block, SampleArticle article, PressCalendar calendar)
    {
        string html = Html(calendar.Write(block.Source));
        SampleOutlet outlet = day.Outlets[article.Outlet];
        DateTimeOffset moment = addresses.Base - block.Before;
        return new(StringComparer.Ordinal)
        {
            [block.Kind.ToString().ToLowerInvariant()] = html,
            ["image"] = block.Kind == BlockKind.Picture ? addresses.Picture(article) + "?" + WebUtility.UrlEncode(block.Words[..Math.Min(8, block.Words.Length)]) : null,
            ["time"] = addresses.Iso(moment, outlet),
            ["timeShown"] = moment.ToOffset(outlet.Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private Dictionary<string, object?> Teaser(SampleArticle article) => new(StringComparer.Ordinal)
    {
        ["title"] = addresses.Calendar(article).Write(article.Title),
        ["url"] = addresses.Of(article),
        ["summary"] = addresses.Summary(article),
        ["published"] = addresses.Iso(addresses.Published(article), day.Outlets[article.Outlet]),
    };

    private string Html(string source) => Links.ToHtml(source, addresses.Resolve);
}
