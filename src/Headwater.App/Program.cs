return await Headwater.App.Cli.CommandLine.RunAsync(args, Headwater.App.Cli.Terminal.System);
