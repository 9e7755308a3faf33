using SsprDesired.Simulator.Access;
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
    /// <summary>Who calls; set once the token has been accepted.</summary>
    public BearerToken Token { get; init; } = new(null, "");

    public bool IsEventual =>
        string.Equals(Header("ConsistencyLevel"), "eventual", StringComparison.OrdinalIgnoreCase);

    /// <summary>Scheme and authority as the client used them, so that links lead back through the same door.</summary>
    public string Origin => Request.Uri.GetLeftPart(UriPartial.Authority);

    public string? Header(string name) =>
        Request.Headers.TryGetValue(name, out var value) ? value : null;

    public static GraphCall Of(
        TenantRequest request,
        TenantStore store,
        string requestId,
        DateTimeOffset now
    )
    {
        var segments = request
            .Uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Uri.UnescapeDataString)
            .ToArray();
        return new GraphCall(
            request,
            store,
            segments is [var version, ..] ? version : "",
            segments is [_, .. var path] ? path : [],
            new ODataQuery(request.Uri.Query),
            requestId,
            now
        );
    }

    /// <summary>Writes in the caller's name, which the audit log keeps.</summary>
    public TenantResponse Write(Func<TenantState, WriteOutcome> decide) =>
        Store.Write(state => decide(state) with { By = Token.Actor });

    public string Context(string rest) => $"{Origin}/{Version}/$metadata#{rest}";
}
