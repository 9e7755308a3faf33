using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Graph;

/// <summary>A request to Microsoft Graph, taken apart.</summary>
/// <param name="Path">The segments after the version, decoded.</param>
/// <param name="RequestId">The service's own name for this exchange.</param>
internal sealed record GraphCall(
    TenantRequest Request,
    TenantStore Store,
    string Version,
    IReadOnlyList<string> Path,
    ODataQuery Query,
    string RequestId,
    DateTimeOffset Now
)
{
    public bool IsEventual =>
        string.Equals(Header("ConsistencyLevel"), "eventual", StringComparison.OrdinalIgnoreCase);

    /// <summary>Scheme and authority as the client used them, so that links lead back through the same door.</summary>
    public string Origin => Request.Uri.GetLeftPart(UriPartial.Authority);

    public string? Header(string name) =>
        Request.Headers.TryGetValue(name, out var value) ? value : null;

    public string Context(string rest) => $"{Origin}/{Version}/$metadata#{rest}";
}
