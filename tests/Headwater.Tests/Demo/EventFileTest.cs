using Headwater.App.Demo;
using Headwater.Model;

namespace Headwater.Tests.Demo;

public sealed class EventFileTest
{
    private const string Original = "# An event\n\n## hail/post\noutlet: post\nat: 90\ntitle: Hail in May\n\nHail fell on\nMonday.\n\n### After\n\nIt melted, says [a clerk](outlet:post).\n";

    private static readonly Dictionary<string, SampleOutlet> Outlets = new()
    {
        ["post"] = new SampleOutlet { Id = "post", Domain = "post.example", Name = "The Post", Kind = OutletKind.Newspaper, Country = "gb", Languages = ["en"], Style = "blog", Announces = Announcing.Rss2, Feed = "/feed" },
    };

    [Fact]
    public void An_article_is_fields_and_blocks()
    {
        SampleArticle article = Read(Original).ShouldHaveSingleItem();

        article.Before.ShouldBe(TimeSpan.FromMinutes(90));
        article.Language.ShouldBe("en");
        article.Blocks.Select(b => b.Kind).ShouldBe([BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph]);
        article.Text.ShouldBe("Hail fell on Monday.\n\nAfter\n\nIt melted, says a clerk.");
    }

    [Fact]
    public void A_copy_drops_and_swaps_words_of_its_original()
    {
        SampleArticle copy = Read(Original + "\n## hail/copy\noutlet: post\nat: 30\ncopies: hail/post\nswap: Hail => Snow\ndrop: 2 3\n")[1];

        copy.Title.ShouldBe("Hail in May");
        copy.Text.ShouldBe("Snow fell on Monday.");
        copy.Copies.ShouldBe("hail/post");
    }

    [Fact]
    public void A_later_state_belongs_to_the_article_that_it_revises()
    {
        SampleArticle article = Read(Original + "\n## hail/post-2\nrevises: hail/post\n\nHail fell on Tuesday.\n").ShouldHaveSingleItem();

        article.Later.ShouldNotBeNull().Text.ShouldBe("Hail fell on Tuesday.");
        article.Later.Title.ShouldBe("Hail in May");
    }

    [Theory]
    [InlineData("outlet: nobody\nat: 1\ntitle: T", "is of outlet 'nobody', which outlets.json does not have")]
    [InlineData("outlet: post\ntitle: T", "has no time: 'at:' says how many minutes before the base")]
    [InlineData("outlet: post\nat: soon\ntitle: T", "has a time that is no number of minutes: soon")]
    [InlineData("outlet: post\nat: 1", "has no title")]
    [InlineData("outlet: post\nat: 1\ntitle: T\nhow", "has a line that is no 'name: value': how")]
    [InlineData("outlet: post\nat: 1\ncopies: hail/other", "names 'hail/other', which does not stand above it in this file")]
    [InlineData("outlet: post\nat: 1\ncopies: hail/post\nswap: Sleet => Rain", "swaps words that 'hail/post' does not have: Sleet")]
    [InlineData("outlet: post\nat: 1\ntitle: T\nmisbehaves: sulks", "says 'sulks'; known are None, Missing, Removed, Challenge, Paywall, Disallowed, ServerError, SoftError")]
    public void What_is_wrong_is_said_with_the_place(string fields, string message) =>
        Should.Throw<InvalidDataException>(() => Read($"{Original}\n## hail/new\n{fields}\n\nText.\n"))
            .Message.ShouldBe($"samples/events/hail.md: 'hail/new' {message}.");

    private static IReadOnlyList<SampleArticle> Read(string text) => new EventFile("hail.md", Outlets).Read(text);
}
