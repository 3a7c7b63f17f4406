using System.Text.RegularExpressions;
using Headwater.Model;
using Headwater.Text;
using Headwater.Trace.Agencies;

namespace Headwater.Tests;

public sealed partial class OutletFilesTest
{
    // Services that serve feeds in the name of others.
    private static readonly string[] FeedHosts = ["feeds.feedburner.com", "uecdn.es", "dowjones.io", "a.dj.com"];

    private static readonly IReadOnlyList<Outlet> Outlets = OutletFiles.Load();

    [Fact]
    public void The_world_is_known()
    {
        Outlets.Count.ShouldBeGreaterThanOrEqualTo(300);
        Outlets.Select(o => o.Country).Distinct().Count().ShouldBeGreaterThanOrEqualTo(60);
        Outlets.Select(o => o.Kind).Distinct().Order().ShouldBe(Enum.GetValues<OutletKind>().Where(k => k != OutletKind.Unknown));
    }

    [Fact]
    public void A_file_holds_the_outlets_of_the_country_it_is_named_after()
    {
        string[] files = [.. Knowledge.Files("outlets", ".json").Select(Path.GetFileNameWithoutExtension)!];

        files.ShouldBe(Outlets.Select(o => o.Country!).Distinct());
        files.ShouldAllBe(name => Country().IsMatch(name));
    }

    [Fact]
    public void An_id_is_a_slug_and_names_one_outlet()
    {
        Outlets.Select(o => o.Id.Value).Where(id => !Slug().IsMatch(id)).ShouldBeEmpty();
        Twice(Outlets.Select(o => o.Id.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void A_domain_is_a_bare_host_name_of_one_outlet()
    {
        Outlets.Where(o => o.Domains.Count == 0).Select(o => o.Id).ShouldBeEmpty();
        Outlets.SelectMany(o => o.Domains).Where(d => !Domain().IsMatch(d) || d.StartsWith("www.", StringComparison.Ordinal)).ShouldBeEmpty();
        Twice(Outlets.SelectMany(o => o.Domains)).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_stands_for_one_outlet() =>
        Twice(Outlets.SelectMany(o => o.Aliases.Prepend(o.Name).Select(n => n.ToUpperInvariant()))).ShouldBeEmpty();

    [Fact]
    public void An_outlet_says_what_it_is_and_in_which_languages()
    {
        Outlets.Where(o => o.Kind == OutletKind.Unknown || string.IsNullOrWhiteSpace(o.Name)).Select(o => o.Id).ShouldBeEmpty();
        Outlets.Where(o => o.Languages.Count == 0 || !o.Languages.All(Language().IsMatch)).Select(o => o.Id).ShouldBeEmpty();
    }

    [Fact]
    public void A_feed_lies_on_its_outlets_domain_or_at_a_service_that_serves_feeds()
    {
        Outlets.SelectMany(o => o.Feeds.Where(f => !IsFeedOf(o, f)).Select(f => $"{o.Id}: {f}")).ShouldBeEmpty();
        Twice(Outlets.SelectMany(o => o.Feeds)).ShouldBeEmpty();
    }

    [Fact]
    public void An_agency_of_the_catalogue_is_an_agency_here_too()
    {
        OutletDirectory directory = new(Outlets);
        IEnumerable<string> differ =
            from agency in AgencyFile.ReadAll()
            from domain in agency.Domains
            let outlet = directory.Of($"https://{domain}/")
            where outlet is not null && outlet.Kind != (agency.IsState ? OutletKind.StateAgency : OutletKind.Agency)
            select $"{outlet.Id} is {outlet.Kind}, {agency.Name} stands on {domain}";

        differ.ShouldBeEmpty();
    }

    [Fact]
    public void No_outlet_but_an_agencys_own_bears_the_agencys_name()
    {
        AgencyCatalogue agencies = new(AgencyFile.ReadAll());
        IEnumerable<string> borrowed =
            from outlet in Outlets
            from name in outlet.Aliases.Prepend(outlet.Name)
            let agency = agencies.Find(name)
            where agency is not null && !outlet.Domains.Any(agency.Domains.Contains)
            select $"{outlet.Id} is called {name}, as is {agency.Name}";

        borrowed.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_stands_on_an_agencys_domain_is_found_under_its_name()
    {
        AgencyCatalogue agencies = new(AgencyFile.ReadAll());

        Outlets.Where(o => agencies.Of($"https://{o.Domains[0]}/") is { } agency && agencies.Find(o.Name) != agency).Select(o => o.Id).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_installation_begins_with_feeds_of_every_inhabited_continent()
    {
        OutletDirectory directory = new(Outlets);
        string[] ids = [.. Knowledge.Lines("outlets/starter.txt")];
        Outlet[] starters = [.. ids.Select(id => directory.Find(new OutletId(id))).OfType<Outlet>()];

        starters.Select(o => o.Id.Value).ShouldBe(ids);
        Twice(ids).ShouldBeEmpty();
        starters.Where(o => o.Feeds.Count == 0 || !o.Feeds[0].StartsWith("https://", StringComparison.Ordinal)).Select(o => o.Id).ShouldBeEmpty();
        starters.Select(o => o.Country).Intersect(["gb", "us", "br", "ng", "in", "jp", "au"]).Count().ShouldBe(7);
        starters.Count(o => o.Kind == OutletKind.Agency).ShouldBeGreaterThanOrEqualTo(5);
        starters.Count(o => o.Kind == OutletKind.StateAgency).ShouldBeGreaterThanOrEqualTo(5);
        starters.SelectMany(o => o.Languages.Take(1)).Distinct().Count().ShouldBeGreaterThanOrEqualTo(15);
    }

    private static bool IsFeedOf(Outlet outlet, string feed) =>
        Uri.TryCreate(feed, UriKind.Absolute, out Uri? url) && url is { Scheme: "http" or "https" }
        && outlet.Domains.Concat(FeedHosts).Any(d => url.Host == d || url.Host.EndsWith("." + d, StringComparison.Ordinal));

    private static IEnumerable<string> Twice(IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex Country();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$")]
    private static partial Regex Domain();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
    private static partial Regex Language();
}
