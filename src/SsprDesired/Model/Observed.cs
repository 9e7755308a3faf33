namespace SsprDesired.Model;

/// <summary>How a live value is known.</summary>
public enum Source
{
    /// <summary>From the tenant, just now.</summary>
    Read,

    /// <summary>From a sealed copy that a person took.</summary>
    Observed,

    /// <summary>From what other facts show.</summary>
    Inferred,

    /// <summary>From the file only; nobody looked.</summary>
    Declared,
}

/// <summary>What is known of a live value, how, and since when. Unreadable and unverified are never drift and never written.</summary>
public abstract record Observed(Source Source, DateTimeOffset At)
{
    public sealed record Present(SettingValue Value, DateTimeOffset At, Source Source = Source.Read)
        : Observed(Source, At);

    /// <summary>The tenant says that nothing is set.</summary>
    public sealed record Absent(DateTimeOffset At, Source Source = Source.Read)
        : Observed(Source, At);

    /// <summary>A read was tried and failed: forbidden, unlicensed, unreachable, unknown shape.</summary>
    public sealed record Unreadable(string Why, DateTimeOffset At) : Observed(Source.Read, At);

    /// <summary>A door is closed by choice, so nothing was tried.</summary>
    public sealed record Unverified(string Why, DateTimeOffset At) : Observed(Source.Declared, At);

    /// <summary>The value, or null when it is not known.</summary>
    public SettingValue? Known =>
        this switch
        {
            Present present => present.Value,
            Absent => SettingValue.Nothing,
            _ => null,
        };
}

/// <summary>What a door saw of one document.</summary>
public abstract record DocumentSight(DateTimeOffset At)
{
    public sealed record Seen(Document Document, DateTimeOffset At) : DocumentSight(At);

    public sealed record Failed(string Why, DateTimeOffset At) : DocumentSight(At);

    public sealed record Closed(string Why, DateTimeOffset At) : DocumentSight(At);
}

/// <summary>What the directory knows under a group's name or id.</summary>
public abstract record NameSight
{
    private NameSight() { }

    public sealed record Found(SettingValue.Group Group) : NameSight;

    public sealed record NotFound : NameSight;

    public sealed record Several(IReadOnlyList<ObjectId> Ids) : NameSight;

    public sealed record Unreadable(Trouble Trouble, string Why) : NameSight;
}
