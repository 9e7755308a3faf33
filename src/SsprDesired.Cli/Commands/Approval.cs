using SsprDesired.Model;

namespace SsprDesired.Cli.Commands;

/// <summary>The yes of a person, which a run without a saved plan needs.</summary>
internal static class Approval
{
    public static Finding Declined { get; } =
        new(
            "approval.declined",
            Trouble.Cancelled,
            null,
            "The plan was not approved, and nothing was written.",
            "Run again and answer yes to apply it."
        );

    public static Finding Missing(Plan plan, bool hasTerminal) =>
        new(
            "approval.missing",
            Trouble.Input,
            null,
            hasTerminal
                ? $"{Count(plan)} not approved, and only --format text can ask."
                : $"{Count(plan)} not approved, and there is no terminal to ask on.",
            "Give --auto-approve, or apply a plan saved with sspr plan --out FILE."
        );

    /// <exception cref="OperationCanceledException">Interrupted at the question.</exception>
    public static async Task<bool> AskAsync(Host host, Plan plan, CancellationToken cancel)
    {
        await host.Out.WriteAsync(
            $"\nApply {(plan.Changes.Count == 1 ? "1 change" : $"{plan.Changes.Count} changes")} to {plan.Header.Tenant.DisplayName}? Only yes is taken: "
        );
        await host.Out.FlushAsync(cancel);
        // Reading a console cannot be cancelled, so it is left behind when the run is.
        string? line = null;
        try
        {
            line = await Task.Run(host.In.ReadLine, CancellationToken.None).WaitAsync(cancel);
        }
        finally
        {
            // Whoever presses a key and no Enter leaves the cursor behind the question.
            await host.Out.WriteAsync(line is null ? "\n" : "");
        }

        return line?.Trim() == "yes";
    }

    private static string Count(Plan plan) =>
        plan.Changes.Count == 1 ? "1 change is" : $"{plan.Changes.Count} changes are";
}
