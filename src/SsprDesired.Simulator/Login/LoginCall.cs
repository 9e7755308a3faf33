using System.Text.Json;
using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Login;

/// <summary>A request to the login host.</summary>
/// <param name="Path">The segments; the first is the tenant.</param>
/// <param name="TraceId">The service's own name for this exchange.</param>
internal sealed record LoginCall(
    TenantRequest Request,
    IReadOnlyList<string> Path,
    IReadOnlyList<SimulatedApplication> Applications,
    TenantState State,
    string TraceId,
    TimeProvider Time
)
{
    public DateTimeOffset Now => Time.GetUtcNow();

    public string Tenant => Path[0];

    public string Origin => Request.Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>A tenant answers to its id and to its verified domains.</summary>
    public bool IsKnownTenant =>
        GraphApi.Is(Tenant, State.Seed.OrganizationId)
        || DomainsResource
            .All(State)
            .Any(domain =>
            {
                using var parsed = JsonDocument.Parse(domain.ToBytes());
                return parsed.RootElement.TryGetProperty("id", out var id)
                    && GraphApi.Is(Tenant, id.ToString())
                    && parsed.RootElement.TryGetProperty("isVerified", out var verified)
                    && verified.ValueKind == JsonValueKind.True;
            });

    public static bool IsFor(TenantRequest request) =>
        PathOf(request)
            is [_, "oauth2", "v2.0", "token"]
                or [_, "discovery", "v2.0", "keys"]
                or [_, "v2.0", ".well-known", "openid-configuration"]
                or [_, ".well-known", "openid-configuration"]
                or ["common", "discovery", "instance"];

    public static string[] PathOf(TenantRequest request) =>
        request.Uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
