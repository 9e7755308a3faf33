using System.CommandLine;
using SsprDesired.Model;
using SsprDesired.Output;

namespace SsprDesired.Cli.Commands;

internal static class ValidateCommand
{
    public static Command Make(Host host, Terminal terminal, Options options)
    {
        var command = new Command("validate", "Check the file; nothing is read from a tenant.")
        {
            options.File,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var file = parsed.GetRequiredValue(options.File);
                if (
                    await DesiredFile.ReadAsync(host, terminal, file, offline: true, cancel)
                    is not { } desired
                )
                {
                    return ExitCode.Of(Trouble.Input);
                }

                terminal.Show(
                    $"{TextRenderer.Visible(file)} is valid: {Count(desired.Settings.Count, "setting")}, {Count(desired.Inputs.Count, "input")}.\n"
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
