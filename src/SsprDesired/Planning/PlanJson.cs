using System.Text.Json.Serialization;
using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <summary>The plan file without its seal. Format 1: a newer minor version only adds members, and is read.</summary>
/// <param name="Kind">Always <c>sspr.plan</c>.</param>
public sealed record PlanJson(
    string Kind,
    string FormatVersion,
    string ToolVersion,
    PlanTenantJson Tenant,
    string Identity,
    string File,
    DateTimeOffset Created,
    DateTimeOffset Expires,
    IReadOnlyList<ChangeJson> Changes,
    IReadOnlyList<NotChanged> NotChanged,
    IReadOnlyList<ResolvedName> Names,
    IReadOnlyList<CollectionSight> Collections,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<Note> Notes
)
{
    public const string PlanKind = "sspr.plan";
    public const string ViewKind = "sspr.view";
    public const int Major = 1;
    public const string Version = "1.0";

    public static PlanJson From(Plan plan) =>
        new(
            PlanKind,
            Version,
            plan.Header.ToolVersion,
            new PlanTenantJson(
                plan.Header.Tenant.Id,
                plan.Header.Tenant.DisplayName,
                plan.Header.Tenant.Kind,
                plan.Header.Simulator
            ),
            plan.Header.Identity,
            plan.Header.File,
            plan.Header.Created,
            plan.Header.Expires,
            [.. plan.Changes.Select(ChangeJson.From)],
            plan.NotChanged,
            plan.Names,
            plan.Collections,
            plan.Checks,
            plan.Notes
        );

    public Plan ToPlan() =>
        new(
            new PlanHeader(
                ToolVersion,
                new TenantIdentity(Tenant.Id, Tenant.DisplayName, Tenant.Kind),
                Tenant.Simulator,
                Identity,
                File,
                Created,
                Expires
            ),
            [.. Changes.Select(change => change.ToChange())],
            NotChanged,
            Names,
            Collections,
            Checks,
            Notes
        );
}

/// <param name="Simulator">Where a simulated tenant listens; null when it is in the process.</param>
public sealed record PlanTenantJson(
    ObjectId Id,
    string DisplayName,
    TenantKind Kind,
    Uri? Simulator
);

/// <param name="Kind">Always <c>set</c>; a kind that this version does not know is refused.</param>
/// <param name="Before">Present or absent; anything else is never changed.</param>
public sealed record ChangeJson(
    string Kind,
    SettingAddress Address,
    ResourceId Resource,
    Reach Reach,
    Observed Before,
    SettingValue After,
    Direction Direction,
    Risk Risk,
    string Reason,
    Position Where
)
{
    public const string Set = "set";

    public static ChangeJson From(Change change) =>
        new(
            Set,
            change.Address,
            change.Resource,
            change.Reach,
            change.Observed,
            change.After,
            change.Direction,
            change.Risk,
            change.Reason,
            change.Where
        );

    public Change ToChange() =>
        new(Address, Resource, Reach, Before, After, Direction, Risk, Reason, Where);
}

[JsonSerializable(typeof(PlanJson))]
internal sealed partial class PlanContext : JsonSerializerContext
{
    public static PlanContext Readable => field ??= new(JsonForms.Options());
}
