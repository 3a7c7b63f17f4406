using System.Globalization;
using Headwater.Group;
using Headwater.Model;

namespace Headwater.Tests.Group;

/// <summary>Whatever comes, an arrival costs bounded work, and what has nothing to say draws nothing together.</summary>
public sealed class BadInputTest
{
    private static readonly string[] Syllables = ["ba", "den", "ko", "lir", "mo", "nas", "pel", "ri", "sto", "tan", "ul", "ver", "wick", "yar"];

    private readonly Grouper grouper = new();
    private readonly Dictionary<StoryId, int> sizes = [];
    private int sent;

    [Fact]
    public void Pages_of_one_word_are_each_a_story_of_their_own()
    {
        for (int i = 0; i < 500; i++)
        {
            Send("", "Subscribe", $"press-{i}");
        }

        sizes.Values.Max().ShouldBe(1);
    }

    [Fact]
    public void Pages_without_a_text_and_without_a_telling_headline_make_no_story_of_many()
    {
        for (int i = 0; i < 500; i++)
        {
            Send("Morning briefing", "", $"press-{i}");
        }

        sizes.Values.Max().ShouldBe(1);
    }

    [Fact]
    public void One_headline_over_many_events_does_not_draw_them_together()
    {
        Random random = new(7);
        for (int i = 0; i < 300; i++)
        {
            Send("Morning briefing: what you need to know today", Event(random), $"press-{i}");
        }

        sizes.Values.Max().ShouldBeLessThan(20);
    }

    [Fact]
    public void Pages_of_one_host_that_differ_by_a_number_make_no_story_of_all()
    {
        for (int i = 0; i < 2_000; i++)
        {
            Send("Shares of the day: prices at closing", $"The price of share {i} stood at {i % 97} crowns when trade closed in Grantham. Dealers spoke of a calm day without surprises.");
        }

        sizes.Values.Max().ShouldBeLessThan(100);
    }

    [Fact]
    public void Pages_of_words_that_no_other_page_has_are_each_a_story_of_their_own()
    {
        for (int i = 0; i < 300; i++)
        {
            int page = i;
            Send($"Qx{i}a qx{i}b", string.Join(' ', Enumerable.Range(0, 300).Select(w => $"zq{Letters(page)}x{Letters(w)}")), $"press-{i}");
        }

        sizes.Values.Max().ShouldBe(1);
    }

    [Fact]
    public void Pages_of_nothing_but_names_make_no_story_of_many()
    {
        Random random = new(5);
        for (int i = 0; i < 300; i++)
        {
            Send("Members of the league", "Members " + string.Join(' ', Enumerable.Range(0, 400).Select(_ => "Q" + Letters(random.Next(1_000_000)))), $"press-{i}");
        }

        sizes.Values.Max().ShouldBeLessThan(20);
    }

    [Fact]
    public void Pages_of_thousands_of_figures_make_no_story_of_many()
    {
        Random random = new(6);
        for (int i = 0; i < 100; i++)
        {
            Send("", string.Join(' ', Enumerable.Range(0, 100_000).Select(_ => random.Next(1_000_000))), $"press-{i}");
        }

        sizes.Values.Max().ShouldBeLessThan(10);
    }

    [Theory]
    [InlineData(1, "en")]
    [InlineData(1700, "en")]
    [InlineData(9999, "en")]
    [InlineData(2026, "")]
    [InlineData(2026, null)]
    [InlineData(2026, "tlh-Piqd-x-unheard-of")]
    public void Whatever_year_and_language_a_report_claims_its_words_find_its_story(int year, string? language)
    {
        const string text = "The ferry Morning Star sank off Port Amber late on Monday with 120 passengers on board, the coast guard said. Captain Jonas Reth had asked for leave to turn back.";
        Send("Ferry sinks off Port Amber", text, "amber");
        Send("Ferry sinks off Port Amber", text, "veldt-post", new DateTimeOffset(year, 3, 3, 0, 0, 0, TimeSpan.Zero), language);

        sizes.Values.ShouldBe([2]);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("word")]
    [InlineData("Flight 1 day 2 resolution 3 ")]
    [InlineData("1,000.000 ")]
    [InlineData("新闻")]
    [InlineData("Ein\n")]
    [InlineData("\n")]
    [InlineData("A - ")]
    [InlineData("(((")]
    [InlineData("\ud800")]
    [InlineData("United Kingdom of ")]
    public void Ten_million_letters_of_anything_are_one_arrival(string repeated)
    {
        string endless = string.Concat(Enumerable.Repeat(repeated, 10_000_000 / repeated.Length));

        Send("Ferry sinks off Port Amber", endless, "amber");
        Send(endless, "Ferry sinks off Port Amber", "veldt-post");
        Send(endless, endless, "tessaly-news");

        grouper.Active.ShouldBe(3);
    }

    private void Send(string title, string text, string? outlet = null, DateTimeOffset? published = null, string? language = "en")
    {
        Article article = new()
        {
            Id = new ItemId(++sent),
            Url = $"https://ticker.example/{sent}",
            Title = title,
            Text = text,
            Language = language,
            Outlet = outlet is null ? null : new OutletId(outlet),
            Published = published ?? Press.Start.AddMinutes(sent),
            Seen = Press.Start.AddMinutes(sent),
        };
        foreach (StoryChange change in grouper.Group(article, null))
        {
            Count(change);
        }
    }

    private void Count(StoryChange change)
    {
        switch (change)
        {
            case StoryChange.Open open: sizes[open.Story] = 1; break;
            case StoryChange.Join join: sizes[join.Story]++; break;
            case StoryChange.Merge merge:
                sizes[merge.Into] += sizes[merge.From];
                sizes.Remove(merge.From);
                break;
            case StoryChange.Split split:
                sizes[split.From] -= split.Articles.Count;
                sizes[split.Into] = sizes.GetValueOrDefault(split.Into) + split.Articles.Count;
                break;
        }
    }

    // An event of its own: names, places and things of which no other has any.
    private static string Event(Random random)
    {
        string[] words = [.. Enumerable.Range(0, 40).Select(i => Word(random, i % 5 == 0))];
        return $"{string.Join(' ', words[..14])}. {string.Join(' ', words[14..26])} {random.Next(20, 9000)}. {string.Join(' ', words[26..])}.";
    }

    private static string Letters(int number) => new([.. number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0'))]);

    private static string Word(Random random, bool isName)
    {
        string word = string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return isName ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }
}
