namespace SsprDesired.Simulator.People;

/// <summary>One user object, with the attributes that tell people apart; everything else follows from these.</summary>
/// <param name="Position">0 to the number of users - 1; the order of every listing.</param>
/// <param name="Synced">Mastered by the on-premises directory.</param>
internal sealed record Person(
    int Position,
    string Id,
    PersonKind Kind,
    string DisplayName,
    string? GivenName,
    string? Surname,
    string UserPrincipalName,
    string? Department,
    bool Enabled,
    bool Synced,
    ulong Chance
);
