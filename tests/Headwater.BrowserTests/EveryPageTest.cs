using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Headwater.BrowserTests;

/// <summary>What holds for every page: for every reader, in every light, on every screen.</summary>
[Collection("browser")]
public sealed class EveryPageTest(SampleSite site)
{
    private static readonly AxeRunOptions Wcag = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    public static TheoryData<string> Names => ["front", "story", "article", "outlets", "feeds", "search", "takedown", "absent"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Asks_nothing_of_other_hosts_and_breaks_no_policy(string name)
    {
        await using Window window = await OpenAsync(name);

        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        // The browser itself notes the status of the page that is not there.
        window.Complaints.Where(c => !c.Contains("404 (Not Found)")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fits_a_narrow_screen(string name)
    {
        await using Window window = await OpenAsync(name, width: 360);

        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Meets_WCAG_in_light_and_in_dark(string name)
    {
        await using Window window = await OpenAsync(name);
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await window.LightAsync(scheme);

            AxeResult result = await window.Page.RunAxe(Wcag);

            result.Violations.Select(v => $"{scheme}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(5).Select(n => n.Html))}").ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Headings_go_down_one_step_at_a_time_and_names_are_given_once(string name)
    {
        await using Window window = await OpenAsync(name);

        int[] levels = await window.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1, h2, h3, h4')].map(h => +h.tagName[1])");
        string[] names = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id)");

        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Prepend(0)).ShouldAllBe(step => step.First <= step.Second + 1);
        names.ShouldBeUnique();
    }

    [Theory]
    [InlineData("story")]
    [InlineData("article")]
    [InlineData("search")]
    public async Task What_reports_say_is_marked_with_its_language(string name)
    {
        await using Window window = await OpenAsync(name);

        string[] unmarked = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.sentence, .title, .body, .excerpt, .timeline p[dir]')].filter(e => !e.closest('[lang]:not(html)')).map(e => e.innerText)");

        unmarked.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_pictured(string name)
    {
        await using Window window = await OpenAsync(name);
        foreach ((int width, ColorScheme scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Dark), (390, ColorScheme.Light) })
        {
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.LightAsync(scheme);
            string path = Path.Combine(Artifacts(), $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png");

            await window.Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });

            new FileInfo(path).Length.ShouldBeGreaterThan(5000);
        }
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_stories_and_reaches_the_first()
    {
        await using Window window = await OpenAsync("front");

        await window.Page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(window)).ShouldBe("Skip to the content");
        await window.Page.Keyboard.PressAsync("Enter");
        string first = await window.Page.Locator(".card h2 a").First.InnerTextAsync();
        for (int tabs = 0; tabs < 6 && await FocusedAsync(window) != first; tabs++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
        }

        (await FocusedAsync(window)).ShouldBe(first);
    }

    [Fact]
    public async Task Headlines_say_their_language_and_run_in_its_direction()
    {
        foreach ((string language, string direction) in new[] { ("ar", "rtl"), ("en", "ltr") })
        {
            await using Window window = await site.OpenAsync($"/?language={language}");

            (await DirectionAsync(window.Page.Locator($".card h2 a[lang={language}]").First)).ShouldBe(direction);
            (await window.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        }
    }

    private Task<Window> OpenAsync(string name, int width = 1280) => site.OpenAsync(site.PathOf(name), width);

    private static Task<string> FocusedAsync(Window window) => window.Page.EvaluateAsync<string>("document.activeElement.innerText");

    private static Task<string> DirectionAsync(ILocator element) => element.EvaluateAsync<string>("e => getComputedStyle(e).direction");

    private static string Artifacts() =>
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots")).FullName;
}
