using Headwater.Model;
using Headwater.Store;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    [Theory]
    [InlineData("The ferry runs again to Port Amber.", "FERRY", true)]
    [InlineData("The ferry runs again to Port Amber.", "ferries", false)]
    [InlineData("The ferry runs again to Port Amber.", "\"ferry runs\" amber", true)]
    [InlineData("The ferry runs again to Port Amber.", "\"runs ferry\"", false)]
    [InlineData("The ferry runs again to Port Amber.", "ferry -amber", false)]
    [InlineData("The ferry runs again to Port Amber.", "ferry -storm", true)]
    [InlineData("Le président a parlé à Évreux.", "president evreux", true)]
    [InlineData("Паром снова ходит в Янтарный порт.", "паром", true)]
    [InlineData("عادت العبّارة إلى العمل في الميناء.", "العبارة", true)]
    [InlineData("أعلن المدير عودة الرحلات.", "اعلن", true)]
    [InlineData("नौका फिर से चल रही है।", "नौका", true)]
    [InlineData("नौका फिर से चल रही है।", "नक", false)]
    [InlineData("通往琥珀港的渡轮重新开航。", "渡轮", true)]
    [InlineData("通往琥珀港的渡轮重新开航。", "琥珀港", true)]
    [InlineData("通往琥珀港的渡轮重新开航。", "港", true)]
    [InlineData("通往琥珀港的渡轮重新开航。", "轮渡", false)]
    [InlineData("フェリーが港に戻った。", "フェリー", true)]
    [InlineData("フェリーが港に戻った。", "港に", true)]
    [InlineData("여객선이 항구로 돌아왔다.", "여객선", true)]
    [InlineData("เรือข้ามฟากกลับมาให้บริการ", "ข้ามฟาก", true)]
    [InlineData("The ２０２６ season.", "2026", true)]
    public async Task Words_are_found_in_any_script(string text, string words, bool found)
    {
        ItemId id = await ArticleAsync(1, title: "Title", text: text);

        (await Store.SearchAsync(new SearchQuery(words), Cancel)).Select(h => h.Article).ShouldBe(found ? [id] : []);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\" \"")]
    [InlineData("-")]
    [InlineData("-ferry")]
    [InlineData("*")]
    [InlineData("ferry*)")]
    [InlineData("NEAR(a b, 5")]
    [InlineData("title:ferry AND OR NOT")]
    [InlineData("^{}[]():+-\\';--")]
    [InlineData("\0\u0001\uD800 ferry")]
    [InlineData("'; drop table items; --")]
    public async Task No_query_is_an_error(string words)
    {
        await ArticleAsync(1);

        await Should.NotThrowAsync(async () => await Store.SearchAsync(new SearchQuery(words), Cancel));
        await Should.NotThrowAsync(async () => await Store.SearchAsync(new SearchQuery(string.Concat(Enumerable.Repeat(words + " ", 3000))), Cancel));
    }

    [Fact]
    public async Task A_headline_counts_more_than_the_text()
    {
        ItemId text = await ArticleAsync(1, "Weather", "The ferry is late.");
        ItemId headline = await ArticleAsync(2, "Ferry late", "Weather is to blame.");

        (await Store.SearchAsync(new SearchQuery("ferry"), Cancel)).Select(h => h.Article).ShouldBe([headline, text]);
    }

    [Fact]
    public async Task A_search_is_narrowed_by_language_and_outlet_and_taken_in_pages()
    {
        ItemId english = await ArticleAsync(1), german = await ArticleAsync(2, language: "de");

        (await HitsAsync(new SearchQuery("ferry") { Language = "de" })).ShouldBe([german]);
        (await HitsAsync(new SearchQuery("ferry") { Outlet = new OutletId("harbour-courier"), Language = "en" })).ShouldBe([english]);
        (await HitsAsync(new SearchQuery("ferry") { Outlet = new OutletId("elsewhere") })).ShouldBeEmpty();
        (await HitsAsync(new SearchQuery("ferry") { Skip = 1, Take = 5 })).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_hit_shows_the_words_where_they_stand()
    {
        await Store.SaveOutletsAsync([new Outlet { Id = new OutletId("harbour-courier"), Name = "Harbour Courier" }], Cancel);
        string before = string.Concat(Enumerable.Repeat("Nothing to see here. ", 40));
        ItemId id = await InStoryAsync(1, 4, before + "The Ferry to Port Amber runs again.");

        SearchHit hit = (await Store.SearchAsync(new SearchQuery("ferry"), Cancel)).ShouldHaveSingleItem();

        (hit.Article, hit.Story, hit.Outlet, hit.Title).ShouldBe((id, new StoryId(4), "Harbour Courier", "Ferry runs again"));
        hit.Excerpt.ShouldContain("The \u0002Ferry\u0003 to Port Amber");
        hit.Excerpt.ShouldStartWith("… ");
    }

    private async Task<IEnumerable<ItemId>> HitsAsync(SearchQuery query) => (await Store.SearchAsync(query, Cancel)).Select(h => h.Article);
}
