using System.Globalization;
using SsprDesired.Model;

namespace SsprDesired.Output;

/// <summary>Makes the one view of a plan, and of what became of it.</summary>
public static class ViewMaker
{
    public static View Of(Catalogue catalogue, Plan plan, IReadOnlyList<Outcome>? outcomes = null)
    {
        var counts = new ViewCounts(
            plan.Changes.Count(change => change.Before is SettingValue.Absent),
            plan.Changes.Count(change =>
                change is { Before: not SettingValue.Absent, After: not SettingValue.Absent }
            ),
            plan.Changes.Count(change => change.After is SettingValue.Absent),
            plan.NotChanged.Count(setting => setting.Observed.Known is not null),
            plan.Unreadable,
            plan.Unverified
        );
        var order = catalogue.Settings.Select(setting => setting.Address).ToList();
        return new View(
            "sspr.view",
            "1.0",
            plan.Header.ToolVersion,
            plan.Header.Created,
            new ViewTenant(
                plan.Header.Tenant.Id,
                plan.Header.Tenant.DisplayName,
                plan.Header.Tenant.Kind,
                plan.Header.Simulator
            ),
            plan.Header.Identity,
            plan.Header.File,
            [
                .. plan
                    .Changes.Select(change => Changed(plan, change))
                    .Concat(plan.NotChanged.SelectMany(setting => Unchanged(catalogue, setting)))
                    .OrderBy(change => order.IndexOf(change.Address)),
            ],
            [],
            [.. plan.NotChanged.SelectMany(Unknown)],
            plan.Checks,
            plan.Notes,
            counts,
            outcomes is null ? null : [.. outcomes.Select(Became)],
            outcomes is not null
                && outcomes.Any(outcome => outcome.Status != OutcomeStatus.Applied),
            plan.Changes.Count > 0,
            plan.Unreadable + plan.Unverified == 0,
            [],
            outcomes is null ? Summary.OfPlan(counts) : Summary.OfApply(counts, outcomes)
        );
    }

    /// <summary>The same facts as a report of what differs; it proposes nothing, so there is nothing to apply.</summary>
    public static View OfDrift(Catalogue catalogue, Plan plan)
    {
        var view = Of(catalogue, plan);
        var drifted = view
            .ResourceChanges.Where(change => change.Change.Actions[0] != "no-op")
            .ToList();
        return view with
        {
            ResourceChanges = [.. view.ResourceChanges.Except(drifted)],
            ResourceDrift = drifted,
            Applyable = false,
            Summary = Summary.OfDrift(view.Counts),
        };
    }

    private static ViewChange Changed(Plan plan, Change change)
    {
        string[] actions = (change.Before, change.After) switch
        {
            (SettingValue.Absent, _) => ["create"],
            (_, SettingValue.Absent) => ["delete"],
            _ => ["update"],
        };
        var sight = plan.Collections.FirstOrDefault(sight => StandsBeside(plan, sight, change));
        return new ViewChange(
            change.Address,
            "managed",
            change.Resource.Text,
            change.Address.Name,
            new ViewDelta(actions, change.Before, change.After),
            change.Reason,
            change.Direction,
            change.Risk,
            change.Reach,
            change.Observed.Source,
            change.Observed.At,
            sight is null ? null : new ViewPeople(sight.Group.ToString(), sight.People),
            change.Where
        );
    }

    // Beside the first of its changes only: the same people need not be counted out twice.
    private static bool StandsBeside(Plan plan, CollectionSight sight, Change change) =>
        sight.Beside.FirstOrDefault(address => plan.Changes.Any(other => other.Address == address))
        == change.Address;

    private static IEnumerable<ViewChange> Unchanged(Catalogue catalogue, NotChanged setting) =>
        setting.Observed.Known is { } known
            ?
            [
                new ViewChange(
                    setting.Address,
                    "managed",
                    catalogue.Find(setting.Address)?.Resource.Id.Text ?? "",
                    setting.Address.Name,
                    new ViewDelta(["no-op"], known, setting.Desired),
                    null,
                    null,
                    null,
                    setting.Reach,
                    setting.Observed.Source,
                    setting.Observed.At,
                    null,
                    setting.Where
                ),
            ]
            : [];

    private static IEnumerable<ViewUnknown> Unknown(NotChanged setting) =>
        ObservedForm.Why(setting.Observed) is { } why
            ?
            [
                new ViewUnknown(
                    setting.Address,
                    ObservedForm.State(setting.Observed),
                    why,
                    setting.Desired,
                    setting.Reach,
                    setting.Place,
                    setting.Where
                ),
            ]
            : [];

    private static ViewOutcome Became(Outcome outcome) =>
        new(
            outcome.Resource,
            [.. outcome.Changes.Select(change => change.Address)],
            outcome.Status switch
            {
                OutcomeStatus.Applied => "applied",
                OutcomeStatus.NotVisible => "notVisible",
                OutcomeStatus.Refused => "refused",
                _ => "notAttempted",
            },
            outcome.Detail
        );
}

/// <summary>The last line of every output.</summary>
internal static class Summary
{
    public static string OfPlan(ViewCounts counts)
    {
        var changes = counts.Add + counts.Change + counts.Remove;
        var plan =
            changes == 0
                ? "No changes."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Plan: {counts.Add} to add, {counts.Change} to change, {counts.Remove} to remove."
                );
        return plan + Unknown(counts);
    }

    public static string OfDrift(ViewCounts counts) =>
        (counts.Add + counts.Change + counts.Remove) switch
        {
            0 => "No drift.",
            1 => "Drift: 1 setting differs.",
            var several => string.Create(
                CultureInfo.InvariantCulture,
                $"Drift: {several} settings differ."
            ),
        } + Unknown(counts);

    public static string OfApply(ViewCounts counts, IReadOnlyList<Outcome> outcomes)
    {
        int Of(OutcomeStatus fate) =>
            outcomes.Where(outcome => outcome.Status == fate).Sum(outcome => outcome.Changes.Count);
        var all = outcomes.Sum(outcome => outcome.Changes.Count);
        var nouns = all == 1 ? "change, read back" : "changes, each read back";
        List<string> parts =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"Applied: {Of(OutcomeStatus.Applied)} of {all} {nouns}."
            ),
        ];
        void Add(OutcomeStatus fate, string words)
        {
            if (Of(fate) is > 0 and var count)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {words}."));
            }
        }

        Add(OutcomeStatus.NotVisible, "not seen yet");
        Add(OutcomeStatus.Refused, "refused");
        Add(OutcomeStatus.NotAttempted, "not attempted");
        return string.Join(" ", parts) + Unknown(counts);
    }

    private static string Unknown(ViewCounts counts)
    {
        var unreadable = counts.Unreadable > 0 ? $" Unreadable: {counts.Unreadable}." : "";
        var unverified = counts.Unverified > 0 ? $" Unverified: {counts.Unverified}." : "";
        return unreadable + unverified;
    }
}
