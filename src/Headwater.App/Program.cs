using Headwater.App.Cli;

using Interruption interruption = new();
return await CommandLine.RunAsync(args, Terminal.System, interruption.Token);
