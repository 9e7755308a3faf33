namespace SsprDesired.Simulator;

/// <summary>One HTTP request as the simulated tenant sees it, whichever door it came through.</summary>
/// <param name="Method">The verb in upper case.</param>
/// <param name="Uri">Absolute; scheme and authority return in <c>@odata.nextLink</c>.</param>
/// <param name="Headers">Names compare without case; several values of one header are joined by a comma.</param>
/// <param name="Body">The bytes as sent; empty when there is no body.</param>
public sealed record TenantRequest(
    string Method,
    Uri Uri,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body
);
