using Headwater.Model;
using Headwater.Text;

namespace Headwater.Archive;

/// <summary>The visit in a record of kind revisit.</summary>
internal static class RevisitRecord
{
    /// <summary>The bytes came again and were the same.</summary>
    public const string Identical = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

    /// <summary>The site said that nothing has changed.</summary>
    public const string NotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

    /// <summary>Reads anybody's record.</summary>
    /// <returns>A visit, or a problem, or neither where what was visited is surely no page.</returns>
    public static (WarcRevisit? Revisit, Cause? Problem) Read(WarcRecord record)
    {
        HttpMessage? http = HttpMessage.Read(record.Block);
        int status = http?.Status ?? (IsNotModified(record) ? 304 : 200);
        if (!Address.IsOfWeb(record.Target) || !(status is >= 200 and < 300 or 304) || !PageRecord.IsText(http?.Headers.GetValueOrDefault("Content-Type")))
        {
            return default;
        }

        return record.Date is not { } date
            ? (null, new Cause("bad-record", $"The record of {record.Target} has no date that can be read."))
            : (new WarcRevisit(record.Target!, date, status)
            {
                Digest = record.Fields.GetValueOrDefault("WARC-Payload-Digest"),
                OfUrl = record.Fields.GetValueOrDefault("WARC-Refers-To-Target-URI")?.Trim('<', '>'),
                OfFetched = record.DateOf("WARC-Refers-To-Date"),
            }, null);
    }

    /// <summary>The visit of one of our own records; <c>null</c> for a record of another kind.</summary>
    public static Revisit? Own(WarcRecord record) =>
        record.Type == "revisit" && Read(record).Revisit is { Hash: { } hash } visit
            ? new Revisit { Hash = hash, Url = visit.Url, Fetched = visit.Fetched, Status = visit.Status }
            : null;

    // Version 1.0 of the format wrote the same profile under its own number.
    private static bool IsNotModified(WarcRecord record) =>
        record.Fields.GetValueOrDefault("WARC-Profile")?.EndsWith("/server-not-modified", StringComparison.OrdinalIgnoreCase) == true;
}
