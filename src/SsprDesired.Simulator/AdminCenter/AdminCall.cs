using SsprDesired.Simulator.Access;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.AdminCenter;

/// <summary>A request to the admin center's own API.</summary>
internal sealed record AdminCall(
    TenantRequest Request,
    TenantStore Store,
    string RequestId,
    DateTimeOffset Now
)
{
    /// <summary>Who calls; set once the token has been accepted.</summary>
    public BearerToken Token { get; init; } = new(null, "");

    /// <summary>What the service calls <c>correlationId</c> and refuses to do without.</summary>
    public string? CorrelationId =>
        Request.Headers.TryGetValue("X-Ms-Client-Request-Id", out var value) && value.Length > 0
            ? value
            : null;

    /// <summary>Writes in the caller's name, which the audit log keeps.</summary>
    public TenantResponse Write(Func<TenantState, WriteOutcome> decide) =>
        Store.Write(state => decide(state) with { By = Token.Actor });
}
