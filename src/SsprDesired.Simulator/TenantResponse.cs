namespace SsprDesired.Simulator;

/// <summary>The answer to a <see cref="TenantRequest"/>.</summary>
/// <param name="Status">The HTTP status, 100 to 599.</param>
/// <param name="Headers">Without <c>Content-Length</c>: the door that sends the answer counts.</param>
/// <param name="Body">The bytes to send; empty for 204.</param>
public sealed record TenantResponse(
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body
);
