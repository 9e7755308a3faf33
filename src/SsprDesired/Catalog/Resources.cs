using SsprDesired.Model;

namespace SsprDesired.Catalog;

internal static class Resources
{
    /// <summary>The admin center's document of 29 members; the query makes the service fill in the group's name.</summary>
    public static readonly Resource PasswordResetPolicy = new(
        new("passwordResetPolicy"),
        Reach.AdminCenter,
        "PasswordReset/PasswordResetPolicies?getPasswordResetEnabledGroup=true",
        WriteForm.WholeObject,
        ("objectId", "default")
    );

    /// <summary><see href="https://learn.microsoft.com/graph/api/resources/authorizationpolicy"/></summary>
    public static readonly Resource AuthorizationPolicy = new(
        new("authorizationPolicy"),
        Reach.Graph,
        "policies/authorizationPolicy",
        WriteForm.ChangedMembers,
        ("id", "authorizationPolicy")
    );
}
