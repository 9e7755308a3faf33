using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <summary>Reads the sets that a plan concerns and asks the checks, so that a reviewer sees people beside values.</summary>
public static class CollectionReader
{
    /// <exception cref="TenantException">The service is away, or nobody is signed in.</exception>
    public static async Task<Plan> LookAsync(
        Catalogue catalogue,
        Plan plan,
        IReadTenant tenant,
        CancellationToken cancel
    )
    {
        List<CollectionSight> sights = [];
        foreach (var collection in catalogue.Collections)
        {
            if (collection.Concerns(plan) is { } group)
            {
                sights.Add(await CountAsync(collection, group, tenant, cancel));
            }
        }

        var seen = plan with { Collections = sights };
        return seen with
        {
            Checks = [.. catalogue.Checks.Select(check => check.Ask(seen)).OfType<CheckResult>()],
        };
    }

    private static async Task<CollectionSight> CountAsync(
        Collection collection,
        SettingValue.Group group,
        IReadTenant tenant,
        CancellationToken cancel
    )
    {
        var people = 0;
        try
        {
            await foreach (var _ in collection.Stream(tenant, group, cancel))
            {
                people++;
            }
        }
        catch (TenantException closed) when (closed.Finding.Trouble == Trouble.Unreadable)
        {
            // The plan stands without the count, and says that it has none.
            return new(collection.Name, collection.Beside, group, null, closed.Finding.What);
        }

        return new(collection.Name, collection.Beside, group, people);
    }
}
