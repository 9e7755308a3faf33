using System.CommandLine;
using SsprDesired.Applying;
using SsprDesired.Catalog;
using SsprDesired.Graph;
using SsprDesired.Model;
using SsprDesired.Output;
using SsprDesired.Planning;

namespace SsprDesired.Cli.Commands;

internal static class ApplyCommand
{
    public static Command Make(Host host, Options options)
    {
        var planFile = new Argument<string?>("PLAN")
        {
            Description =
                "A file from plan --out; having it is the approval. Without it: plan, show, ask.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("apply", "Change the tenant as the plan says, and read it back.")
        {
            planFile,
            options.File,
            options.AutoApprove,
            options.Format,
            options.Report,
            options.DetailedExitCode,
            options.Identity,
            options.NoColor,
            options.Verbose,
        };
        command.SetAction(
            (parsed, cancel) =>
                new ApplyRun(host, options, parsed).RunAsync(parsed.GetValue(planFile), cancel)
        );
        return command;
    }
}

internal sealed class ApplyRun(Host host, Options options, ParseResult parsed)
{
    private readonly Terminal _terminal = Desire.Terminal(host, options, parsed);
    private readonly Delivery _delivery = new(host, parsed, options, withPlan: false);
    private readonly string _identity = parsed.GetRequiredValue(options.Identity);
    private readonly string _format = parsed.GetRequiredValue(options.Format);

    public async Task<int> RunAsync(string? planFile, CancellationToken cancel)
    {
        if (_delivery.Rehearse() is { Count: > 0 } unwritable)
        {
            return End(unwritable, asked: false);
        }

        return planFile is null ? await FreshAsync(cancel) : await SavedAsync(planFile, cancel);
    }

    private async Task<int> SavedAsync(string planFile, CancellationToken cancel)
    {
        var saved = SavedPlan.Read(host, planFile);
        if (saved.Plan is not { } plan)
        {
            return End([saved.Finding!], asked: false);
        }

        if (host.Time.GetUtcNow() > plan.Header.Expires)
        {
            return End(
                [
                    new Finding(
                        "plan.expired",
                        Trouble.Plan,
                        new Position(planFile),
                        $"{planFile} expired at {plan.Header.Expires:yyyy-MM-dd HH:mm} UTC.",
                        "Plan again and review the new plan."
                    ),
                ],
                asked: false
            );
        }

        using var tenant = new LiveWriter(Session(SavedPlan.Tenant(plan)));
        return await ApplyAsync(plan, tenant, shown: false, cancel);
    }

    private async Task<int> FreshAsync(CancellationToken cancel)
    {
        if (Desire.Read(host, _terminal, parsed.GetRequiredValue(options.File)) is not { } desired)
        {
            return ExitCode.Of(Trouble.Input);
        }

        using var tenant = new LiveWriter(Session(desired.Tenant));
        var planned = await PlanMaking.MakeAsync(host, desired, tenant, _identity, cancel);
        if (planned.Plan is not { } plan)
        {
            return End(planned.Findings, asked: true);
        }

        var asks = plan.Changes.Count > 0 && !parsed.GetValue(options.AutoApprove);
        if (asks && (!host.InIsTerminal || _format != "text"))
        {
            return End(
                [
                    new Finding(
                        "approval.missing",
                        Trouble.Input,
                        null,
                        $"{plan.Changes.Count} changes wait for approval, and there is no terminal to ask on.",
                        "Give --auto-approve, or apply a plan saved with sspr plan --out FILE."
                    ),
                ],
                asked: true
            );
        }

        var shown = _format == "text" && plan.Changes.Count > 0;
        if (shown)
        {
            _terminal.Show(
                TextRenderer.Render(ViewMaker.Of(Everything.Declared, plan), _terminal.Palette)
            );
        }

        return asks && !Approved(plan)
            ? End([Declined], asked: true)
            : await ApplyAsync(plan, tenant, shown, cancel);
    }

    private async Task<int> ApplyAsync(
        Plan plan,
        LiveWriter tenant,
        bool shown,
        CancellationToken cancel
    )
    {
        var applied = await new Applier(Everything.Declared, tenant, host.Time).ApplyAsync(
            plan,
            cancel
        );
        if (applied.Refusal is { } refusal)
        {
            return End([refusal], asked: true);
        }

        var outcomes = plan.Changes.Count == 0 ? null : applied.Outcomes;
        var codes = ExitCode.All(plan, outcomes, parsed.GetValue(options.DetailedExitCode));
        var view = ViewMaker.Of(Everything.Declared, plan, outcomes) with { ExitCodes = codes };
        _terminal.Show(
            shown
                ? "\n" + TextRenderer.RenderOutcomes(view, _terminal.Palette)
                : Formats.Render(_format, view, _terminal.Palette)
        );
        var lost = _delivery.Write(view, () => []);
        _terminal.Report(lost, simulated: true);
        return lost.Count > 0 && codes[0] == ExitCode.Done ? ExitCode.First(lost) : codes[0];
    }

    private bool Approved(Plan plan)
    {
        host.Out.Write(
            $"\nApply {Count(plan.Changes.Count)} to {plan.Header.Tenant.DisplayName}? Only yes is taken: "
        );
        host.Out.Flush();
        return host.In.ReadLine()?.Trim() == "yes";
    }

    private static string Count(int changes) => changes == 1 ? "1 change" : $"{changes} changes";

    private static Finding Declined { get; } =
        new(
            "approval.declined",
            Trouble.Cancelled,
            null,
            "The plan was not approved, and nothing was written.",
            "Run again and answer yes to apply it."
        );

    private TenantSession Session(TenantRef tenant) =>
        Sessions.Open(host, tenant, _identity, parsed.GetValue(options.Verbose) ? _terminal : null);

    /// <param name="asked">The tenant was asked, so the findings speak of it.</param>
    private int End(IReadOnlyList<Finding> findings, bool asked)
    {
        _terminal.Report(findings, simulated: asked);
        return ExitCode.First(findings);
    }
}
