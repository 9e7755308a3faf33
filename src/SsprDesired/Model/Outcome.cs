namespace SsprDesired.Model;

public enum Fate
{
    /// <summary>Written, and the new value was seen.</summary>
    Applied,

    /// <summary>The service accepted it, and the new value was not seen before time was up.</summary>
    NotVisible,

    /// <summary>The service refused it; nothing was written.</summary>
    Refused,

    /// <summary>A step before it failed.</summary>
    NotAttempted,
}

/// <summary>What became of the changes to one document.</summary>
/// <param name="Detail">How it is known, or why it failed.</param>
public sealed record Outcome(
    ResourceId Resource,
    IReadOnlyList<Change> Changes,
    Fate Fate,
    Trouble? Trouble,
    string Detail
);
