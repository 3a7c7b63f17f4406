namespace Headwater.Tests.Trace;

/// <summary>Texts written for the tests: one report as several outlets carry it.</summary>
internal static class Samples
{
    public const string Wire =
        "The ministry of ports of Corvia shut the bridge over the Amber on Monday after divers found cracks in two of its seven piers, and said that the crossing would stay closed until spring.\n\n"
        + "Lorries are being sent to the ferry at Low Staithe, where drivers waited up to nine hours during the night. Fishermen on the eastern shore said that the detour would cost them the early market in the capital.\n\n"
        + "“We have no other choice, because the safety of everyone who crosses the river comes before the timetable of the port,” the minister, Ilse Torvald, told reporters at the northern bridgehead.\n\n"
        + "The bridge, opened in 1974, carries a third of the grain that Corvia sells abroad. Engineers had warned in two reports since 2028 that floods were washing out the ground beneath the piers, but money for repairs was moved to a new container quay.\n\n"
        + "Insurers in the harbour district said that claims had begun to arrive within hours, most of them from hauliers whose cargo of fruit and milk would not keep.";

    // Its own account of the same statement: one quotation in common, nothing else.
    public const string Second =
        "Nobody will drive across Corvia's longest bridge before the thaw. Cracked foundations forced its closure at the start of the week, according to the country's ports ministry.\n\n"
        + "“We have no other choice, because the safety of everyone who crosses the river comes before the timetable of the port,” said minister Ilse Torvald.\n\n"
        + "Farmers fear for their exports. Roughly one tonne in three leaves by this road, and the single ferry downstream takes forty vehicles at a time. Our reporter counted six hundred trucks along the embankment on Tuesday morning; several crews had slept in their cabs.\n\n"
        + "Opposition deputies demand to know why warnings from the state's own surveyors were left in a drawer while ministers cut ribbons at the new quay.";

    public const string Unrelated =
        "The national choir of Corvia won the singing contest at Hill End for the third year in a row, with a programme of sea shanties and one modern piece that its conductor had written on the train.\n\n"
        + "Judges praised the basses above all. The prize, a silver herring, will be shown in the town hall until the autumn, when it must be handed back.";

    /// <summary>The wire's report as an aggregator's machine passes it on: three typing errors and a word left out.</summary>
    public static string Mistyped { get; } = Wire
        .Replace("Lorries are being sent", "Lorries being sent", StringComparison.Ordinal)
        .Replace("Fishermen", "Fishremen", StringComparison.Ordinal)
        .Replace("Engineers", "Enginers", StringComparison.Ordinal)
        .Replace("foundations", "fuondations", StringComparison.Ordinal);

    /// <summary>The first paragraphs alone.</summary>
    public static string Excerpt { get; } = Wire[..Wire.IndexOf("“We", StringComparison.Ordinal)].TrimEnd();

    /// <summary>The report after a sub-editor's light hand.</summary>
    public static string Rewritten { get; } = Wire
        .Replace("shut the bridge over the Amber on Monday", "closed the Amber bridge to all traffic at the start of the week", StringComparison.Ordinal)
        .Replace("and said that the crossing would stay closed until spring", "and expects no one to cross before spring", StringComparison.Ordinal)
        .Replace("where drivers waited up to nine hours during the night", "with waits of as much as nine hours overnight", StringComparison.Ordinal)
        .Replace("Engineers had warned in two reports since 2028", "Since 2028, two reports by engineers had warned", StringComparison.Ordinal)
        .Replace("most of them from hauliers", "above all from hauliers", StringComparison.Ordinal);
}
