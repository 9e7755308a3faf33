using SsprDesired.Model;
using SsprDesired.Planning;

namespace SsprDesired.Applying;

/// <param name="Outcomes">One for each document; empty when nothing was tried.</param>
/// <param name="Refusal">Why the plan no longer holds; then nothing was tried.</param>
public sealed record Applied(IReadOnlyList<Outcome> Outcomes, Finding? Refusal);

/// <summary>Executes a plan and nothing else: compare what it rests on, write each document once, read back until the value is seen.</summary>
public sealed class Applier(Catalogue catalogue, IWriteTenant tenant, TimeProvider time)
{
    /// <param name="cancel">Ends the run before the next write; one that was begun is finished and accounted for.</param>
    /// <exception cref="TenantException">The tenant cannot be reached; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before anything was written.</exception>
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
                    outcomes.Count == 0 ? await WriteAsync(resource, changes, now, cancel)
                    : outcomes[^1].Fate == Fate.Applied
                        ? await NextAsync(plan, resource, changes, cancel)
                    : NotAttempted(
                        resource,
                        changes,
                        Trouble.Partial,
                        "A step before it failed; run again to continue."
                    )
                );
            }
        }

        return new(outcomes, null);
    }

    // Waiting for the document before may have taken a while; a PUT must start from what is there now. Something was
    // written already, so whatever goes wrong from here on is an outcome beside the others.
    private async Task<Outcome> NextAsync(
        Plan plan,
        Resource resource,
        List<Change> changes,
        CancellationToken cancel
    )
    {
        try
        {
            var part = plan with { Changes = changes, Names = [] };
            var now = await tenant.LookAsync(Staleness.WhatToRead(catalogue, part), cancel);
            return Staleness.Judge(catalogue, part, now) is { } moved
                ? NotAttempted(resource, changes, Trouble.Plan, moved.What)
                : await WriteAsync(resource, changes, now, cancel);
        }
        catch (TenantException gone)
        {
            return NotAttempted(resource, changes, gone.Finding.Trouble, gone.Finding.What);
        }
        catch (OperationCanceledException)
        {
            return NotAttempted(resource, changes, Trouble.Cancelled, "The run was interrupted.");
        }
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
        cancel.ThrowIfCancellationRequested();
        var answer = await tenant.WriteAsync(resource, wanted, members, CancellationToken.None);
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

    private static Outcome NotAttempted(
        Resource resource,
        List<Change> changes,
        Trouble trouble,
        string why
    ) => new(resource.Id, changes, Fate.NotAttempted, trouble, why);
}
