using SsprDesired.Simulator.People;

namespace SsprDesired.Simulator.Seed;

/// <summary>One group object. Members are either listed or described, and other groups may be members too.</summary>
internal sealed record Group(
    int Position,
    string Id,
    string DisplayName,
    string Description,
    GroupKind Kind
)
{
    /// <summary>Positions of users, ascending; used when <see cref="Describes"/> is null.</summary>
    public IReadOnlyList<int> Listed { get; init; } = [];

    /// <summary>Whether the user at a position is a direct member; must be cheap, every user is asked.</summary>
    public Func<int, bool>? Describes { get; init; }

    /// <summary>Positions of groups that are direct members.</summary>
    public IReadOnlyList<int> Nested { get; init; } = [];

    public string? MembershipRule { get; init; }

    public bool RoleAssignable { get; init; }

    public bool SecurityEnabled => Kind is not (GroupKind.MailOnly or GroupKind.Microsoft365);

    public bool MailEnabled => !SecurityEnabled;

    /// <summary>The mail alias: the name without what an alias may not hold.</summary>
    public string MailNickname =>
        string.Concat(PeopleNames.InAddress(DisplayName).Where(char.IsAsciiLetterOrDigit));
}
