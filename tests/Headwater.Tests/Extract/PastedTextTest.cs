using Headwater.Extract;
using Headwater.Model;

namespace Headwater.Tests.Extract;

public class PastedTextTest
{
    private static Article Read(string text) => new Extractor().ExtractText(text).ShouldBeOfType<ExtractOutcome.Read>().Article;

    [Fact]
    public void The_first_line_is_the_headline_and_footers_stand_apart()
    {
        Article article = Read("""
            Harbour opens
            By Ada Lund
            3 May 2024
            The new harbour of Port Amber opened on Monday, the harbour office said.
            Share
            Two ships called on the first day, and a third is expected.
            The post Harbour opens first appeared on The Strait Times.
            Leave a comment
            """);
        article.Title.ShouldBe("Harbour opens");
        article.Authors.ShouldBe(["Ada Lund"]);
        article.Published.ShouldBe(new DateTimeOffset(2024, 5, 3, 0, 0, 0, TimeSpan.Zero));
        article.Text.ShouldBe("The new harbour of Port Amber opened on Monday, the harbour office said.\n\nTwo ships called on the first day, and a third is expected.");
        article.Boilerplate.Where(b => b.Place == BoilerplatePlace.After).Select(b => b.Text)
            .ShouldBe(["The post Harbour opens first appeared on The Strait Times.", "Leave a comment"]);
    }

    [Fact]
    public void Lines_wrapped_at_a_column_are_one_paragraph()
    {
        Article article = Read("""
            Harbour opens

            The new harbour of Port Amber opened on Monday, after three years of
            work that cost the town more than it had thought, the office said.

            Two ships called on the first day, and a third one is expected at the
            end of the week, according to the harbour master, who was pleased.
            """);
        article.Text.Split("\n\n").Length.ShouldBe(2);
        article.Text.ShouldContain("years of work that");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData(null)]
    public void A_page_of_plain_text_is_read_as_pasted_text(string? contentType)
    {
        Page page = Pages.Page("Harbour opens\n\nThe new harbour opened on Monday.\n\nTwo ships called.\n\nA third is expected.\n\nLeave a comment below.\n") with { ContentType = contentType };

        Article article = new Extractor().Extract(page).ShouldBeOfType<ExtractOutcome.Read>().Article;

        article.Title.ShouldBe("Harbour opens");
        article.Text.ShouldBe("The new harbour opened on Monday.\n\nTwo ships called.\n\nA third is expected.");
        article.Url.ShouldBe(Pages.Url);
    }

    [Fact]
    public void A_page_said_to_be_plain_text_that_is_HTML_is_read_as_HTML() =>
        new Extractor().Extract(Pages.Page(Pages.With("")) with { ContentType = "text/plain" }).ShouldBeOfType<ExtractOutcome.Read>().Article.Text.ShouldStartWith("The new harbour");

    [Fact]
    public void No_text_is_no_article() =>
        new Extractor().ExtractText(" \n\n ").ShouldBeOfType<ExtractOutcome.Unreadable>().Cause.Code.ShouldBe("empty");
}
