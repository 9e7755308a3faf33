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

    /// <returns>Null when the plan still holds; else one finding with everything that stands in the way.</returns>
    public static Finding? Judge(Catalogue catalogue, Plan plan, TenantSight now)
    {
        if (now.Tenant.Id != plan.Header.Tenant.Id)
        {
            return new(
                "plan.foreign",
                Trouble.Plan,
                null,
                $"The plan was made for tenant {plan.Header.Tenant.Id} and this is {now.Tenant.Id}.",
                "Nothing was written; apply it where it was made, or plan here."
            );
        }

        var seen = plan
            .Changes.Select(change => (Change: change, Now: Observe(catalogue, change, now)))
            .ToList();
        return Closed(seen)
            ?? Unreadable(seen)
            ?? Moved(seen, plan.Names.Where(name => !Holds(name, now)));
    }

    private static Finding? Closed(List<(Change Change, Observed Now)> seen)
    {
        var closed = seen.Where(pair => pair.Now is Observed.Unverified).ToList();
        return closed.Count == 0
            ? null
            : new(
                "plan.closed-door",
                Trouble.Permission,
                null,
                $"The plan changes {Names(closed)}, and {((Observed.Unverified)closed[0].Now).Why}.",
                "Apply it with an identity that may enter, or plan with this one."
            );
    }

    private static Finding? Unreadable(List<(Change Change, Observed Now)> seen)
    {
        var lost = seen.Where(pair => pair.Now is Observed.Unreadable).ToList();
        return lost.Count == 0
            ? null
            : new(
                "plan.unconfirmed",
                Trouble.Plan,
                null,
                $"The plan rests on {Names(lost)}, which cannot be read now: {((Observed.Unreadable)lost[0].Now).Why}.",
                "Nothing was written; plan again when it can be read."
            );
    }

    private static Finding? Moved(
        List<(Change Change, Observed Now)> seen,
        IEnumerable<ResolvedName> names
    )
    {
        List<string> moved =
        [
            .. seen.Where(pair => pair.Now.Known != pair.Change.Before)
                .Select(pair =>
                    $"{pair.Change.Address} was {pair.Change.Before} and is {pair.Now.Known}"
                ),
            .. names.Select(name =>
                $"{name.Name} no longer stands for the group {name.Group.Id} alone"
            ),
        ];
        return moved.Count == 0
            ? null
            : new(
                "plan.stale",
                Trouble.Plan,
                null,
                $"The tenant moved since the plan was made: {string.Join("; ", moved)}.",
                "Nothing was written; plan again and review the new plan."
            );
    }

    private static Observed Observe(Catalogue catalogue, Change change, TenantSight now) =>
        catalogue.Find(change.Address)!.Observe(now.Documents[change.Resource]);

    private static string Names(List<(Change Change, Observed Now)> seen) =>
        string.Join(", ", seen.Select(pair => pair.Change.Address));

    private static bool Holds(ResolvedName name, TenantSight now) =>
        now.Names[new SettingValue.GroupName(name.Name)] is NameSight.Found { Group: var group }
        && group == name.Group;
}
