namespace SsprDesired.Simulator.Access;

/// <summary>Who did something, as the audit log names them.</summary>
/// <param name="Id">Object id of the user or service principal.</param>
/// <param name="PrincipalName">Null for an application.</param>
/// <param name="ApplicationId">Null for a person.</param>
internal sealed record Actor(string Id, string Name, string? PrincipalName, string? ApplicationId)
{
    /// <summary>A person at the admin center, whom an edit behind the client's back is blamed on.</summary>
    public static Actor Portal =>
        new("7d9f5c1e-0a52-4a0c-9a5e-2f6f3f0f9c01", "Contoso Admin", "admin@contoso.com", null);
}
