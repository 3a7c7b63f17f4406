using Microsoft.Playwright;

namespace Headwater.BrowserTests;

/// <summary>What each page shows.</summary>
[Collection("browser")]
public sealed class PagesTest(SampleSite site)
{
    [Fact]
    public async Task The_front_page_lists_stories_with_their_outlets_and_independent_sources()
    {
        await using Window window = await site.OpenAsync("/?order=carried");

        IReadOnlyList<string> cards = await window.TextsAsync(".card");

        cards.Count.ShouldBeGreaterThan(20);
        cards.ShouldAllBe(card => card.Contains("outlet") && card.Contains("independent source"));
        (await window.Page.Locator($".card a[href='{site.PathOf("story")}']").CountAsync()).ShouldBe(1);
        (await window.TextsAsync("h1")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_story_opens_from_the_front_page()
    {
        await using Window window = await site.OpenAsync("/");
        ILocator headline = window.Page.Locator(".card h2 a").First;
        string words = await headline.InnerTextAsync();

        await headline.ClickAsync();

        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe(words);
    }

    [Fact]
    public async Task The_trail_to_the_state_agency_is_drawn_and_told()
    {
        await using Window window = await site.OpenAsync(site.PathOf("story"));

        (await window.Page.Locator(".drawing svg .name").AllTextContentsAsync()).ShouldContain(name => name.StartsWith("Taedong Central News", StringComparison.Ordinal));
        (await window.Page.Locator(".drawing svg[role=img]").First.GetAttributeAsync("aria-label"))!.ShouldContain("from Taedong Central News Service");
        await window.Page.Locator("section[aria-labelledby=trail] summary").ClickAsync();
        (await window.TextsAsync(".edges li")).ShouldContain(edge => edge.Contains("Taedong Central News Service") && edge.Contains("confidence"));
    }

    [Fact]
    public async Task The_operator_is_offered_to_correct_a_story_and_told_why_not()
    {
        await using Window window = await site.OpenAsync(site.PathOf("story"));

        (await window.Page.Locator(".choice input").CountAsync()).ShouldBe(site.Reference!.Reports.Count);
        await window.Page.GetByLabel("Number or address of a story that is the same as this one").FillAsync($"{site.Address}{site.PathOf("story")}");
        await window.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Put together" }).ClickAsync();

        (await window.TextsAsync("[role=alert]")).Single().ShouldContain("one story already");
        (await window.TextsAsync("h1")).ShouldBe([site.Reference!.Headline]);
    }

    [Fact]
    public async Task A_story_links_to_every_original()
    {
        await using Window window = await site.OpenAsync(site.PathOf("story"));

        (await window.Page.Locator(".reports .links a", new PageLocatorOptions { HasTextString = "Read the original" }).CountAsync()).ShouldBe(site.Reference!.Reports.Count);
    }

    [Fact]
    public async Task An_article_leads_to_its_original_before_anything_else()
    {
        await using Window window = await site.OpenAsync(site.PathOf("article"));

        ILocator first = window.Page.Locator("main a").First;

        (await first.InnerTextAsync()).ShouldBe("Read the original");
        (await first.GetAttributeAsync("href"))!.ShouldContain(".example.localhost:");
    }

    [Theory]
    [InlineData("limousine")]
    [InlineData("автомобиля")]
    [InlineData("سيارة")]
    [InlineData("强震")]
    [InlineData("乗用車")]
    [InlineData("승용차")]
    public async Task Search_finds_words_of_every_script(string word)
    {
        await using Window window = await site.OpenAsync();

        await window.Page.Locator("#q").FillAsync(word);
        await window.Page.Locator("#q").PressAsync("Enter");

        (await window.TextsAsync(".reports li")).ShouldContain(hit => hit.Contains(word));
    }

    [Fact]
    public async Task Search_says_so_where_nothing_is_found_and_runs_no_markup()
    {
        await using Window window = await site.OpenAsync("/search?q=%3Cb%3Exyzzy%3C%2Fb%3E");

        (await window.TextsAsync("h1")).ShouldBe(["“<b>xyzzy</b>”"]);
        (await window.TextsAsync(".pagehead")).Single().ShouldContain("Nothing found");
    }

    [Fact]
    public async Task A_failing_feed_shows_its_cause()
    {
        await using Window window = await site.OpenAsync("/feeds");

        string gone = (await window.TextsAsync("tbody tr")).Single(row => row.Contains("oldmillgazette"));

        gone.ShouldContain("gone");
        (await window.TextsAsync("tbody tr")).ShouldContain(row => row.Contains("well"));
    }

    [Fact]
    public async Task Outlets_show_their_originality_and_the_state_of_their_feeds()
    {
        await using Window window = await site.OpenAsync("/outlets");

        IReadOnlyList<string> rows = await window.TextsAsync("tbody tr");

        rows.Single(r => r.StartsWith("Old Mill Gazette", StringComparison.Ordinal)).ShouldContain("1 failing");
        rows.Single(r => r.StartsWith("Taedong Central News Service", StringComparison.Ordinal)).ShouldContain("%");
    }

    [Fact]
    public async Task A_takedown_is_filed_from_the_form_and_shown()
    {
        await using Window window = await site.OpenAsync("/takedown");

        await window.Page.FillAsync("#Urls", "https://tidewatergazette.example/coast/1");
        await window.Page.FillAsync("#Claimant", "editor@tidewatergazette.example");
        await window.Page.ClickAsync("form.sheet button");

        (await window.TextsAsync("[role=status]")).Single().ShouldContain("is filed");
        (await window.TextsAsync("tbody tr")).ShouldContain(row => row.Contains("tidewatergazette.example") && row.Contains("open, due"));
        (await window.Page.ContentAsync()).ShouldNotContain("editor@tidewatergazette.example");
    }

    [Fact]
    public async Task A_form_that_was_not_ours_files_nothing()
    {
        await using Window window = await site.OpenAsync("/takedown");
        IAPIRequestContext stranger = window.Page.APIRequest;

        IAPIResponse answer = await stranger.PostAsync($"{site.Address}/takedown", new APIRequestContextOptions { Headers = [new("Content-Type", "application/x-www-form-urlencoded")], DataString = "Urls=https%3A%2F%2Fstranger.example%2F&Claimant=a%40b.example" });

        answer.Status.ShouldBe(400);
        await window.Page.ReloadAsync();
        (await window.Page.ContentAsync()).ShouldNotContain("stranger.example");
    }

    [Fact]
    public async Task A_wrong_form_says_what_is_missing_and_keeps_what_was_written()
    {
        await using Window window = await site.OpenAsync("/takedown");

        await window.Page.FillAsync("#Urls", "not an address");
        await window.Page.FillAsync("#Claimant", "editor@tidewatergazette.example");
        await window.Page.ClickAsync("form.sheet button");

        (await window.TextsAsync(".problems")).Single().ShouldContain("full addresses");
        (await window.Page.InputValueAsync("#Urls")).ShouldBe("not an address");
    }

    [Fact]
    public async Task A_page_that_is_not_there_repeats_nothing()
    {
        await using Window window = await site.OpenAsync("/xyzzy-plugh?word=xyzzy-plugh");

        (await window.TextsAsync("h1")).ShouldBe(["Not here"]);
        (await window.Page.ContentAsync()).ShouldNotContain("xyzzy");
    }
}
