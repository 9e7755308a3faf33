using System.Globalization;
using SsprDesired.Model;

namespace SsprDesired.Applying;

/// <summary>
/// A write counts when the new value was seen. Entra is eventually consistent, so a value that is not there yet is asked
/// for again, after 1, 2, 4, 8 and 16 seconds.
/// </summary>
internal sealed class ReadBack(Catalogue catalogue, IReadTenant tenant, TimeProvider time)
{
    private const int MostLooks = 6;

    public async Task<Outcome> WaitAsync(
        Resource resource,
        IReadOnlyList<Change> changes,
        WriteAnswer answer,
        CancellationToken cancel
    )
    {
        var missing = changes;
        for (var look = 1; look <= MostLooks && !cancel.IsCancellationRequested; look++)
        {
            missing = await LookAsync(resource, changes, look, cancel);
            if (missing.Count == 0)
            {
                var looks =
                    look == 1
                        ? "the first look"
                        : string.Create(CultureInfo.InvariantCulture, $"look {look}");
                return new(resource.Id, changes, Fate.Applied, null, $"Read back at {looks}.");
            }
        }

        var names = string.Join(", ", missing.Select(change => change.Address));
        var verb = missing.Count == 1 ? "is" : "are";
        var detail = (cancel.IsCancellationRequested, answer) switch
        {
            (true, _) => $"The run was interrupted before {names} could be read back; plan again.",
            (_, WriteAnswer.NotKnown lost) =>
                $"The answer was lost ({lost.Why}), and {names} did not change; plan again.",
            _ =>
                $"The service accepted it, and {names} {verb} not visible yet; plan again in some minutes.",
        };
        var trouble = cancel.IsCancellationRequested ? Trouble.Cancelled : Trouble.Partial;
        return new(resource.Id, changes, Fate.NotVisible, trouble, detail);
    }

    // A look that fails saw nothing: the write was sent, so the run must go on to say what became of it.
    private async Task<IReadOnlyList<Change>> LookAsync(
        Resource resource,
        IReadOnlyList<Change> changes,
        int look,
        CancellationToken cancel
    )
    {
        try
        {
            if (look > 1)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << (look - 2)), time, cancel);
            }

            var sight = await tenant.LookAsync(new Look([resource], []), cancel);
            return [.. changes.Where(change => !Shows(change, sight))];
        }
        catch (Exception fault) when (fault is TenantException or OperationCanceledException)
        {
            return changes;
        }
    }

    private bool Shows(Change change, TenantSight sight) =>
        catalogue.Find(change.Address)!.Observe(sight.Documents[change.Resource]).Known
        == change.After;
}
