using Headwater.Model;

namespace Headwater.Tests;

public sealed class StoryTurnsTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_later_to_a_story_reads_it_after_the_first_has_saved()
    {
        StoryTurns turns = new();
        TaskCompletionSource saved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<string> done = [];
        Task first = turns.TakeAsync(new StoryId(7), async _ =>
        {
            await saved.Task;
            done.Add("first");
        }, Cancel);
        Task second = turns.TakeAsync(new StoryId(7), _ =>
        {
            done.Add("second");
            return Task.CompletedTask;
        }, Cancel);

        await turns.TakeAsync(new StoryId(8), _ => Task.CompletedTask, Cancel); // another story does not wait
        second.IsCompleted.ShouldBeFalse();
        saved.SetResult();
        await Task.WhenAll(first, second);

        done.ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task One_that_fails_leaves_its_turn_to_the_next()
    {
        StoryTurns turns = new();

        await Should.ThrowAsync<IOException>(() => turns.TakeAsync(new StoryId(7), _ => throw new IOException("The disk is gone."), Cancel));

        await turns.TakeAsync(new StoryId(7), _ => Task.CompletedTask, Cancel);
    }
}
