using System.CommandLine;
using System.ComponentModel;
using System.Text.Json;
using Headwater.App.Cli.Shapes;
using Headwater.Model;
using Headwater.Store;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater mcp</c>: the look-ups of the pages for assistants, by the Model Context Protocol over standard input and output.</summary>
internal static class McpVerb
{
    private const int Most = 50;

    public static Command Create(Terminal terminal)
    {
        Opening opening = new(terminal);
        Command verb = new("mcp", "Answer look-ups of assistants (Model Context Protocol) over standard input and output");
        opening.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            await using HeldData held = await opening.ReadAsync(parsed, cancel).ConfigureAwait(false);
            await using StreamServerTransport transport = new(terminal.Input, terminal.RawOutput, "headwater");
            McpServerOptions options = new()
            {
                ServerInfo = new Implementation { Name = "headwater", Version = typeof(McpVerb).Assembly.GetName().Version!.ToString(3) },
                ServerInstructions = "Stories of the world's press, each with its reports, their primary source, claims and findings. Cite a report by its url.",
                ToolCollection = [.. Tools(held.Store)],
            };
            await using McpServer server = McpServer.Create(transport, options);
            await server.RunAsync(cancel).ConfigureAwait(false);
            return Exit.Done;
        });
        return verb;
    }

    private static IEnumerable<McpServerTool> Tools(IStore store)
    {
        yield return Tool("search", "Search all articles, in any language. Gives article and story numbers.", async ([Description("Words, \"a phrase\", -without")] string query, CancellationToken cancel) =>
            Text(await SearchHitShape.AllAsync(store, await store.SearchAsync(new SearchQuery(query) { Take = Most }, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false), ShapesJson.Readable.IReadOnlyListSearchHitShape));
        yield return Tool("stories", "List stories, the latest first, or those carried by most outlets first.", async ([Description("Whether those carried by most outlets come first")] bool mostCarried, CancellationToken cancel) =>
            Text([.. (await store.ViewsAsync(new StoryQuery { Order = mostCarried ? StoryOrder.MostCarried : StoryOrder.Latest, Take = Most }, cancel).ConfigureAwait(false)).Select(StoryShape.Row)], ShapesJson.Readable.IReadOnlyListStoryShape));
        yield return Tool("story", "One story whole: reports, trail to the primary source with evidence, claims, timeline, findings.", async ([Description("The story's number")] long id, CancellationToken cancel) =>
            await store.ViewAsync(new StoryId(id), cancel).ConfigureAwait(false) is { } view ? Text([StoryShape.Whole(view)], ShapesJson.Readable.IReadOnlyListStoryShape) : $"There is no story {id}.");
    }

    private static McpServerTool Tool(string name, string description, Delegate answer) =>
        McpServerTool.Create(answer, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = true });

    private static string Text<T>(IReadOnlyList<T> values, System.Text.Json.Serialization.Metadata.JsonTypeInfo<IReadOnlyList<T>> shape) => JsonSerializer.Serialize(values, shape);
}
