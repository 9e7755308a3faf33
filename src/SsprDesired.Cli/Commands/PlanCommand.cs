using System.CommandLine;
using SsprDesired.Catalog;
using SsprDesired.Graph;
using SsprDesired.Model;
using SsprDesired.Output;
using SsprDesired.Planning;

namespace SsprDesired.Cli.Commands;

internal static class PlanCommand
{
    public static Command Make(Host host, Terminal terminal, Options options)
    {
        var command = new Command(
            "plan",
            "Show what apply would change; nothing is written to the tenant."
        )
        {
            options.File,
            options.PlanOut,
            options.Format,
            options.Report,
            options.DetailedExitCode,
            options.Identity,
            options.NoColor,
            options.Verbose,
        };
        command.SetAction(
            (parsed, cancel) => RunAsync(host, terminal, options, parsed, drift: false, cancel)
        );
        return command;
    }

    /// <param name="drift">Report what differs and propose nothing.</param>
    public static async Task<int> RunAsync(
        Host host,
        Terminal terminal,
        Options options,
        ParseResult parsed,
        bool drift,
        CancellationToken cancel
    )
    {
        terminal.NoColor = parsed.GetValue(options.NoColor);
        var delivery = new Delivery(
            host,
            parsed.GetValue(options.File),
            drift ? null : parsed.GetValue(options.PlanOut),
            parsed.GetValue(options.Report)
        );
        var file = parsed.GetRequiredValue(options.File);
        if (
            await DesiredFile.ReadAsync(host, terminal, file, offline: false, cancel)
            is not { } desired
        )
        {
            return ExitCode.Of(Trouble.Input);
        }

        if (delivery.Rehearse() is { } unwritable)
        {
            terminal.Report(unwritable);
            return ExitCode.Of(unwritable.Trouble);
        }

        var identity = parsed.GetRequiredValue(options.Identity);
        var verbose = parsed.GetValue(options.Verbose);
        using var tenant = new LiveReader(
            Sessions.Open(host, terminal, desired.Tenant, identity, verbose)
        );
        var planned = await PlanMaking.MakeAsync(host, desired, tenant, identity, cancel);
        if (planned.Plan is not { } plan)
        {
            terminal.Report(planned.Findings);
            return ExitCode.First(planned.Findings);
        }

        var detailed = drift || parsed.GetValue(options.DetailedExitCode);
        var codes = ExitCode.All(plan, null, detailed, []);
        var view = drift
            ? ViewMaker.OfDrift(Everything.Declared, plan)
            : ViewMaker.Of(Everything.Declared, plan);
        view = view with { ExitCodes = codes };
        var lost = delivery.Write(view, () => PlanFile.Write(plan));
        if (lost.Count > 0)
        {
            terminal.Report(lost);
            return ExitCode.First(lost);
        }

        terminal.Show(
            Formats.Render(parsed.GetRequiredValue(options.Format), view, terminal.Palette)
        );
        return codes[0];
    }
}
