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
            [.. desired.Settings.Select(setting => setting.Setting.Resource).Distinct()],
            [
                .. desired
                    .Settings.Select(setting => setting.Value)
                    .OfType<SettingValue.GroupName>()
                    .Distinct(),
            ]
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
        List<Change> changes = [];
        List<Untouched> untouched = [];
        foreach (var wanted in desired.Settings)
        {
            if (Names.Resolve(wanted, sight, names, findings) is not { } value)
            {
                continue;
            }

            var observed = wanted.Setting.Observe(sight.Documents[wanted.Setting.Resource.Id]);
            if (observed.Known is { } known && known != value)
            {
                changes.Add(Difference(wanted, known, value, observed.At));
            }
            else
            {
                untouched.Add(Same(wanted, value, observed));
            }
        }

        if (findings.HaveErrors())
        {
            return new(null, findings);
        }

        var plan = new Plan(header, changes, untouched, names, [], [], Notes(desired));
        Proof.Check(catalogue, plan, sight);
        return new(plan, findings);
    }

    private static Change Difference(
        DesiredSetting wanted,
        SettingValue before,
        SettingValue after,
        DateTimeOffset seenAt
    )
    {
        var setting = wanted.Setting;
        return new Change(
            setting.Address,
            setting.Resource.Id,
            setting.Resource.Reach,
            before,
            after,
            setting.Towards(before, after),
            setting.Risk,
            before is SettingValue.Absent ? "not set in the tenant" : "differs from the file",
            wanted.Where,
            seenAt
        );
    }

    private static Untouched Same(DesiredSetting wanted, SettingValue value, Observed observed) =>
        new(
            wanted.Setting.Address,
            wanted.Setting.Resource.Reach,
            wanted.Setting.Place,
            value,
            observed,
            wanted.Where
        );

    private static List<Note> Notes(Desired desired) =>
        [
            .. desired.Inputs.Select(input => new Note(
                input.Input.Address,
                $"{input.Value}: {input.Input.Note(input.Value)}",
                input.Where
            )),
        ];
}
