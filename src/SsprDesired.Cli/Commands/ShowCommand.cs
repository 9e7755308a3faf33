using System.CommandLine;
using SsprDesired.Catalog;
using SsprDesired.Model;
using SsprDesired.Output;

namespace SsprDesired.Cli.Commands;

internal static class ShowCommand
{
    public static Command Make(Host host, Options options)
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
            var terminal = Desire.Terminal(host, options, parsed);
            var delivery = new Delivery(host, parsed, options, withPlan: false);
            var saved = SavedPlan.Read(host, parsed.GetRequiredValue(planFile));
            if (saved.Plan is not { } plan)
            {
                terminal.Report([saved.Finding!]);
                return ExitCode.Of(saved.Finding!.Trouble);
            }

            var view = ViewMaker.Of(Everything.Declared, plan) with
            {
                ExitCodes = ExitCode.All(plan, null, detailed: false),
            };
            var lost = delivery.Write(view, () => []);
            if (lost.Count > 0)
            {
                terminal.Report(lost);
                return ExitCode.Of(Trouble.Input);
            }

            terminal.Show(
                Formats.Render(parsed.GetRequiredValue(options.Format), view, terminal.Palette)
            );
            return ExitCode.Done;
        });
        return command;
    }
}
