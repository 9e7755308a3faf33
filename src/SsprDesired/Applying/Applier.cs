using SsprDesired.Model;
using SsprDesired.Planning;

namespace SsprDesired.Applying;

/// <param name="Outcomes">One for each document; empty when nothing was tried.</param>
/// <param name="Refusal">Why the plan no longer holds; then nothing was tried.</param>
public sealed record Applied(IReadOnlyList<Outcome> Outcomes, Finding? Refusal);

/// <summary>Executes a plan and nothing else: compare what it rests on, write each document once, read back until the value is seen.</summary>
public sealed class Applier(Catalogue catalogue, IWriteTenant tenant, TimeProvider time)
{
    private const int MostTries = 4;

    /// <param name="cancel">Ends the run before the next write; one that was begun is finished and accounted for.</param>
    /// <exception cref="TenantException">The tenant cannot be reached; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before anything was written.</exception>
    public async Task<Applied> ApplyAsync(Plan plan, CancellationToken cancel)
    {
        // A plan without changes is looked at too: it may be for another tenant.
        var now = await tenant.LookAsync(Staleness.WhatToRead(catalogue, plan), cancel);
        if (Staleness.Judge(catalogue, plan, now) is { } moved)
        {
            return new([], moved);
        }

        cancel.ThrowIfCancellationRequested();
        List<Outcome> outcomes = [];
        foreach (var resource in catalogue.Settings.Select(setting => setting.Resource).Distinct())
        {
            var changes = plan.Changes.Where(change => change.Resource == resource.Id).ToList();
            if (changes.Count > 0)
            {
                const string stopped = "A step before it failed; run again to continue.";
                outcomes.Add(
                    outcomes.Count > 0 && outcomes[^1].Status != OutcomeStatus.Applied
                        ? NotAttempted(resource, changes, Trouble.Partial, stopped)
                        : await TryAsync(
                            plan with
                            {
                                Changes = changes,
                                Names = [],
                            },
                            resource,
                            cancel
                        )
                );
            }
        }

        return new(outcomes, null);
    }

    // Each write starts from a look of its own: the service has no optimistic concurrency, and waiting, for the document
    // before or for a throttling service, gives others the time to change what a PUT would put back. From here on,
    // whatever goes wrong is an outcome beside the others.
    private async Task<Outcome> TryAsync(Plan part, Resource resource, CancellationToken cancel)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var now = await tenant.LookAsync(Staleness.WhatToRead(catalogue, part), cancel);
                if (Staleness.Judge(catalogue, part, now) is { } moved)
                {
                    return NotAttempted(resource, part.Changes, moved.Trouble, moved.What);
                }

                cancel.ThrowIfCancellationRequested();
                var answer = await WriteAsync(resource, part.Changes, now);
                if (answer is not WriteAnswer.Refused refused)
                {
                    var readBack = new ReadBack(catalogue, tenant, time);
                    return await readBack.WaitAsync(resource, part.Changes, answer, cancel);
                }

                if (refused.After is not { } wait || attempt == MostTries)
                {
                    var why = $"The service refused ({refused.Why}).";
                    return new(
                        resource.Id,
                        part.Changes,
                        OutcomeStatus.Refused,
                        refused.Trouble,
                        why
                    );
                }

                await Task.Delay(wait, time, cancel);
            }
        }
        catch (TenantException gone)
        {
            return NotAttempted(resource, part.Changes, gone.Finding.Trouble, gone.Finding.What);
        }
        catch (OperationCanceledException)
        {
            return NotAttempted(
                resource,
                part.Changes,
                Trouble.Cancelled,
                "The run was interrupted."
            );
        }
    }

    private Task<WriteAnswer> WriteAsync(
        Resource resource,
        IReadOnlyList<Change> changes,
        TenantSight now
    )
    {
        var fresh = ((DocumentSight.Seen)now.Documents[resource.Id]).Document;
        var wanted = Edits.Apply(catalogue, fresh, changes);
        var members = changes.SelectMany(change => catalogue.Find(change.Address)!.Lens.Members);
        // Not to be cancelled: a request that is under way may have taken effect.
        return tenant.WriteAsync(resource, wanted, [.. members], CancellationToken.None);
    }

    private static Outcome NotAttempted(
        Resource resource,
        IReadOnlyList<Change> changes,
        Trouble trouble,
        string why
    ) => new(resource.Id, changes, OutcomeStatus.NotAttempted, trouble, why);
}
