using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <summary>Reads the sets that a plan concerns and asks the checks, so that a reviewer sees people beside values.</summary>
public static class Beside
{
    /// <exception cref="TenantException">A set could not be read.</exception>
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
                var people = await collection.CountAsync(tenant, group, cancel);
                sights.Add(new(collection.Name, collection.Beside, group, people));
            }
        }

        var seen = plan with { Collections = sights };
        return seen with
        {
            Checks = [.. catalogue.Checks.Select(check => check.Ask(seen)).OfType<CheckResult>()],
        };
    }
}
