namespace SsprDesired.Simulator.Seed;

internal enum GroupKind
{
    /// <summary>Assigned, managed in the cloud.</summary>
    Security,
    Dynamic,

    /// <summary>Mastered by the on-premises directory.</summary>
    Synced,

    /// <summary>A distribution list: receives mail, grants nothing.</summary>
    MailOnly,
    Microsoft365,
}
