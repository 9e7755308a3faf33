using SsprDesired.Model;
using SsprDesired.Planning;

namespace SsprDesired.Tests.Laws;

/// <summary>Plans for one setting on one document, without a tenant.</summary>
internal static class Plans
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 8, 0, 0, TimeSpan.Zero);

    public static Plan Of(
        Catalogue catalogue,
        Setting setting,
        Document document,
        SettingValue value
    )
    {
        var wanted = Unresolved(value);
        var desired = new Desired(
            "sspr.yaml",
            new TenantRef.Simulated(),
            [new DesiredSetting(setting, wanted, new Position("sspr.yaml", 1, 1))],
            []
        );
        var tenant = new TenantIdentity(
            new ObjectId(Guid.Empty),
            "Contoso",
            Kind: TenantKind.Simulated
        );
        var sight = new TenantSight(
            tenant,
            Planner
                .WhatToRead(desired)
                .Resources.ToDictionary(
                    resource => resource.Id,
                    resource =>
                        resource.Id == setting.Resource.Id
                            ? new DocumentSight.Seen(document, Now)
                            : (DocumentSight)new DocumentSight.Closed("not asked", Now)
                ),
            wanted.Names.ToDictionary(
                name => name,
                name => (NameSight)new NameSight.Found(Find(value, name))
            )
        );
        var header = new PlanHeader("0.1.0", tenant, null, "user", "sspr.yaml", Now, Now);
        return Planner.Plan(catalogue, desired, sight, header).Plan!;
    }

    // The value as a file has it, with ids for names.
    private static SettingValue Unresolved(SettingValue value) =>
        value switch
        {
            SettingValue.Group group => Name(group),
            SettingValue.Groups { All: false, List.Count: > 0 } groups =>
                new SettingValue.GroupNames([.. groups.List.Select(Name)]),
            _ => value,
        };

    private static SettingValue.GroupName Name(SettingValue.Group group) =>
        new(group.Id.ToString());

    private static SettingValue.Group Find(SettingValue value, SettingValue.GroupName name) =>
        value is SettingValue.Groups groups
            ? groups.List.First(group => Name(group) == name)
            : (SettingValue.Group)value;
}
