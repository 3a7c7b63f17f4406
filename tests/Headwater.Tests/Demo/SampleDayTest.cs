using Headwater.App.Demo;

namespace Headwater.Tests.Demo;

public sealed class SampleDayTest
{
    private static readonly SampleDay Day = SampleDay.Load();

    [Fact]
    public void Every_file_of_the_sample_day_is_read() => Day.Articles.ShouldNotBeEmpty();

    [Fact]
    public void A_missing_folder_is_named()
    {
        InvalidDataException wrong = Should.Throw<InvalidDataException>(() => SampleDay.Load("nowhere"));

        wrong.Message.ShouldBe("samples/outlets.json is not there. The program was copied without its samples folder.");
    }

    [Fact]
    public void The_reference_chain_leads_from_the_aggregator_to_the_state_agency()
    {
        List<string> chain = ["motor-car/relay"];
        while (Day.Key.Edges.FirstOrDefault(e => e.From == chain[^1]) is { } edge)
        {
            chain.Add(edge.To);
        }

        chain.ShouldBe(["motor-car/relay", "motor-car/courier", "motor-car/meridian", "motor-car/tcns"]);
    }
}
