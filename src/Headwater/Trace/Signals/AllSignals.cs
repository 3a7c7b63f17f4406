using Headwater.Model;
using Headwater.Text.Names;

namespace Headwater.Trace.Signals;

/// <summary>Every signal that a page itself gives, the strongest evidence kept for each source.</summary>
internal sealed class AllSignals
{
    // An agency's own domain is the original. What its pages declare against that is kept, in doubt.
    private const double AgainstOwnDomain = 0.4;

    private readonly Footers footers = new();
    private readonly Datelines datelines = new();
    private readonly Bylines bylines = new();
    private readonly CreditLines creditLines = new();
    private readonly Copyrights copyrights = new();
    private readonly OriginalLinks originalLinks = new();
    private readonly AddressPaths addressPaths = new();
    private readonly Relays relays = new();

    /// <summary>The clues of a page, none of them to the page's own outlet.</summary>
    public IReadOnlyList<Clue> Find(Reading reading)
    {
        IEnumerable<Clue> clues =
        [
            .. footers.Find(reading), .. originalLinks.Find(reading), .. MarkupCredits.Find(reading),
            .. datelines.Find(reading), .. addressPaths.Find(reading), .. bylines.Find(reading), .. creditLines.Find(reading), .. copyrights.Find(reading),
        ];
        List<Clue> declared = [.. Strongest(clues.Where(c => !reading.IsSelf(c.To))).Select(c => Judge(c, reading))];
        bool isAgencyReport = reading.OwnAgency is not null || declared.Any(c => c.Distance == Distance.Agency);
        return isAgencyReport ? [.. declared, .. relays.Find(reading, declared).Where(c => !reading.IsSelf(c.To))] : declared;
    }

    /// <summary>The state agency that the lead cites, whether or not it makes a step of the trail.</summary>
    public Clue? Cited(Reading reading) => relays.Find(reading, []).FirstOrDefault(c => !reading.IsSelf(c.To));

    private static Clue Judge(Clue clue, Reading reading) =>
        reading.OwnAgency is not null && clue.Distance == Distance.Agency ? clue with { Confidence = Math.Min(clue.Confidence, AgainstOwnDomain) } : clue;

    private static IEnumerable<Clue> Strongest(IEnumerable<Clue> clues) => clues
        .GroupBy(c => Key(c.To))
        .Select(group => Merge([.. group.OrderBy(c => IsHost(c.To.Name)).ThenByDescending(c => c.Confidence)]));

    // "The Harbour Times" and "harbourtimes.example" are one outlet.
    private static string Key(Source source)
    {
        string name = NameFolding.Key(IsHost(source.Name) ? source.Name.Split('.').MaxBy(part => part.Length)! : source.Name);
        return name.Replace(" ", "", StringComparison.Ordinal);
    }

    private static bool IsHost(string name) => name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal) && name.Split('.').All(part => part.Length > 1);

    // Two signals that agree are stronger than one; an address found by any of them is kept.
    private static Clue Merge(List<Clue> agreeing) => agreeing[0] with
    {
        To = agreeing[0].To with { Url = agreeing.Select(c => c.To.Url).FirstOrDefault(url => url is not null) },
        Confidence = Math.Min(0.98, agreeing[0].Confidence + (0.02 * (agreeing.DistinctBy(c => c.Method).Count() - 1))),
    };
}
