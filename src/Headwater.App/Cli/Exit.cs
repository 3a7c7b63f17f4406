namespace Headwater.App.Cli;

/// <summary>Exit codes; the same for every verb.</summary>
internal static class Exit
{
    /// <summary>Everything that was asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed; what, and what to do, was said on standard error.</summary>
    public const int Failed = 1;

    /// <summary>The command line could not be understood; nothing was done.</summary>
    public const int Usage = 2;
}
