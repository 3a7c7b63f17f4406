using System.Globalization;

namespace Headwater.App.Cli;

/// <summary>
/// How far <c>reextract --save</c> has come, in a file of the data folder, so that one that was stopped goes on where it
/// was. It holds for one build of the program: another may read what came before otherwise.
/// </summary>
/// <param name="folder">The data folder.</param>
internal sealed class RereadPlace(string folder)
{
    private static readonly string Build = typeof(Headwater.Extract.Extractor).Assembly.ManifestModule.ModuleVersionId.ToString();

    private string Mark => Path.Combine(folder, "reextract");

    /// <summary>The time that the articles not yet read again were seen at, or after; the earliest time for all.</summary>
    public DateTimeOffset Begin() =>
        File.Exists(Mark) && File.ReadAllText(Mark).Split(' ') is [var build, var time] && build == Build
        && DateTimeOffset.TryParseExact(time, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset place)
            ? place
            : DateTimeOffset.MinValue;

    /// <summary>All articles seen before a time are done.</summary>
    public void Reach(DateTimeOffset seen) => File.WriteAllText(Mark, $"{Build} {seen.ToString("O", CultureInfo.InvariantCulture)}");

    /// <summary>All are done.</summary>
    public void End() => File.Delete(Mark);
}
