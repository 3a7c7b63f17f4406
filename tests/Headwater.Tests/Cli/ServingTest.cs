namespace Headwater.Tests.Cli;

/// <summary><c>serve</c> as a process of its own: how it begins and how it ends.</summary>
[Trait("speed", "slow")]
public sealed class ServingTest(Shell shell) : IClassFixture<Shell>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_ends_when_it_is_asked_to()
    {
        using HeadwaterProcess serve = Serve("ends", "http://127.0.0.1:0");
        (await serve.ServingAsync(Cancel)).ShouldNotBeNull();

        await serve.AskToEndAsync(Cancel);

        Ran ran = await serve.EndAsync(Cancel);
        ran.Code.ShouldBe(0);
        ran.Error.ShouldBe("Stopped. What was finished is kept, the rest stays due.\n");
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named_with_the_way_out()
    {
        using HeadwaterProcess first = Serve("first", "http://127.0.0.1:0");
        string taken = (await first.ServingAsync(Cancel)).ShouldNotBeNull();

        using HeadwaterProcess second = Serve("second", taken);

        Ran ran = await second.EndAsync(Cancel);
        ran.Code.ShouldBe(1);
        ran.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith($"headwater: {taken} cannot be listened on:");
        ran.Error.ShouldContain("--urls");
    }

    private HeadwaterProcess Serve(string data, string urls) => HeadwaterProcess.Start(["serve", "--data", shell.At(data), "--no-starter", "--urls", urls]);
}
