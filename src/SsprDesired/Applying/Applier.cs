using SsprDesired.Model;
using SsprDesired.Planning;

namespace SsprDesired.Applying;

/// <param name="Outcomes">One for each document; empty when nothing was tried.</param>
/// <param name="Refusal">Why the plan no longer holds; then nothing was tried.</param>
public sealed record Applied(IReadOnlyList<Outcome> Outcomes, Finding? Refusal);

/// <summary>Executes a plan and nothing else: compare what it rests on, write each document once, read back until the value is seen.</summary>
public sealed class Applier(Catalogue catalogue, IWriteTenant tenant, TimeProvider time)
{
    /// <exception cref="TenantException">The tenant cannot be reached; nothing was written.</exception>
    public async Task<Applied> ApplyAsync(Plan plan, CancellationToken cancel)
    {
        if (plan.Changes.Count == 0)
        {
            return new([], null);
        }

        var now = await tenant.LookAsync(Staleness.WhatToRead(catalogue, plan), cancel);
        if (Staleness.Judge(catalogue, plan, now) is { } moved)
        {
            return new([], moved);
        }

        List<Outcome> outcomes = [];
        foreach (var resource in catalogue.Settings.Select(setting => setting.Resource).Distinct())
        {
            var changes = plan.Changes.Where(change => change.Resource == resource.Id).ToList();
            if (changes.Count > 0)
            {
                outcomes.Add(
                    outcomes.Any(outcome => outcome.Fate != Fate.Applied)
                        ? Skipped(resource, changes)
                    : outcomes.Count == 0 ? await WriteAsync(resource, changes, now, cancel)
                    : await AgainAsync(plan, resource, changes, cancel)
                );
            }
        }

        return new(outcomes, null);
    }

    // Waiting for the document before may have taken a while; a PUT must start from what is there now.
    private async Task<Outcome> AgainAsync(
        Plan plan,
        Resource resource,
        List<Change> changes,
        CancellationToken cancel
    )
    {
        var part = plan with { Changes = changes, Names = [] };
        var now = await tenant.LookAsync(Staleness.WhatToRead(catalogue, part), cancel);
        return Staleness.Judge(catalogue, part, now) is { } moved
            ? new(resource.Id, changes, Fate.Refused, Trouble.Plan, moved.What)
            : await WriteAsync(resource, changes, now, cancel);
    }

    private async Task<Outcome> WriteAsync(
        Resource resource,
        List<Change> changes,
        TenantSight now,
        CancellationToken cancel
    )
    {
        var fresh = ((DocumentSight.Seen)now.Documents[resource.Id]).Document;
        var wanted = Edits.Apply(catalogue, fresh, changes);
        var members = changes
            .SelectMany(change => catalogue.Find(change.Address)!.Lens.Members)
            .ToList();
        var answer = await tenant.WriteAsync(resource, wanted, members, cancel);
        if (answer is WriteAnswer.Refused refused)
        {
            return new(
                resource.Id,
                changes,
                Fate.Refused,
                refused.Trouble,
                $"The service refused ({refused.Why})."
            );
        }

        var readBack = new ReadBack(catalogue, tenant, time);
        return await readBack.WaitAsync(resource, changes, answer, cancel);
    }

    private static Outcome Skipped(Resource resource, List<Change> changes) =>
        new(
            resource.Id,
            changes,
            Fate.NotAttempted,
            Trouble.Partial,
            "A step before it failed; run again to continue."
        );
}
