using System.CommandLine;
using System.Text.RegularExpressions;
using Headwater.App.Web;
using Headwater.Store;
using Headwater.Text;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater mail</c>: one RFC 5322 message on standard input, as a mail server's pipe gives it, becomes a takedown request.</summary>
internal static partial class MailVerb
{
    private const int LargestMessage = 1024 * 1024;

    public static Command Create(Terminal terminal)
    {
        TakedownPlace place = new(terminal);
        Command verb = new("mail", "File a takedown request from one e-mail on standard input");
        place.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            MailMessage message = MailMessage.Parse(await ReadAsync(terminal.Input, cancel).ConfigureAwait(false));
            string[] urls = [.. Urls().Matches(message.Text).Select(m => m.Value.TrimEnd('.', ',', ')', '>', ';', '\'')).Where(u => Address.IsOfWeb(u)).Distinct()];
            if (message.From is null || urls.Length == 0)
            {
                throw new Complaint("The message names no sender or no address that begins with http:// or https://; nothing was filed.");
            }

            Takedown takedown = new() { Urls = urls, Claimant = message.From, Statement = message.Subject ?? "", Received = TimeProvider.System.GetUtcNow() };
            long id = await place.FileAsync(parsed, takedown, cancel).ConfigureAwait(false);
            terminal.Print($"Request {id} is filed; decide it by {Show.Full(takedown.Deadline)}.");
            return Exit.Done;
        });
        return verb;
    }

    private static async Task<byte[]> ReadAsync(Stream input, CancellationToken cancel)
    {
        using MemoryStream whole = new();
        byte[] buffer = new byte[16384];
        while (whole.Length < LargestMessage && await input.ReadAsync(buffer, cancel).ConfigureAwait(false) is > 0 and var read)
        {
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }

    [GeneratedRegex(@"https?://[^\s<>""]{1,2000}")]
    private static partial Regex Urls();
}
