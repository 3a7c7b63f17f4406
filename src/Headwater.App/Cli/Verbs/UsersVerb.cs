using System.CommandLine;

namespace Headwater.App.Cli.Verbs;

/// <summary><c>headwater users</c>: who may sign in. This version has no accounts, so that nobody may, and says so.</summary>
internal static class UsersVerb
{
    public static Command Create(Terminal terminal)
    {
        FormatOptions formats = new();
        Command verb = new("users", "List who may sign in");
        formats.AddTo(verb);
        verb.SetAction(parsed =>
        {
            if (formats.Of(parsed) == Format.Json)
            {
                terminal.Output.WriteLine("[]");
            }

            terminal.Say("There are no accounts: the pages listen on loopback, and whoever reaches them there is the operator. Do not pass --urls an address that others reach.");
            return Exit.Done;
        });
        return verb;
    }
}
