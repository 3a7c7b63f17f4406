using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.App.Web;
using Headwater.Extract;
using Headwater.Model;

namespace Headwater.App.Cli.Verbs;

/// <summary>
/// <c>headwater reextract</c>: reads archived pages again with today's extractor and says what would change. What is held is
/// left as it is: saved as a later state it would look as if the outlet had edited its report.
/// </summary>
internal static class ReextractVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Command verb = new("reextract", "Read archived pages again and say what would change");
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using Installation installation = await opening.OpenAsync(parsed, cancel).ConfigureAwait(false);
            Results<ReextractShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.ReextractShape, ShapesJson.Readable.IReadOnlyListReextractShape, shape => Draw(terminal, shape));
            int read = 0, changed = 0;
            await foreach ((Article held, _, _) in installation.Store.ArticlesSinceAsync(DateTimeOffset.MinValue, cancel).ConfigureAwait(false))
            {
                if (await AgainAsync(installation, held, cancel).ConfigureAwait(false) is { } shape)
                {
                    read++;
                    if (shape.Changed.Count > 0)
                    {
                        changed++;
                        results.Add(shape);
                    }
                }
            }

            results.End(alwaysList: true);
            terminal.Say($"{Show.Count(read, "page")} read again, {changed} would change.");
            return Exit.Done;
        });
        return verb;
    }

    private static async Task<ReextractShape?> AgainAsync(Installation installation, Article held, CancellationToken cancel)
    {
        if (await installation.Store.ItemAsync(held.Id, cancel).ConfigureAwait(false) is not { Page: { } hash } item
            || await installation.Store.PageAsync(hash, cancel).ConfigureAwait(false) is not var (page, location))
        {
            return null;
        }

        return new ReextractShape(held.Id.Value, held.Url, held.Title, installation.Agents.Extractor.Extract(installation.Archive.Read(page, location), item.Announced) switch
        {
            ExtractOutcome.Read { Article: var now } => [.. Changes(held, now)],
            _ => ["unreadable"],
        });
    }

    private static IEnumerable<string> Changes(Article held, Article now)
    {
        (string Name, bool Same)[] fields =
        [
            ("title", held.Title == now.Title), ("text", held.Text == now.Text), ("authors", held.Authors.SequenceEqual(now.Authors)),
            ("published", held.Published == now.Published), ("modified", held.Modified == now.Modified), ("language", held.Language == now.Language),
            ("canonical", held.Canonical == now.Canonical), ("image", held.Image == now.Image), ("captions", held.Captions.SequenceEqual(now.Captions)),
        ];
        return fields.Where(f => !f.Same).Select(f => f.Name);
    }

    private static void Draw(Terminal terminal, ReextractShape shape) =>
        terminal.Output.WriteLine(Terminal.Printable($"{shape.Article,6}  {string.Join(", ", shape.Changed),-30} {shape.Title}"));
}
