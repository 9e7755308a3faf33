namespace SsprDesired.Simulator.State;

/// <summary>The documents a write or an edit can change, under the names the log and <c>simulate --edit</c> use.</summary>
internal static class DocumentNames
{
    public const string PasswordReset = "passwordResetPolicy";
    public const string OnPremises = "onPremisesPasswordResetPolicy";
    public const string Authorization = "authorizationPolicy";
    public const string AuthenticationMethods = "authenticationMethodsPolicy";
    public const string Organization = "organization";
    public const string Subscriptions = "subscribedSkus";
    public const string Domains = "domains";
    public const string Branding = "branding";
    public const string Synchronization = "onPremisesSynchronization";

    /// <summary>Followed by an object id: the members of a group that differ from the generated one.</summary>
    public const string GroupPrefix = "groups/";

    public static IReadOnlyList<string> Whole =>
        [
            PasswordReset,
            OnPremises,
            Authorization,
            AuthenticationMethods,
            Organization,
            Subscriptions,
            Domains,
            Branding,
            Synchronization,
        ];
}
