using System.Globalization;
using SsprDesired.Simulator.People;

namespace SsprDesired.Simulator.Seed;

/// <summary>The groups of the generated tenant.</summary>
internal sealed class GroupCatalog
{
    private const int TopicIds = 200;

    private readonly StableIds ids;
    private readonly List<Group> groups = [];

    public GroupCatalog(TenantSeed tenant, Population people)
    {
        ids = new StableIds(tenant.Seed, TopicIds);
        AddRollout();
        AddStaff(people);
        AddOddities(people);
        AddDepartments(people);
    }

    public IReadOnlyList<Group> All => groups;

    /// <summary>The group with this object id, or null.</summary>
    public Group? Find(string id) =>
        Guid.TryParse(id, out var guid)
        && ids.PositionOf(guid, groups.Count) is var position and >= 0
            ? groups[position]
            : null;

    private static bool IsPerson(Population people, int position) =>
        people.Kind(position) == PersonKind.Employee && people.Enabled(position);

    // Nine direct members and three through the nested group, one of them both: twelve enabled people, no administrator.
    private void AddRollout()
    {
        var rollout = Add("SSPR Rollout", "Users who may reset their own password.");
        var champions = Add("SSPR Champions", "Try new versions of password reset first.");
        groups[rollout] = groups[rollout] with
        {
            Listed = [Population.Pilot, 6, 7, 8, 9, 10, 11, 12, 13],
            Nested = [champions],
        };
        groups[champions] = groups[champions] with { Listed = [6, 14, 15, 16] };
    }

    private void AddStaff(Population people)
    {
        var staff = Add("IT Staff", "Everybody in IT; the helpdesk through its own group.");
        var helpdesk = Add("Helpdesk", "First line support.");
        groups[staff] = groups[staff] with
        {
            Describes = at => people.Department(at) == "IT" && !IsHelpdesk(at),
            Nested = [helpdesk],
        };
        groups[helpdesk] = groups[helpdesk] with
        {
            Describes = at => people.Department(at) == "IT" && IsHelpdesk(at),
        };

        var everyone = Add("All Employees", "Every employee with an enabled account.");
        groups[everyone] = groups[everyone] with { Describes = at => IsPerson(people, at) };
        var sales = Add(
            "All Sales (dynamic)",
            "Follows the department attribute.",
            GroupKind.Dynamic
        );
        groups[sales] = groups[sales] with
        {
            Describes = at => people.Department(at) == "Sales",
            MembershipRule = "(user.department -eq \"Sales\")",
        };
        var synced = Add(
            "On-premises Staff",
            "Synchronised from the on-premises directory.",
            GroupKind.Synced
        );
        groups[synced] = groups[synced] with { Describes = people.Synced };

        static bool IsHelpdesk(int at) => at % 3 == 2;
    }

    private void AddOddities(Population people)
    {
        var newsletter = Add("Newsletter", "Receives the weekly letter.", GroupKind.MailOnly);
        groups[newsletter] = groups[newsletter] with
        {
            Describes = at => IsPerson(people, at) && at % 4 == 0,
        };
        var social = Add(
            "Contoso Social",
            "After work and other pleasant things.",
            GroupKind.Microsoft365
        );
        groups[social] = groups[social] with
        {
            Describes = at => IsPerson(people, at) && at % 5 == 1,
        };
        var breakGlass = Add("Break Glass Accounts", "Emergency access; keep out of every policy.");
        groups[breakGlass] = groups[breakGlass] with { Listed = [1, 2], RoleAssignable = true };
        Add("Empty Group", "Nobody is in it.");
        foreach (var site in (ReadOnlySpan<string>)["Stockholm", "Gothenburg"])
        {
            var aurora = Add("Project Aurora", $"The project team in {site}.");
            groups[aurora] = groups[aurora] with
            {
                Listed = site == "Stockholm" ? [6, 9, 17] : [10, 18],
            };
        }

        var country = Add("Offices Sweden", "The offices of the country.");
        var region = Add("Offices North", "The offices of the region.");
        var office = Add("Office Umeå", "The people of one office.");
        groups[country] = groups[country] with { Listed = [7], Nested = [region] };
        groups[region] = groups[region] with { Listed = [8], Nested = [office] };
        groups[office] = groups[office] with { Listed = [8, 11, 19] };

        // The directory allows circles; whoever expands groups has to stop.
        var facilities = Add("Facilities", "Buildings and grounds.");
        var contractors = Add("Facilities Contractors", "External help for the buildings.");
        groups[facilities] = groups[facilities] with { Listed = [12], Nested = [contractors] };
        groups[contractors] = groups[contractors] with { Listed = [13], Nested = [facilities] };
    }

    private void AddDepartments(Population people)
    {
        foreach (var department in Population.Departments)
        {
            var at = Add($"{department} Department", $"Members of the department {department}.");
            groups[at] = groups[at] with
            {
                Describes = position => people.Department(position) == department,
            };
        }
    }

    private int Add(string name, string description, GroupKind kind = GroupKind.Security)
    {
        var position = groups.Count;
        groups.Add(
            new Group(
                position,
                ids.At(position).ToString("D", CultureInfo.InvariantCulture),
                name,
                description,
                kind
            )
        );
        return position;
    }
}
