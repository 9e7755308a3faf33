using SsprDesired.Model;

namespace SsprDesired.Collections;

/// <summary>The users that the scope group lets reset. They are counted as the pages come and never kept.</summary>
internal static class ScopeGroupPeople
{
    public const string Name = "scope group people";

    public static Collection Declare(SettingAddress scope, SettingAddress group) =>
        new(
            Name,
            "The users in the scope group, nested groups included.",
            [scope, group],
            plan => Concerns(plan, scope, group),
            (tenant, group, cancel) => tenant.UsersInAsync(group.Id, cancel)
        );

    /// <summary>The group that will be in force, when the plan changes the scope to it or the group itself.</summary>
    private static SettingValue.Group? Concerns(
        Plan plan,
        SettingAddress scope,
        SettingAddress group
    )
    {
        var changed = plan.Changes.Any(change =>
            change.Address == scope || change.Address == group
        );
        var selected = After(plan, scope) is null or SettingValue.Word { Value: "selected" };
        return changed && selected ? After(plan, group) as SettingValue.Group : null;
    }

    private static SettingValue? After(Plan plan, SettingAddress address) =>
        plan.Changes.FirstOrDefault(change => change.Address == address)?.After
        ?? plan.NotChanged.FirstOrDefault(setting => setting.Address == address)?.Observed.Known;
}
