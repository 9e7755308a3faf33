using SsprDesired.Cli;

using var host = Host.OfProcess();
return await CommandLine.RunAsync(host, args, CancellationToken.None);
