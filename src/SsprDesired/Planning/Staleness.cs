using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <summary>
/// Compares what a plan rests on with the tenant as it is now: which tenant, the value before of every change, and the
/// ids that its names stood for. Other members of a document may have moved.
/// </summary>
public static class Staleness
{
    /// <summary>What has to be read to judge a plan.</summary>
    public static Look WhatToRead(Catalogue catalogue, Plan plan) =>
        new(
            [.. plan.Changes.Select(change => catalogue.Find(change.Address)!.Resource).Distinct()],
            [.. plan.Names.Select(name => new SettingValue.GroupName(name.Name)).Distinct()]
        );

    /// <returns>Null when the plan still holds; else one finding with everything that moved.</returns>
    public static Finding? Judge(Catalogue catalogue, Plan plan, TenantSight now)
    {
        if (now.Tenant.Id != plan.Header.Tenant.Id)
        {
            return Refuse(
                "plan.foreign",
                $"The plan was made for tenant {plan.Header.Tenant.Id} and this is {now.Tenant.Id}."
            );
        }

        List<string> moved =
        [
            .. plan.Changes.Select(change => Moved(catalogue, change, now)).OfType<string>(),
            .. plan
                .Names.Where(name => !Holds(name, now))
                .Select(name =>
                    $"{name.Name} no longer stands for the group {name.Group.Id} alone"
                ),
        ];
        return moved.Count == 0
            ? null
            : Refuse(
                "plan.stale",
                $"The tenant moved since the plan was made: {string.Join("; ", moved)}."
            );
    }

    private static string? Moved(Catalogue catalogue, Change change, TenantSight now)
    {
        var observed = catalogue.Find(change.Address)!.Observe(now.Documents[change.Resource]);
        return observed.Known == change.Before ? null
            : observed.Known is { } known ? $"{change.Address} was {change.Before} and is {known}"
            : $"{change.Address} was {change.Before} and cannot be read";
    }

    private static bool Holds(ResolvedName name, TenantSight now) =>
        now.Names[new SettingValue.GroupName(name.Name)] is NameSight.Found { Group: var group }
        && group == name.Group;

    private static Finding Refuse(string code, string what) =>
        new(
            code,
            Trouble.Plan,
            null,
            what,
            "Nothing was written; plan again and review the new plan."
        );
}
