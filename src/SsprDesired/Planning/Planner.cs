using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <summary>What the planner made of a file and a tenant.</summary>
/// <param name="Plan">Null when an error stands in the way.</param>
public sealed record Planned(Plan? Plan, IReadOnlyList<Finding> Findings);

/// <summary>Desired and observed in, plan out; reads nothing, writes nothing.</summary>
public static class Planner
{
    /// <summary>What has to be read to plan for this file, and nothing beyond it.</summary>
    public static Look WhatToRead(Desired desired) =>
        new(
            [
                .. desired
                    .Settings.Select(setting => setting.Setting.Resource)
                    .Concat(
                        desired
                            .Settings.Select(setting => setting.Setting.Effect?.Resource)
                            .OfType<Resource>()
                    )
                    .DistinctBy(resource => resource.Id),
            ],
            [.. desired.Settings.SelectMany(setting => setting.Value.Names).Distinct()]
        );

    public static Planned Plan(
        Catalogue catalogue,
        Desired desired,
        TenantSight sight,
        PlanHeader header
    )
    {
        List<Finding> findings = [];
        List<ResolvedName> names = [];
        var wanted = desired
            .Settings.Select(setting =>
                (Setting: setting, Value: Names.Resolve(setting, sight, names, findings))
            )
            .ToList();
        if (findings.HaveErrors())
        {
            return new(null, findings);
        }

        var values = wanted.ToDictionary(pair => pair.Setting.Setting.Address, pair => pair.Value!);
        SettingValue? Before(SettingAddress address) => Observe(catalogue, address, sight)?.Known;
        SettingValue? After(SettingAddress address) =>
            values.GetValueOrDefault(address) ?? Before(address);
        List<Change> changes = [];
        List<NotChanged> notChanged = [];
        foreach (var (setting, value) in wanted)
        {
            var observed = setting.Setting.Observe(sight.Documents[setting.Setting.Resource.Id]);
            if (observed.Known is { } known && known != value)
            {
                changes.Add(Difference(setting, observed, new Turn(known, value!, Before, After)));
            }
            else
            {
                notChanged.Add(Same(setting, value!, observed));
            }
        }

        var plan = new Plan(header, changes, notChanged, names, [], [], Notes(desired, sight));
        Proof.Check(catalogue, plan, sight);
        return new(plan, findings);
    }

    // A neighbour that the file leaves out is known when its document was read for another setting.
    private static Observed? Observe(
        Catalogue catalogue,
        SettingAddress address,
        TenantSight sight
    ) =>
        catalogue.Find(address) is { } setting
        && sight.Documents.TryGetValue(setting.Resource.Id, out var document)
            ? setting.Observe(document)
            : null;

    private static Change Difference(DesiredSetting wanted, Observed observed, Turn turn)
    {
        var setting = wanted.Setting;
        return new Change(
            setting.Address,
            setting.Resource.Id,
            setting.Resource.Reach,
            observed,
            turn.After,
            setting.Direction(turn),
            setting.Risk,
            observed is Observed.Absent ? "not set in the tenant" : "differs from the file",
            wanted.Where
        );
    }

    private static NotChanged Same(DesiredSetting wanted, SettingValue value, Observed observed) =>
        new(
            wanted.Setting.Address,
            wanted.Setting.Resource.Reach,
            wanted.Setting.Place,
            value,
            observed,
            wanted.Where
        );

    private static List<Note> Notes(Desired desired, TenantSight sight) =>
        [
            .. desired.Inputs.Select(input => new Note(
                input.Input.Address,
                $"is {input.Value}: {input.Input.Note(input.Value)}",
                input.Where
            )),
            .. desired.Settings.SelectMany(setting => WithoutEffect(setting, sight)),
        ];

    private static IEnumerable<Note> WithoutEffect(DesiredSetting wanted, TenantSight sight) =>
        wanted.Setting.Effect is { } effect
        && sight.Documents[effect.Resource.Id] is DocumentSight.Seen seen
        && effect.Without(seen.Document) is { } why
            ? [new Note(wanted.Setting.Address, why, wanted.Where)]
            : [];
}
