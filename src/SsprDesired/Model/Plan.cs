namespace SsprDesired.Model;

/// <summary>One difference to be written.</summary>
/// <param name="Observed">The value before, present or absent, with its source and time.</param>
/// <param name="Reason">Why it is planned, for a person; nothing decides by it.</param>
public sealed record Change(
    SettingAddress Address,
    ResourceId Resource,
    Reach Reach,
    Observed Observed,
    SettingValue After,
    Direction Direction,
    Risk Risk,
    string Reason,
    Position Where
)
{
    public SettingValue Before =>
        Observed.Known
        ?? throw new InvalidOperationException("What is not known is never changed.");
}

/// <summary>A managed setting that is not changed: because it is right already, or because it is not known.</summary>
public sealed record NotChanged(
    SettingAddress Address,
    Reach Reach,
    string Place,
    SettingValue Desired,
    Observed Observed,
    Position Where
);

/// <summary>A name of the file and the group that it stood for when the plan was made.</summary>
public sealed record ResolvedName(string Name, SettingValue.Group Group);

/// <summary>A set at scale as it was seen; shown beside the changes that concern it.</summary>
/// <param name="Beside">The changes that it is shown beside: the first of them that is planned.</param>
/// <param name="People">Users, each counted once; null when they could not be read.</param>
/// <param name="Why">Why they could not be read.</param>
public sealed record CollectionSight(
    string Name,
    IReadOnlyList<SettingAddress> Beside,
    SettingValue.Group Group,
    int? People,
    string? Why = null
);

public enum CheckStatus
{
    Pass,
    Warn,
    Unknown,
}

public sealed record CheckResult(string Code, CheckStatus Status, string Message);

/// <summary>Something the reviewer should know that is no change.</summary>
public sealed record Note(SettingAddress Address, string Text, Position Where);

public sealed record PlanHeader(
    string ToolVersion,
    TenantIdentity Tenant,
    Uri? Simulator,
    string Identity,
    string File,
    DateTimeOffset Created,
    DateTimeOffset Expires
);

/// <summary>What would be done, and what that rests on. Apply executes it and nothing else.</summary>
public sealed record Plan(
    PlanHeader Header,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<NotChanged> NotChanged,
    IReadOnlyList<ResolvedName> Names,
    IReadOnlyList<CollectionSight> Collections,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<Note> Notes
)
{
    public int Unreadable => NotChanged.Count(setting => setting.Observed is Observed.Unreadable);

    public int Unverified => NotChanged.Count(setting => setting.Observed is Observed.Unverified);
}
