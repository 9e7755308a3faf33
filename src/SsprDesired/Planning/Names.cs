using SsprDesired.Model;

namespace SsprDesired.Planning;

/// <summary>Replaces the names of a file by the groups that they stand for.</summary>
internal static class Names
{
    /// <returns>Null after a finding.</returns>
    public static SettingValue? Resolve(
        DesiredSetting wanted,
        TenantSight sight,
        List<ResolvedName> names,
        List<Finding> findings
    )
    {
        if (wanted.Value is not SettingValue.GroupName name)
        {
            return wanted.Value;
        }

        if (sight.Names[name] is NameSight.Found found)
        {
            names.Add(new ResolvedName(name.Text, found.Group));
            return found.Group;
        }

        findings.Add(Explain(wanted, name, sight.Names[name]));
        return null;
    }

    private static Finding Explain(
        DesiredSetting wanted,
        SettingValue.GroupName name,
        NameSight sight
    )
    {
        var address = wanted.Setting.Address;
        return sight switch
        {
            NameSight.Several several => new Finding(
                "group.ambiguous",
                Trouble.Input,
                wanted.Where,
                $"{address} names {name}, and {several.Ids.Count} groups of the tenant have that name.",
                $"Write the object id of the right one: {string.Join(" or ", several.Ids.Take(3))}."
            ),
            NameSight.Unreadable unreadable => new Finding(
                "group.unreadable",
                Trouble.Permission,
                wanted.Where,
                $"{address} names {name}, and the tenant's groups cannot be read ({unreadable.Why}).",
                "Give the identity Group.ReadBasic.All."
            ),
            _ => new Finding(
                "group.not-found",
                Trouble.Input,
                wanted.Where,
                $"{address} names {name}, and the tenant has no such group.",
                "Correct the name, write the object id, or create the group first."
            ),
        };
    }
}
