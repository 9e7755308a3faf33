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
        var (missing, blind) = (changes, (string?)"nobody looked");
        for (var look = 1; look <= MostLooks && !cancel.IsCancellationRequested; look++)
        {
            (missing, blind) = await LookAsync(resource, changes, look, cancel);
            if (missing.Count == 0)
            {
                var looks =
                    look == 1
                        ? "the first look"
                        : string.Create(CultureInfo.InvariantCulture, $"look {look}");
                return new(
                    resource.Id,
                    changes,
                    OutcomeStatus.Applied,
                    null,
                    $"Read back at {looks}."
                );
            }
        }

        var interrupted = cancel.IsCancellationRequested;
        var sent = answer is WriteAnswer.NotKnown lost
            ? $"The answer was lost ({lost.Why})"
            : "The service accepted it";
        var names = string.Join(", ", missing.Select(change => change.Address));
        var detail =
            interrupted
                ? $"{sent}, and the run was interrupted before {names} could be read back; plan again."
            : blind is not null
                ? $"{sent}, and what became of {names} is not known ({blind}); plan again."
            : $"{sent}; not seen yet: {names}. Plan again in some minutes.";
        var trouble = interrupted ? Trouble.Cancelled : Trouble.Partial;
        return new(resource.Id, changes, OutcomeStatus.NotVisible, trouble, detail);
    }

    // A look that fails saw nothing, which is not the same as seeing that nothing changed. The write was sent, so the run
    // must go on to say what became of it.
    private async Task<(IReadOnlyList<Change> Missing, string? Blind)> LookAsync(
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
            return sight.Documents[resource.Id] is DocumentSight.Failed failed
                ? (changes, failed.Why)
                : ([.. changes.Where(change => !Shows(change, sight))], null);
        }
        catch (TenantException gone)
        {
            return (changes, gone.Finding.What.TrimEnd('.'));
        }
        catch (OperationCanceledException)
        {
            return (changes, "interrupted");
        }
    }

    private bool Shows(Change change, TenantSight sight) =>
        catalogue.Find(change.Address)!.Observe(sight.Documents[change.Resource]).Known
        == change.After;
}
