using Azure.Core;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>Where a cloud's services are. Addresses end in a slash.</summary>
/// <param name="AdminCenter">Null where no address is known: it is undocumented.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/deployments"/></remarks>
public sealed record Endpoints(Uri Graph, Uri? AdminCenter, Uri Login)
{
    /// <summary>All services behind one address, as a simulated tenant has them.</summary>
    public static Endpoints At(Uri origin) =>
        new(new(origin, "v1.0/"), new(origin, "api/"), new(origin, "login/"));
}

/// <summary>Leave to enter one door, or why it stays shut. Each audience has its own: tokens are never shared.</summary>
public abstract record DoorKey
{
    private DoorKey() { }

    public sealed record Open(TokenCredential Credential, string Scope) : DoorKey;

    public sealed record Closed(string Why) : DoorKey;
}

/// <summary>Everything that a run needs to reach one tenant.</summary>
/// <param name="Transport">Makes the innermost handler: sockets, or a tenant in this process.</param>
/// <param name="OnAnswer">Told of every answer, for <c>--verbose</c>: method, path, status, time taken.</param>
public sealed record TenantSession(
    Endpoints Endpoints,
    DoorKey Graph,
    DoorKey AdminCenter,
    TimeProvider Time,
    Func<HttpMessageHandler> Transport,
    TenantKind Kind,
    Action<string, string, int, TimeSpan>? OnAnswer = null
);
