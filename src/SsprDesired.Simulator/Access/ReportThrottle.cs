using System.Globalization;
using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Access;

/// <summary>
/// Identity reports and audit logs take 5 requests in 10 seconds per application and tenant, all of them together.
/// Source: https://learn.microsoft.com/graph/throttling-limits
/// </summary>
internal sealed class ReportThrottle
{
    private const int Most = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> served = [];

    /// <summary>The 429 for a request too many, or null. What is refused does not count.</summary>
    public TenantResponse? Refusal(GraphCall call)
    {
        if (
            call.Path is not [var root, ..]
            || !(GraphApi.Is(root, "auditLogs") || GraphApi.Is(root, "reports"))
        )
        {
            return null;
        }

        lock (gate)
        {
            if (!served.TryGetValue(call.Token.ApplicationId, out var moments))
            {
                served[call.Token.ApplicationId] = moments = new Queue<DateTimeOffset>();
            }

            while (moments.TryPeek(out var oldest) && oldest + Window <= call.Now)
            {
                moments.Dequeue();
            }

            if (moments.Count < Most)
            {
                moments.Enqueue(call.Now);
                return null;
            }

            return TooMany(call, moments.Peek() + Window - call.Now);
        }
    }

    // That reports carry these two headers, and with which limit, is not documented for them in particular.
    private static TenantResponse TooMany(GraphCall call, TimeSpan wait)
    {
        var answer = GraphAnswer.TooManyRequests(call, wait);
        var tenant = call.Store.Primary().Seed.OrganizationId;
        return answer with
        {
            Headers = new Dictionary<string, string>(
                answer.Headers,
                StringComparer.OrdinalIgnoreCase
            )
            {
                ["x-ms-throttle-scope"] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Tenant_Application/Read/{call.Token.ApplicationId}/{tenant}"
                ),
                ["x-ms-throttle-information"] = "ResourceUnitLimitExceeded",
            },
        };
    }
}
