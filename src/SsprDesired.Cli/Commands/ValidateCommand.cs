using System.CommandLine;
using SsprDesired.Model;

namespace SsprDesired.Cli.Commands;

internal static class ValidateCommand
{
    public static Command Make(Host host, Options options)
    {
        var command = new Command("validate", "Check the file; nothing is read from a tenant.")
        {
            options.File,
        };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(options.File);
            var terminal = new Terminal(host, noColor: true);
            if (Desire.Read(host, terminal, file) is not { } desired)
            {
                return ExitCode.Of(Trouble.Input);
            }

            terminal.Show(
                $"{file} is valid: {Count(desired.Settings.Count, "setting")}, {Count(desired.Inputs.Count, "input")}.\n"
            );
            return ExitCode.Done;
        });
        return command;
    }

    private static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
