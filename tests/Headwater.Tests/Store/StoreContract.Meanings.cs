using Headwater.Model;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_an_embedder_said_is_kept_by_model()
    {
        ItemId first = await ArticleAsync(1), second = await ArticleAsync(2);
        await Store.SaveMeaningsAsync("small", new Dictionary<ItemId, Meaning> { [first] = new(new byte[] { 1, 129, 0 }), [second] = new(new byte[] { 7 }) }, Cancel);
        await Store.SaveMeaningsAsync("large", new Dictionary<ItemId, Meaning> { [second] = new(new byte[] { 9, 9 }) }, Cancel);
        await ReopenAsync();

        IReadOnlyDictionary<ItemId, Meaning> small = await Store.MeaningsAsync("small", [first, second, new ItemId(99)], Cancel);

        small.ShouldHaveSingleItem().Key.ShouldBe(first);
        small[first].Bytes.ToArray().ShouldBe([1, 129, 0]);
        (await Store.MeaningsAsync("large", [second], Cancel))[second].Bytes.ToArray().ShouldBe([9, 9]);
    }
}
