using Headwater.Model;

namespace Headwater.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_correction_is_kept_with_what_it_changes_and_is_withdrawn_in_its_place()
    {
        ItemId[] ids = [await InStoryAsync(1, 1), await InStoryAsync(2, 1)];
        await Store.ClaimAsync(Step.Compare, Noon, Lease, 10, Cancel);
        Correction apart = new() { Label = CorrectionLabel.Apart, At = Noon, Story = new StoryId(1), Reports = [ids[1]], Others = [ids[0]] };

        long id = await Store.SaveCorrectionAsync(apart, [new StoryChange.Split(new StoryId(1), new StoryId(2), [ids[1]])], Noon, Cancel);
        await ReopenAsync();

        Json((await Store.CorrectionsAsync(Cancel)).ShouldHaveSingleItem()).ShouldBe(Json(apart with { Id = id }));
        (await Store.StoryOfAsync(ids[1], Cancel)).ShouldBe(new StoryId(2));
        (await DueAsync(Step.Compare)).ShouldBe([1, 2]);

        (await Store.SaveCorrectionAsync(apart with { Id = id, Withdrawn = Noon.AddHours(1) }, [new StoryChange.Merge(new StoryId(2), new StoryId(1))], Noon, Cancel)).ShouldBe(id);

        (await Store.CorrectionsAsync(Cancel)).ShouldHaveSingleItem().Withdrawn.ShouldBe(Noon.AddHours(1));
        (await Store.StoryOfAsync(ids[1], Cancel)).ShouldBe(new StoryId(1));
    }

    [Fact]
    public async Task A_story_that_is_split_off_again_has_its_address_back()
    {
        ItemId[] ids = [await InStoryAsync(1, 1), await InStoryAsync(2, 2)];
        await Store.SaveGroupingAsync([], [new StoryChange.Merge(new StoryId(2), new StoryId(1))], Noon, Cancel);

        await Store.SaveGroupingAsync([], [new StoryChange.Split(new StoryId(1), new StoryId(2), [ids[1]])], Noon, Cancel);

        Story again = (await Store.StoryAsync(new StoryId(2), Cancel)).ShouldNotBeNull();
        again.Id.ShouldBe(new StoryId(2));
        again.Members.ShouldBe([ids[1]]);
        (await DueAsync(Step.Compare)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_story_that_its_last_report_has_left_leads_to_where_that_went()
    {
        ItemId[] ids = [await InStoryAsync(1, 1), await InStoryAsync(2, 2)];
        await Store.SaveViewAsync(View(2, ids[1]), Cancel);

        await Store.SaveGroupingAsync([], [new StoryChange.Join(ids[1], new StoryId(1))], Noon, Cancel);

        (await Store.StoryAsync(new StoryId(2), Cancel)).ShouldNotBeNull().Id.ShouldBe(new StoryId(1));
        await Store.SaveViewAsync(View(1, ids), Cancel);
        (await Store.ViewAsync(new StoryId(2), Cancel)).ShouldNotBeNull().Id.ShouldBe(new StoryId(1));
    }
}
