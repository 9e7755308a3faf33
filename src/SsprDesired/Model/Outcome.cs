namespace SsprDesired.Model;

public enum OutcomeStatus
{
    /// <summary>Written, and the new value was seen.</summary>
    Applied,

    /// <summary>It was sent, and the new value was not seen before time was up.</summary>
    NotVisible,

    /// <summary>The service refused it; nothing was written.</summary>
    Refused,

    /// <summary>Nothing was sent: a step before it failed, the run was interrupted, or the tenant had moved.</summary>
    NotAttempted,
}

/// <summary>What became of the changes to one document.</summary>
/// <param name="Detail">How it is known, or why it failed.</param>
public sealed record Outcome(
    ResourceId Resource,
    IReadOnlyList<Change> Changes,
    OutcomeStatus Status,
    Trouble? Trouble,
    string Detail
);
