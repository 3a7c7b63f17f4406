using Headwater.Model;

namespace Headwater.App.Cli;

/// <summary>The outlets that ship with the program, for verbs that work without a data folder.</summary>
internal static class Outlets
{
    public static OutletDirectory Shipped() => new(OutletFiles.Load());
}
