using System.CommandLine;

namespace SsprDesired.Cli.Commands;

internal static class DriftCommand
{
    public static Command Make(Host host, Terminal terminal, Options options)
    {
        var command = new Command(
            "drift",
            "Report what differs from the file, and end with 2 when anything does."
        )
        {
            options.File,
            options.Format,
            options.Report,
            options.Identity,
            options.NoColor,
            options.Verbose,
        };
        command.SetAction(
            (parsed, cancel) =>
                PlanCommand.RunAsync(host, terminal, options, parsed, drift: true, cancel)
        );
        return command;
    }
}
