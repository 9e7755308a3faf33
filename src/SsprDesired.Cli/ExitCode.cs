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
            Trouble.Permission => 3,
            Trouble.Input => 4,
            Trouble.Plan => 6,
            Trouble.Partial => 7,
            Trouble.Cancelled => 8,
            Trouble.Unreadable => 9,
            Trouble.TryAgain => 10,
            _ => Unexpected,
        };

    /// <returns>All codes that apply, the one to end with first.</returns>
    public static IReadOnlyList<int> All(Plan plan, IReadOnlyList<Outcome>? outcomes, bool detailed)
    {
        var failed = (outcomes ?? [])
            .Where(outcome => outcome.Trouble is not null)
            .Select(outcome => Of(outcome.Trouble!.Value))
            .ToHashSet();
        var codes = Precedence
            .Where(code =>
                failed.Contains(code)
                || code == Of(Trouble.Unreadable) && plan.Unreadable > 0
                || code == Changes && detailed && plan.Changes.Count > 0
            )
            .ToList();
        var partial = Of(Trouble.Partial);
        if (failed.Count > 0 && outcomes!.Any(Wrote) && codes[0] != Of(Trouble.Cancelled))
        {
            // Something was written: that the run is partly applied matters more than what refused the rest.
            codes = [partial, .. codes.Where(code => code != partial)];
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

    private static bool Wrote(Outcome outcome) => outcome.Fate is Fate.Applied or Fate.NotVisible;
}
