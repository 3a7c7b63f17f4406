using Headwater.Model;

namespace Headwater.Tests.Group;

public sealed class GrouperTest
{
    private readonly Press press = new();

    [Fact]
    public void The_first_article_opens_a_story()
    {
        StoryChange.Open open = press.Send("Ferry sinks off Port Amber", Ferry).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();

        open.Story.ShouldBe(new StoryId(1));
    }

    [Fact]
    public void Ids_go_on_after_the_last_one_given() =>
        new Press(lastStory: 41).Send("Ferry sinks off Port Amber", Ferry).ShouldHaveSingleItem()
            .ShouldBeOfType<StoryChange.Open>().Story.ShouldBe(new StoryId(42));

    [Fact]
    public void Another_account_of_the_event_joins()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry).ShouldHaveSingleItem()
            .ShouldBe(new StoryChange.Join(new ItemId(2), new StoryId(1)));
    }

    [Fact]
    public void Another_event_opens_a_story_of_its_own()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Send("Parliament in Veldt passes dairy law", Dairy).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
    }

    [Fact]
    public void An_article_that_comes_twice_changes_nothing()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Again(1).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("x", "")]
    [InlineData("", "Word")]
    [InlineData("…", "\ud800\ud800")]
    public void An_article_with_hardly_a_word_opens_a_story(string title, string text)
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Send(title, text).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
    }

    [Fact]
    public void A_late_account_joins_and_an_alike_event_of_another_year_does_not()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry, day: 2).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Join>();
        press.Send("Ferry sinks on Lake Tambora", "A ferry sank on Lake Tambora on Sunday with about 90 people aboard. Fishermen from Kissou brought 67 ashore, district head Moussa Abara said. It had left Lukele market at noon.", day: 2)
            .ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
    }

    [Fact]
    public void Days_of_a_running_event_that_contradict_each_other_stay_apart()
    {
        press.Send("Strike at Grantham docks: day 2", Docks);

        press.Send("Strike at Grantham docks: day 21", Docks, day: 1).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
        press.Send("Strike at Grantham docks: day 2", Docks, day: 1)[0].ShouldBe(new StoryChange.Join(new ItemId(3), new StoryId(1)));
    }

    [Fact]
    public void One_headline_over_different_news_is_not_one_story()
    {
        press.Send("Morning briefing", Ferry, outlet: "amber");

        press.Send("Morning briefing", Dairy, day: 1, outlet: "amber").ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
    }

    [Fact]
    public void One_headline_of_two_outlets_over_different_news_is_not_one_story()
    {
        press.Send("Morning briefing", Ferry, outlet: "amber");

        press.Send("Morning briefing", Dairy, outlet: "veldt-post").ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
    }

    [Fact]
    public void Two_earthquakes_of_one_day_in_two_languages_are_two_stories()
    {
        press.Send("Magnitude 6.4 quake hits Amber coast", "An earthquake of magnitude 6.4 shook the Amber coast on Tuesday and killed seven people, said governor Lena Okafor. In Grantham 43 houses collapsed.");

        press.Send("Erdbeben der Stärke 5,1 in Veldt", "Ein Erdbeben der Stärke 5,1 hat am Dienstag Veldt erschüttert. Zwei Menschen wurden verletzt, sagte Bürgermeister Joris Hallam. In Kissou bekam die Schule Risse.", "de")
            .ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
        press.Send("Землетрясение магнитудой 6,4 у побережья Эмбера", "Землетрясение магнитудой 6,4 произошло во вторник, семь человек погибли, сообщила губернатор Лена Окафор. В Грантаме разрушены 43 дома.", "ru")
            .ShouldHaveSingleItem().ShouldBe(new StoryChange.Join(new ItemId(3), new StoryId(1)));
    }

    [Fact]
    public void A_copy_goes_where_its_original_stands()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Send("What a night", "Wholly other words stand here, and a trail says whose they were once.", of: 1).ShouldHaveSingleItem()
            .ShouldBe(new StoryChange.Join(new ItemId(2), new StoryId(1)));
    }

    [Fact]
    public void A_copy_whose_original_is_found_later_takes_its_story_along()
    {
        press.Send("What a night", "Wholly other words stand here, and a trail says whose they were once.");
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Again(1, of: 2).ShouldHaveSingleItem().ShouldBe(new StoryChange.Merge(new StoryId(1), new StoryId(2)));
        press.Again(1, of: 2).ShouldBeEmpty();
    }

    [Fact]
    public void A_copy_that_stood_among_others_leaves_them()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);

        StoryChange.Split split = press.Again(2, of: 3).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Split>();

        (split.From, split.Into, split.Articles[0]).ShouldBe((new StoryId(1), new StoryId(2), new ItemId(2)));
    }

    [Fact]
    public void Two_articles_that_name_each_other_as_their_source_stay_in_one_story()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Ferry sinks off Port Amber", Ferry, of: 1);

        press.Again(1, of: 2).ShouldBeEmpty();
        press.Again(2, of: 1).ShouldBeEmpty();
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Join>();
    }

    [Fact]
    public void Restored_from_the_store_it_decides_as_before()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);

        Press restored = press.Restored();

        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry).ShouldBe(restored.Send("Nine missing after ferry goes down near Port Amber", OtherFerry));
        restored.Send("Chess final drawn", Docks).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>().Story.ShouldBe(new StoryId(3));
    }

    [Fact]
    public void A_forgotten_article_draws_nothing_to_where_it_stood()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);

        press.Grouper.Forget(new ItemId(1));

        press.Grouper.Active.ShouldBe(0);
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry).ShouldHaveSingleItem().ShouldBeOfType<StoryChange.Open>();
    }

    [Fact]
    public void What_stands_beside_a_forgotten_article_stays()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry);

        press.Grouper.Forget(new ItemId(1));

        press.Again(2).ShouldBeEmpty();
        press.Send("Marguerite sinks off Port Amber", Ferry).ShouldHaveSingleItem().ShouldBe(new StoryChange.Join(new ItemId(3), new StoryId(1)));
    }

    [Fact]
    public void A_copy_of_a_forgotten_article_speaks_for_the_story()
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Ferry sinks off Port Amber", Ferry, of: 1);

        press.Grouper.Forget(new ItemId(1));

        press.Send("Nine missing after ferry goes down near Port Amber", OtherFerry).ShouldHaveSingleItem().ShouldBe(new StoryChange.Join(new ItemId(3), new StoryId(1)));
    }

    [Fact]
    public void Forgetting_what_is_not_held_is_no_error() => Should.NotThrow(() => press.Grouper.Forget(new ItemId(7)));

    [Theory]
    [InlineData("ru", "Паром «Маргарита» затонул у Порт-Эмбера", "Паром затонул во вторник у берегов Порт-Эмбера, на борту были 212 пассажиров. Спасены 203 человека, девять пропали без вести, сообщила начальник порта Лена Окафор. Судно вышло из Грантама.")]
    [InlineData("ja", "ポートアンバー沖でフェリー沈没", "火曜夜、ポートアンバー沖でフェリー「マルグリート」が沈没し、乗客212人のうち203人が救助された。港長のレナ・オカフォー氏によると9人が行方不明。グランサムを出港していた。")]
    [InlineData("es", "Se hunde un ferri frente a Port Amber", "El ferri Marguerite se hundió el martes frente a Port Amber con 212 pasajeros. Rescataron a 203, dijo la capitana del puerto, Lena Okafor. Había salido de Grantham.")]
    public void An_account_in_another_language_joins(string language, string title, string text)
    {
        press.Send("Ferry sinks off Port Amber", Ferry);
        press.Send("Parliament in Veldt passes dairy law", Dairy);

        press.Send(title, text, language).ShouldHaveSingleItem().ShouldBe(new StoryChange.Join(new ItemId(3), new StoryId(1)));
    }

    private const string Docks =
        "Dockers at Grantham held out for higher wages on the quays and cranes stood still. Union leader Piet Garrow said that talks would go on. Forty ships lay at anchor in the roads.";

    private const string Ferry =
        "The ferry Marguerite sank in heavy weather off Port Amber on Tuesday night with 212 passengers aboard. Rescuers from the Amber coastguard pulled 203 people from the water. Harbour master Lena Okafor said that nine were still missing. The Marguerite had left Grantham Quay at dusk.";

    private const string OtherFerry =
        "Nine people are missing after the passenger ferry Marguerite went down off Port Amber late on Tuesday. Coastguard boats rescued 203 of the 212 passengers, said Lena Okafor, the harbour master. Waves of four metres had been forecast when the vessel left Grantham Quay.";

    private const string Dairy =
        "Lawmakers in Veldt voted 61 to 40 on Wednesday for a law that sets a minimum price for raw milk. Farm minister Joris Hallam called it overdue. The opposition said that consumers would pay for it.";
}
