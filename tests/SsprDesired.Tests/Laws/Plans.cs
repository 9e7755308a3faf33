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
        var group = value as SettingValue.Group;
        var wanted = group is null ? value : new SettingValue.GroupName(group.Id.ToString());
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
            new Dictionary<ResourceId, DocumentSight>
            {
                [setting.Resource.Id] = new DocumentSight.Seen(document, Now),
            },
            wanted is SettingValue.GroupName name
                ? new Dictionary<SettingValue.GroupName, NameSight>
                {
                    [name] = new NameSight.Found(group!),
                }
                : []
        );
        var header = new PlanHeader("0.1.0", tenant, null, "user", "sspr.yaml", Now, Now);
        return Planner.Plan(catalogue, desired, sight, header).Plan!;
    }
}
