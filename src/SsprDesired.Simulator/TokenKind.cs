namespace SsprDesired.Simulator;

/// <summary>Whom a token stands for; Entra calls this <c>idtyp</c>.</summary>
public enum TokenKind
{
    /// <summary>An application by itself (client credentials, workload identity).</summary>
    App,

    /// <summary>A signed-in person.</summary>
    User,
}
