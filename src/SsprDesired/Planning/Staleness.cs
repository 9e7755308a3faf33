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

    /// <returns>Empty when the plan still holds; else what moved, one finding each.</returns>
    public static IReadOnlyList<Finding> Judge(Catalogue catalogue, Plan plan, TenantSight now)
    {
        if (now.Tenant.Id != plan.Header.Tenant.Id)
        {
            return
            [
                Moved(
                    "plan.foreign",
                    null,
                    $"The plan was made for tenant {plan.Header.Tenant.Id} and this is {now.Tenant.Id}."
                ),
            ];
        }

        var values = plan
            .Changes.Select(change =>
                (
                    Change: change,
                    Now: catalogue.Find(change.Address)!.Observe(now.Documents[change.Resource])
                )
            )
            .Where(pair => pair.Now.Known != pair.Change.Before)
            .Select(pair =>
                Moved(
                    "plan.stale",
                    pair.Change.Where,
                    pair.Now.Known is { } known
                        ? $"{pair.Change.Address} was {pair.Change.Before} when the plan was made and is {known} now."
                        : $"{pair.Change.Address} can no longer be read."
                )
            );
        var names = plan
            .Names.Where(name =>
                now.Names[new SettingValue.GroupName(name.Name)]
                    is not NameSight.Found { Group: var group }
                || group != name.Group
            )
            .Select(name =>
                Moved(
                    "plan.stale",
                    null,
                    $"The name {name.Name} no longer stands for the group {name.Group.Id} alone."
                )
            );
        return [.. values, .. names];
    }

    private static Finding Moved(string code, Position? where, string what) =>
        new(
            code,
            Trouble.Plan,
            where,
            what,
            "Nothing was written; plan again and review the new plan."
        );
}
