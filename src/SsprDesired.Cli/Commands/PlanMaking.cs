using SsprDesired.Catalog;
using SsprDesired.Model;
using SsprDesired.Planning;

namespace SsprDesired.Cli.Commands;

/// <summary>Makes a plan for what is desired, as both plan and apply do.</summary>
internal static class PlanMaking
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <exception cref="TenantException">The tenant cannot be reached.</exception>
    public static async Task<Planned> MakeAsync(
        Host host,
        Desired desired,
        IReadTenant tenant,
        string identity,
        CancellationToken cancel
    )
    {
        var catalogue = Everything.Declared;
        var sight = await tenant.LookAsync(Planner.WhatToRead(desired), cancel);
        var now = host.Time.GetUtcNow();
        var header = new PlanHeader(
            Tool.VersionText,
            sight.Tenant,
            (desired.Tenant as TenantRef.SimulatorAt)?.Address,
            identity,
            desired.File,
            now,
            now + Lifetime
        );
        var planned = Planner.Plan(catalogue, desired, sight, header);
        return planned.Plan is null
            ? planned
            : planned with
            {
                Plan = await CollectionReader.LookAsync(catalogue, planned.Plan, tenant, cancel),
            };
    }
}
