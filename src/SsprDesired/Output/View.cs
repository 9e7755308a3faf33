using System.Text.Json.Serialization;
using SsprDesired.Model;

namespace SsprDesired.Output;

/// <summary>What people and tools are shown; every renderer walks this and nothing else. Members are named as Terraform names them.</summary>
/// <param name="Kind">Always <c>sspr.view</c>.</param>
/// <param name="Errored">Something that was to be done was not, or not seen.</param>
/// <param name="Applyable">There is something to apply.</param>
/// <param name="Complete">Every managed setting is known.</param>
/// <param name="ExitCodes">All that apply; the process ends with the first. The command line fills them in.</param>
/// <param name="Outcomes">Null until applied.</param>
public sealed record View(
    string Kind,
    string FormatVersion,
    string ToolVersion,
    DateTimeOffset Timestamp,
    ViewTenant Tenant,
    string Identity,
    string File,
    IReadOnlyList<ViewChange> ResourceChanges,
    IReadOnlyList<ViewChange> ResourceDrift,
    IReadOnlyList<ViewUnknown> Unknown,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<Note> Notes,
    ViewCounts Counts,
    IReadOnlyList<ViewOutcome>? Outcomes,
    bool Errored,
    bool Applyable,
    bool Complete,
    IReadOnlyList<int> ExitCodes,
    string Summary
);

public sealed record ViewTenant(ObjectId Id, string DisplayName, TenantKind Kind, Uri? Simulator);

/// <param name="Type">The document that the setting is in.</param>
public sealed record ViewChange(
    SettingAddress Address,
    string Mode,
    string Type,
    string Name,
    ViewDelta Change,
    string? ActionReason,
    Direction? Direction,
    Risk? Risk,
    Reach Reach,
    Source Source,
    DateTimeOffset SeenAt,
    ViewPeople? People,
    Position Where
);

/// <param name="Actions"><c>create</c>, <c>update</c>, <c>delete</c> or <c>no-op</c>; a list as Terraform has it.</param>
public sealed record ViewDelta(
    IReadOnlyList<string> Actions,
    SettingValue Before,
    SettingValue After
);

/// <param name="Count">Null when the people could not be read.</param>
public sealed record ViewPeople(string Group, int? Count);

/// <param name="State"><c>unreadable</c> or <c>unverified</c>.</param>
/// <param name="Place">Where a person can look in the Entra admin center.</param>
public sealed record ViewUnknown(
    SettingAddress Address,
    string State,
    string Why,
    SettingValue Desired,
    Reach Reach,
    string Place,
    Position Where
);

public sealed record ViewCounts(
    int Add,
    int Change,
    int Remove,
    int Unchanged,
    int Unreadable,
    int Unverified
);

/// <param name="Status"><c>applied</c>, <c>notVisible</c>, <c>refused</c> or <c>notAttempted</c>.</param>
public sealed record ViewOutcome(
    ResourceId Resource,
    IReadOnlyList<SettingAddress> Settings,
    string Status,
    string Detail
);

[JsonSerializable(typeof(View))]
internal sealed partial class ViewContext : JsonSerializerContext
{
    public static ViewContext Readable => field ??= new(JsonForms.Options());
}
