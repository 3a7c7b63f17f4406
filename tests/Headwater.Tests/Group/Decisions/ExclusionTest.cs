using Headwater.Group.Decisions;
using Headwater.Group.Profiles;
using Headwater.Group.Vectors;
using Headwater.Model;

namespace Headwater.Tests.Group.Decisions;

/// <summary>Two events that differ in who acts are told apart by that, however alike their words.</summary>
public sealed class ExclusionTest
{
    private static readonly string[] Tellings =
    [
        "Police in Veldt stopped {0} of the Harbour Rovers on suspicion of drunken driving. The club said that {0} would train as usual.",
        "The Harbour Rovers said that {0} had been arrested after leaving a bar. Officers in Veldt smelled alcohol.",
        "A player of the Rovers, {0}, spent the night in a cell in Veldt. Drunken driving is what police accuse him of.",
        "Drunken driving: the Rovers stand by {0}, whom officers in Veldt arrested on his way home from a bar.",
        "In Veldt the arrest of {0} for drunken driving came days before the Rovers meet the league's leaders.",
        "For the Rovers it is the wrong week: {0} was arrested at the wheel, and police say that he had been drinking.",
    ];

    private readonly Frequencies frequencies = Frequencies.WithBackground();

    [Fact]
    public void Two_players_arrested_are_two_sides()
    {
        Profile[] articles = [.. About("Tomas Berland", 1), .. About("Idris Quell", 11)];

        Sides sides = Sides.ByActors(articles, frequencies)!;

        sides.One.Members.Select(m => m.Id.Value / 10).Distinct().ShouldHaveSingleItem();
        sides.Other.Members.Select(m => m.Id.Value / 10).Distinct().ShouldHaveSingleItem();
        sides.Exclusion.ShouldBe(Tellings.Length - 1);
    }

    [Fact]
    public void Where_a_few_reports_name_both_they_exclude_each_other_less()
    {
        Profile[] one = About("Tomas Berland", 1), other = About("Idris Quell", 11);
        Profile both = Read(21, "Rovers sign Quell and lose Berland", "The Harbour Rovers have signed Idris Quell. With Tomas Berland arrested in Veldt, they need him.");

        Exclusion.Strength(one, [.. other, both]).ShouldBeLessThan(Exclusion.Strength(one, other));
    }

    [Fact]
    public void Reports_of_one_arrest_exclude_nothing() =>
        Sides.ByActors([.. About("Tomas Berland", 1), .. About("Tomas Berland", 11)], frequencies).ShouldBeNull();

    [Fact]
    public void Two_reports_that_quote_different_people_are_no_proof()
    {
        Profile[] one = [.. About("Tomas Berland", 1).Take(2)], other = [.. About("Idris Quell", 11).Take(2)];

        Exclusion.Strength(one, other).ShouldBeLessThan(Exclusion.Blocks);
        Sides.ByActors([.. one, .. other], frequencies).ShouldBeNull();
    }

    [Fact]
    public void Copies_bear_nothing_out()
    {
        Profile[] one = About("Tomas Berland", 1), other = About("Idris Quell", 11);
        Array.ForEach(other[1..], o => o.IsCopy = true);

        Exclusion.Strength(one, other).ShouldBe(0);
    }

    private Profile[] About(string who, long first) =>
        [.. Tellings.Select((telling, i) => Read(first + i, "Rovers' " + who.Split(' ')[1] + " arrested", string.Format(System.Globalization.CultureInfo.InvariantCulture, telling, who)))];

    private Profile Read(long id, string title, string text) => new Profiler(frequencies).Read(
        new Article { Id = new ItemId(id), Title = title, Text = text, Language = "en", Published = Press.Start, Seen = Press.Start }, count: true);
}
