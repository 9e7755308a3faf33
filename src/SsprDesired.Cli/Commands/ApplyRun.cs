using System.CommandLine;
using SsprDesired.Applying;
using SsprDesired.Catalog;
using SsprDesired.Graph;
using SsprDesired.Model;
using SsprDesired.Output;

namespace SsprDesired.Cli.Commands;

/// <summary>One run of apply: from a saved plan, or plan, show, ask.</summary>
/// <param name="planFile">Null when there is no saved plan.</param>
internal sealed class ApplyRun(
    Host host,
    Terminal terminal,
    Options options,
    ParseResult parsed,
    string? planFile
)
{
    private readonly Delivery _delivery = new(
        host,
        planFile ?? parsed.GetValue(options.File),
        null,
        parsed.GetValue(options.Report)
    );
    private readonly string _identity = parsed.GetRequiredValue(options.Identity);
    private readonly string _format = parsed.GetRequiredValue(options.Format);

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        terminal.NoColor = parsed.GetValue(options.NoColor);
        if (_delivery.Rehearse() is { } unwritable)
        {
            return End(unwritable);
        }

        return planFile is null ? await FreshAsync(cancel) : await SavedAsync(planFile, cancel);
    }

    private async Task<int> SavedAsync(string file, CancellationToken cancel)
    {
        var saved = await Task.Run(() => SavedPlan.Read(host, file), CancellationToken.None)
            .WaitAsync(cancel);
        if (
            (saved.Finding ?? SavedPlan.Expired(saved.Plan!, file, host.Time.GetUtcNow())) is
            { } unusable
        )
        {
            return End(unusable);
        }

        using var tenant = new LiveWriter(Session(SavedPlan.Tenant(saved.Plan!)));
        return await ApplyAsync(saved.Plan!, tenant, shown: false, cancel);
    }

    private async Task<int> FreshAsync(CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(options.File);
        if (
            await DesiredFile.ReadAsync(host, terminal, file, offline: false, cancel)
            is not { } desired
        )
        {
            return ExitCode.Of(Trouble.Input);
        }

        using var tenant = new LiveWriter(Session(desired.Tenant));
        var planned = await PlanMaking.MakeAsync(host, desired, tenant, _identity, cancel);
        if (planned.Plan is not { } plan)
        {
            return End([.. planned.Findings]);
        }

        var asks = plan.Changes.Count > 0 && !parsed.GetValue(options.AutoApprove);
        if (asks && (!host.InIsTerminal || _format != "text"))
        {
            return End(Approval.Missing(plan, host.InIsTerminal));
        }

        var shown = _format == "text" && plan.Changes.Count > 0;
        if (shown)
        {
            terminal.Show(
                TextRenderer.Render(ViewMaker.Of(Everything.Declared, plan), terminal.Palette)
            );
        }

        return asks && !await Approval.AskAsync(host, plan, cancel)
            ? End(Approval.Declined)
            : await ApplyAsync(plan, tenant, shown, cancel);
    }

    private async Task<int> ApplyAsync(
        Plan plan,
        LiveWriter tenant,
        bool shown,
        CancellationToken cancel
    )
    {
        var applier = new Applier(Everything.Declared, tenant, host.Time);
        var applied = await applier.ApplyAsync(plan, cancel);
        if (applied.Refusal is { } refusal)
        {
            return End(refusal);
        }

        var outcomes = plan.Changes.Count == 0 ? null : applied.Outcomes;
        var detailed = parsed.GetValue(options.DetailedExitCode);
        var view = ViewMaker.Of(Everything.Declared, plan, outcomes) with
        {
            ExitCodes = ExitCode.All(plan, outcomes, detailed, []),
        };
        var lost = _delivery.Write(view, () => []);
        view = view with { ExitCodes = ExitCode.All(plan, outcomes, detailed, lost) };
        terminal.Show(
            shown
                ? "\n" + TextRenderer.RenderOutcomes(view, terminal.Palette)
                : Formats.Render(_format, view, terminal.Palette)
        );
        terminal.Report(lost);
        return view.ExitCodes[0];
    }

    private TenantSession Session(TenantRef tenant) =>
        Sessions.Open(host, terminal, tenant, _identity, parsed.GetValue(options.Verbose));

    private int End(params IReadOnlyList<Finding> findings)
    {
        terminal.Report(findings);
        return ExitCode.First(findings);
    }
}
