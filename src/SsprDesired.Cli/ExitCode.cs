using SsprDesired.Model;

namespace SsprDesired.Cli;

/// <summary>The only place that knows what a process ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Unexpected = 1;
    public const int Changes = 2;

    // The first of these that applies is the one a run ends with.
    private static readonly int[] Precedence = [1, 8, 3, 4, 6, 10, 5, 7, 9, 2, 0];

    public static int Of(Trouble trouble) =>
        trouble switch
        {
            Trouble.Unexpected => Unexpected,
            Trouble.Permission => 3,
            Trouble.Input => 4,
            Trouble.Plan => 6,
            Trouble.Partial => 7,
            Trouble.Cancelled => 8,
            Trouble.Unreadable => 9,
            Trouble.TryAgain => 10,
            _ => Unexpected,
        };

    /// <param name="lost">What could not be delivered.</param>
    /// <returns>All codes that apply, the one to end with first.</returns>
    public static IReadOnlyList<int> All(
        Plan plan,
        IReadOnlyList<Outcome>? outcomes,
        bool detailed,
        IEnumerable<Finding> lost
    )
    {
        var failed = (outcomes ?? [])
            .Where(outcome => outcome.Trouble is not null)
            .Select(outcome => Of(outcome.Trouble!.Value))
            .Concat(lost.Select(finding => Of(finding.Trouble)))
            .ToHashSet();
        var wrote = (outcomes ?? []).Any(Wrote);
        var partial = wrote && outcomes!.Any(outcome => outcome.Trouble is not null);
        var codes = Precedence
            .Where(code =>
                failed.Contains(code)
                || code == Of(Trouble.Partial) && partial
                || code == Of(Trouble.Unreadable) && plan.Unreadable > 0
                || code == Changes && detailed && plan.Changes.Count > 0
            )
            .ToList();
        if (partial && codes[0] != Of(Trouble.Cancelled))
        {
            // Something was written: that the run is partly applied matters more than what refused the rest.
            codes = [Of(Trouble.Partial), .. codes.Where(code => code != Of(Trouble.Partial))];
        }

        return codes.Count > 0 ? codes : [Done];
    }

    public static int First(IEnumerable<Finding> findings)
    {
        var codes = findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => Of(finding.Trouble))
            .ToHashSet();
        return Array.Find(Precedence, codes.Contains);
    }

    private static bool Wrote(Outcome outcome) =>
        outcome.Status is OutcomeStatus.Applied or OutcomeStatus.NotVisible;
}
