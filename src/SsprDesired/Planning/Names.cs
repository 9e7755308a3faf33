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
        var unknown = wanted
            .Value.Names.Where(name => sight.Names[name] is not NameSight.Found)
            .ToList();
        findings.AddRange(unknown.Select(name => Explain(wanted, name, sight.Names[name])));
        if (unknown.Count > 0)
        {
            return null;
        }

        SettingValue.Group LookUp(SettingValue.GroupName name) =>
            ((NameSight.Found)sight.Names[name]).Group;
        names.AddRange(
            wanted
                .Value.Names.Select(name => new ResolvedName(name.Text, LookUp(name)))
                .Except(names)
        );
        return wanted.Value.Resolve(LookUp);
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
                unreadable.Trouble,
                wanted.Where,
                $"{address} names {name}, and the tenant's groups cannot be read ({unreadable.Why}).",
                "Check that the identity has Group.ReadBasic.All, and run again."
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
