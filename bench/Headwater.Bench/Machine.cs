using System.Runtime.InteropServices;

namespace Headwater.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string Load = "/proc/loadavg";

    public static string Describe() =>
        $"{Environment.ProcessorCount} cores{Busy()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Split('#')[0].Trim()} {RuntimeInformation.ProcessArchitecture}; "
        + "rates are of processor time of the whole process unless the row says otherwise";

    // On a machine that others use too, processor time is slower than on one that is idle, for us and for peers.
    private static string Busy() => File.Exists(Load) ? $" (load {File.ReadAllText(Load).Split(' ')[0]} at the start)" : "";
}
