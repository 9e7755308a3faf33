using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.AdminCenter;

/// <summary>A request to the admin centre's own API.</summary>
internal sealed record AdminCall(
    TenantRequest Request,
    TenantStore Store,
    string RequestId,
    DateTimeOffset Now
)
{
    /// <summary>What the service calls <c>correlationId</c> and refuses to do without.</summary>
    public string? CorrelationId =>
        Request.Headers.TryGetValue("X-Ms-Client-Request-Id", out var value) && value.Length > 0
            ? value
            : null;
}
