using System.Collections.Concurrent;
using System.Text.Json;
using Headwater.Group.Embedding;
using Headwater.Group.Profiles;
using Headwater.Group.Stories;
using Headwater.Group.Vectors;
using Headwater.Model;
using Headwater.Store;
using Headwater.Tests.Egress;
using Microsoft.AspNetCore.Http;

namespace Headwater.Tests.Group.Embedding;

/// <summary>An embedder, asked over HTTP on loopback: it may help, and its failing harms nothing.</summary>
public sealed class EmbedderTest : IDisposable
{
    private const string Key = "key-that-nobody-is-told";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("headwater-embedder-");
    private readonly LaterClock clock = new();
    private readonly ConcurrentQueue<(string Key, string Model, string[] Input)> asked = [];
    private readonly List<Cause> causes = [];
    private Func<HttpContext, Task>? instead;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_asked_in_batches_with_model_and_key_and_answers_by_index()
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        using Embedder embedder = Open(site);
        Article[] articles = [.. Enumerable.Range(1, 40).Select(n => Report(n, $"Report {n}", n == 1 ? new string('x', 10_000) : "Text.")), Report(41, "\ud800", "half \udc00 a letter")];

        IReadOnlyDictionary<ItemId, Meaning> meanings = await embedder.AskAsync(articles, Cancel);

        meanings.Keys.ShouldBe(articles.Select(a => a.Id), ignoreOrder: true);
        meanings[new ItemId(7)].Cosine(Meaning.Of(Vector("Report 7\nText."))!).ShouldBe(1, 0.001);
        asked.Select(a => (a.Key, a.Model, a.Input.Length)).ShouldBe([($"Bearer {Key}", "small", 32), ($"Bearer {Key}", "small", 9)]);
        asked.SelectMany(a => a.Input).ShouldAllBe(text => text.Length <= 2_000);
    }

    [Fact]
    public async Task Its_failure_is_told_once_and_it_is_left_alone_for_a_while()
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        using Embedder embedder = Open(site);
        instead = context => { context.Response.StatusCode = 500; return Task.CompletedTask; };

        (await embedder.AskAsync([Report(1, "a", "b")], Cancel)).ShouldBeEmpty();
        (await embedder.AskAsync([Report(1, "a", "b")], Cancel)).ShouldBeEmpty();
        site.Asked.ShouldBe(1);

        clock.PutForward(TimeSpan.FromMinutes(2));
        (await embedder.AskAsync([Report(1, "a", "b")], Cancel)).ShouldBeEmpty();
        (site.Asked, causes.Count).ShouldBe((2, 1));
        causes[0].Message.ShouldContain("answers 500");
        (causes[0].ToString() + new EmbedderOptions(new Uri(site.Address), "small", Key)).ShouldNotContain(Key);

        instead = null;
        clock.PutForward(TimeSpan.FromMinutes(2));
        (await embedder.AskAsync([Report(1, "a", "b")], Cancel)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{\"data\":7}")]
    [InlineData("{\"data\":[{\"index\":0,\"embedding\":\"AAAA\"}]}")]
    [InlineData("{\"data\":[{\"index\":0,\"embedding\":[\"x\"]}]}")]
    public async Task An_answer_that_is_none_is_a_cause(string answer)
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        using Embedder embedder = Open(site);
        instead = context => context.Response.WriteAsync(answer);

        (await embedder.AskAsync([Report(1, "a", "b")], Cancel)).ShouldBeEmpty();

        causes.ShouldHaveSingleItem().Code.ShouldBe("embedder");
    }

    [Fact]
    public async Task A_restart_asks_nothing_again()
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        await WalkAsync(site, [Read(1), Read(2)]);
        asked.SelectMany(a => a.Input).Count().ShouldBe(2);

        await WalkAsync(site, [Read(3)]);

        asked.SelectMany(a => a.Input).Count().ShouldBe(3);
    }

    [Fact]
    public async Task Where_it_is_down_articles_are_grouped_without_it()
    {
        await using Site site = await Site.StartAsync(AnswerAsync);
        instead = context => { context.Abort(); return Task.CompletedTask; };

        await WalkAsync(site, [Read(1), Read(2)]);

        await using Installation installation = await OpenAsync(site);
        (await installation.Store.ViewsAsync(new StoryQuery(), Cancel)).Sum(v => v.Reports.Count).ShouldBe(2);
    }

    [Fact]
    public void Its_word_counts_beyond_chance_alone_and_is_bounded()
    {
        Calibration calibration = new();
        Frequencies frequencies = new();
        calibration.Chance.ShouldBe(1);
        for (int n = 0; n < 200; n++)
        {
            calibration.Note(Meaning.Of(Vector($"unlike {n}"))!);
        }

        ActiveStory story = new(new StoryId(1));
        story.Add(Told(1, "en", Vector("the ferry")), frequencies);
        double[] bonuses = [.. Enumerable.Range(0, 11).Select(tenths => calibration.Bonus(Told(2, "ru", Between(tenths / 10f, Vector("something else"), Vector("the ferry"))), story))];

        calibration.Chance.ShouldBeInRange(0.3, 0.95);
        (bonuses[0], bonuses[10]).ShouldBe((0, 0.3));
        bonuses.ShouldBeInOrder();
        calibration.Bonus(Told(3, "en", Vector("the ferry")), story).ShouldBe(0.1);
        calibration.Bonus(Told(4, "ru", [1, 0, 0]), story).ShouldBe(0); // another model's
    }

    [Theory]
    [InlineData(new float[0])]
    [InlineData(new float[] { 0, 0 })]
    [InlineData(new float[] { 1, float.NaN })]
    [InlineData(new float[] { float.PositiveInfinity, 1 })]
    public void A_vector_that_points_nowhere_means_nothing(float[] vector) => Meaning.Of(vector).ShouldBeNull();

    private Embedder Open(Site site)
    {
        Embedder embedder = new(Options(site), clock);
        embedder.Failed += causes.Add;
        return embedder;
    }

    private static EmbedderOptions Options(Site site) => new(new Uri(site.Address + "/v1/embeddings"), "small", Key);

    private Task<Installation> OpenAsync(Site site) =>
        Installation.OpenAsync(new InstallationOptions { DataFolder = folder.FullName, Outlets = [], Clock = clock, RoomToKeep = 0, Embedder = Options(site) }, Cancel);

    private async Task WalkAsync(Site site, IReadOnlyList<Imported> articles)
    {
        await using Installation installation = await OpenAsync(site);
        await installation.Store.SaveImportAsync(articles, clock.GetUtcNow(), Cancel);
        await installation.DrainAsync(Walker.OfflineSteps, Cancel);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (instead is not null)
        {
            await instead(context);
            return;
        }

        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, default, Cancel);
        string[] input = [.. body.RootElement.GetProperty("input").EnumerateArray().Select(t => t.GetString()!)];
        asked.Enqueue((context.Request.Headers.Authorization.ToString(), body.RootElement.GetProperty("model").GetString()!, input));
        await context.Response.WriteAsJsonAsync(new { data = input.Select((text, index) => new { index, embedding = Vector(text) }).Reverse() }, Cancel);
    }

    // Sixteen dimensions that a text's characters give, the same for the same text.
    private static float[] Vector(string text) =>
        [.. Enumerable.Range(0, 16).Select(d => ((int)(Headwater.Text.Terms.Hash(text, (uint)d + 1) % 2001) - 1000) / 1000f)];

    private static float[] Between(float share, float[] one, float[] other) => [.. one.Zip(other, (a, b) => (a * (1 - share)) + (b * share))];

    private static Profile Told(long id, string language, float[] vector) => new()
    {
        Id = new ItemId(id),
        Vectors = [.. Enumerable.Repeat(TermVector.Empty, Profile.Channels)],
        Keys = [],
        Anchors = [],
        Length = 1,
        Language = language,
        Publisher = "",
        Day = double.NaN,
        Seen = 0,
        BodyNorm = 0,
        Meaning = Meaning.Of(vector),
    };

    private static Article Report(long id, string title, string text) => new() { Id = new ItemId(id), Title = title, Text = text };

    private static Imported Read(int n)
    {
        string url = $"https://harbour-courier.example/{n}";
        return new Imported(new Announcement { Url = url }, null, null, new Article { Url = url, Title = $"Report {n}", Text = $"What the courier says under the number {n}.", Language = "en", Seen = DateTimeOffset.UnixEpoch.AddDays(20_000) });
    }
}
