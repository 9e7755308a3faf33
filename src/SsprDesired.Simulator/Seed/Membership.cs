namespace SsprDesired.Simulator.Seed;

/// <summary>
/// Who is in a group. A member is a position: users first, then the groups, so that a page token is one number and
/// nobody is listed twice however many ways lead to them.
/// </summary>
internal sealed class Membership
{
    private readonly GroupCatalog groups;
    private readonly int userCount;
    private readonly List<Group> sources = [];
    private readonly SortedSet<int> nested = [];

    /// <param name="transitive">Members of member groups count too; circles are walked once.</param>
    public Membership(GroupCatalog groups, int userCount, Group group, bool transitive)
    {
        this.groups = groups;
        this.userCount = userCount;
        Collect(group, transitive);
    }

    /// <summary>Ascending positions from <paramref name="from"/> on; a position at or above the user count is a group.</summary>
    public IEnumerable<int> From(int from, bool users, bool nestedGroups)
    {
        if (users)
        {
            foreach (var position in UsersFrom(from))
            {
                yield return position;
            }
        }

        if (nestedGroups)
        {
            foreach (var position in nested.Where(position => position + userCount >= from))
            {
                yield return position + userCount;
            }
        }
    }

    private IEnumerable<int> UsersFrom(int from) =>
        sources.TrueForAll(source => source.Describes is null)
            ? sources
                .SelectMany(source => source.Listed)
                .Where(at => at >= from && at < userCount)
                .Distinct()
                .Order()
            : Enumerable.Range(from, Math.Max(0, userCount - from)).Where(Has);

    /// <summary>Whether the user at a position is a member.</summary>
    public bool Has(int position) =>
        sources.Exists(source =>
            source.Describes?.Invoke(position) ?? source.Listed.Contains(position)
        );

    private void Collect(Group group, bool transitive)
    {
        sources.Add(group);
        foreach (var position in group.Nested.Where(nested.Add))
        {
            // A circle makes a group its own transitive member; its users are collected already.
            if (transitive && !sources.Contains(groups.All[position]))
            {
                Collect(groups.All[position], transitive);
            }
        }
    }
}
