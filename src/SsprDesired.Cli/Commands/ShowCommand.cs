using System.CommandLine;
using SsprDesired.Catalog;
using SsprDesired.Model;
using SsprDesired.Output;

namespace SsprDesired.Cli.Commands;

internal static class ShowCommand
{
    public static Command Make(Host host, Terminal terminal, Options options)
    {
        var planFile = new Argument<string>("PLAN") { Description = "A file from plan --out." };
        var command = new Command("show", "Show a saved plan; no tenant and no sign-in is needed.")
        {
            planFile,
            options.Format,
            options.Report,
            options.NoColor,
        };
        command.SetAction(parsed =>
        {
            terminal.NoColor = parsed.GetValue(options.NoColor);
            var delivery = new Delivery(
                host,
                parsed.GetValue(planFile),
                null,
                parsed.GetValue(options.Report)
            );
            var saved = SavedPlan.Read(host, parsed.GetRequiredValue(planFile));
            if ((saved.Finding ?? delivery.Rehearse()) is { } fault)
            {
                terminal.Report(fault);
                return ExitCode.Of(fault.Trouble);
            }

            var view = ViewMaker.Of(Everything.Declared, saved.Plan!) with
            {
                ExitCodes = [ExitCode.Done],
            };
            var lost = delivery.Write(view, () => []);
            terminal.Report(lost);
            if (lost.Count > 0)
            {
                return ExitCode.First(lost);
            }

            terminal.Show(
                Formats.Render(parsed.GetRequiredValue(options.Format), view, terminal.Palette)
            );
            return ExitCode.Done;
        });
        return command;
    }
}
