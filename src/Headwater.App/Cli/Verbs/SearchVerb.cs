using System.CommandLine;
using Headwater.App.Cli.Shapes;
using Headwater.Store;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater search QUERY</c>.</summary>
internal static class SearchVerb
{
    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        FormatOptions formats = new();
        Argument<string[]> words = new("QUERY") { Description = "Words, \"a phrase\", -without", Arity = ArgumentArity.OneOrMore };
        Option<int> take = TakeOption.Create();
        Command verb = new("search", "Search all articles, in any language") { words, take };
        opening.AddTo(verb);
        formats.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
            SearchQuery query = new(string.Join(' ', parsed.GetRequiredValue(words))) { Take = parsed.GetValue(take) };
            Results<SearchHitShape> results = new(terminal, formats.Of(parsed), ShapesJson.Readable.SearchHitShape, ShapesJson.Readable.IReadOnlyListSearchHitShape, hit => Draw(terminal, hit));
            IReadOnlyList<SearchHit> hits = await held.Store.SearchAsync(query, cancel).ConfigureAwait(false);
            foreach (SearchHitShape hit in await SearchHitShape.AllAsync(held.Store, hits, cancel).ConfigureAwait(false))
            {
                results.Add(hit);
            }

            results.End(alwaysList: true, none: "Nothing found. Fewer words find more; names may be spelt in several ways.");
            return Exit.Done;
        });
        return verb;
    }

    private static void Draw(Terminal terminal, SearchHitShape hit)
    {
        terminal.Print($"{hit.Title} — {hit.Outlet}{(hit.Story is { } story ? $" (story {story})" : "")}");
        terminal.Print($"  {hit.Excerpt}");
        terminal.Print($"  {hit.Url}");
    }
}
