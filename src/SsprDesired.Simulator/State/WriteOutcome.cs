using SsprDesired.Simulator.Access;

namespace SsprDesired.Simulator.State;

/// <summary>What a request that may write decided.</summary>
/// <param name="Answer">What to answer; given only after the change is on disk.</param>
/// <param name="Document">The document to change; null when the request was refused or changes nothing.</param>
/// <param name="Value">The document's whole new text.</param>
internal sealed record WriteOutcome(
    TenantResponse Answer,
    string? Document,
    ReadOnlyMemory<byte> Value
)
{
    /// <summary>Whom the audit log names; null for a change that is not audited.</summary>
    public Actor? By { get; init; }

    public static WriteOutcome Refused(TenantResponse answer) => new(answer, null, default);
}
