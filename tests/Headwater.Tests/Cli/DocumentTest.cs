using System.CommandLine;
using Headwater.App.Cli;
using Headwater.App.Cli.Shapes;
using Headwater.Model;

namespace Headwater.Tests.Cli;

/// <summary>docs/cli.md says what is, and all of it.</summary>
public sealed class DocumentTest
{
    public static TheoryData<string, Type> Shapes => new()
    {
        { "feed", typeof(FeedShape) }, { "Item of a feed", typeof(FeedItemShape) }, { "Enclosure", typeof(FeedEnclosureShape) },
        { "extract", typeof(ExtractShape) },
        { "trace", typeof(TraceShape) }, { "Article of a trace", typeof(TraceArticle) }, { "Edge", typeof(TraceEdge) }, { "Source", typeof(TraceSource) },
        { "Evidence", typeof(TraceEvidence) }, { "Attributed", typeof(TraceAttributed) },
        { "Hyperlink", typeof(LinkShape) }, { "Reuse", typeof(TraceReuse) }, { "Passage in common", typeof(TracePassage) }, { "Change", typeof(TraceChange) },
        { "Line of an article", typeof(GroupLine) }, { "group", typeof(GroupShape) },
        { "compare", typeof(CompareShape) }, { "Report compared", typeof(CompareReport) }, { "Claim", typeof(CompareClaim) }, { "Support", typeof(CompareSupport) },
        { "Slot", typeof(Slot) }, { "Entity", typeof(Entity) }, { "Entry of a timeline", typeof(CompareDate) },
        { "screen", typeof(ScreenShape) }, { "Finding", typeof(ScreenFinding) }, { "Elements", typeof(RuleElements) }, { "List match", typeof(ListMatch) },
        { "Story", typeof(StoryShape) }, { "Primary source of a story", typeof(StorySource) }, { "Story of a thread", typeof(StoryInThread) }, { "Sentence of a summary", typeof(StoryQuote) }, { "Report of a story", typeof(StoryReport) },
        { "Article", typeof(ArticleShape) }, { "Revision", typeof(RevisionShape) }, { "Run", typeof(RunShape) },
        { "Search hit", typeof(SearchHitShape) }, { "Feed state", typeof(FeedStateShape) }, { "Takedown", typeof(TakedownShape) },
        { "Correction", typeof(CorrectionShape) }, { "Labelled pair", typeof(PairShape) }, { "Report of a pair", typeof(PairReport) },
        { "reextract", typeof(ReextractShape) }, { "verify", typeof(VerifyShape) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_field_of_a_shape_is_documented_and_every_documented_field_is_there(string heading, Type shape) =>
        Document.Fields(heading).ShouldBe(ShapesJson.Readable.GetTypeInfo(shape)!.Properties.Select(p => p.Name), ignoreOrder: true);

    [Fact]
    public void Every_shape_that_is_printed_is_documented() =>
        typeof(ShapesJson).Assembly.GetTypes().Where(t => t.Namespace == typeof(ShapesJson).Namespace && t.GetMethod("<Clone>$") is not null)
            .Except(Shapes.Select(row => row.Data.Item2)).ShouldBeEmpty("docs/cli.md has no table for these");

    [Fact]
    public void Every_verb_has_an_example_and_every_example_a_verb() =>
        Root().Subcommands.Select(v => v.Name).ShouldBe(Document.Verbs, ignoreOrder: true, "docs/cli.md and CommandLine.cs name different verbs");

    [Fact]
    public void Every_option_of_a_verb_is_named() =>
        Root().Subcommands.SelectMany(v => v.Options.Concat(v.Subcommands.SelectMany(s => s.Options)))
            .Select(o => o.Name).Where(name => name != "--help").Distinct()
            .Where(name => !House.SourceTree.Read("docs/cli.md").Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_command_shown_in_a_document_is_understood() =>
        Document.Files.SelectMany(file => Document.Commands(file).Select(command => (file, command)))
            .Where(shown => shown.command.Split(' ')[1] != "help")
            .Select(shown => (shown.file, shown.command, Root().Parse(shown.command["headwater ".Length..]).Errors))
            .Where(shown => shown.Errors.Count > 0)
            .Select(shown => $"{shown.file}: {shown.command}: {shown.Errors[0].Message}")
            .ShouldBeEmpty();

    private static Command Root() => CommandLine.Root(new Terminal(Stream.Null, TextWriter.Null, TextWriter.Null, interactive: false, _ => null));
}
