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

    /// <summary>The admin center's document of the on-premises switches; it takes one member a PUT, one of them spelt otherwise.</summary>
    public static readonly Resource OnPremisesPolicy = new(
        new("onPremisesPasswordResetPolicy"),
        Reach.AdminCenter,
        "PasswordReset/OnPremisesPasswordResetPolicies",
        WriteForm.OneMember,
        ("passwordWritebackSupported", null)
    )
    {
        SentAs = new Dictionary<string, string>
        {
            ["passwordWritebackSupported"] = "passwordWriteBackSupported",
        },
    };

    /// <summary><see href="https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy"/></summary>
    public static readonly Resource MethodsPolicy = new(
        new("authenticationMethodsPolicy"),
        Reach.Graph,
        "policies/authenticationMethodsPolicy",
        WriteForm.ChangedMembers,
        ("id", "authenticationMethodsPolicy")
    );

    /// <summary>The sign-in page; a tenant that never branded it has none.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/resources/organizationalbranding"/></remarks>
    public static readonly Resource Branding = new(
        new("organizationalBranding"),
        Reach.Graph,
        $"organization/{Resource.TenantId}/branding",
        WriteForm.ChangedMembers,
        ("id", null)
    )
    {
        MayBeMissing = true,
    };

    public static readonly Resource Email = Method("Email");

    public static readonly Resource Sms = Method("Sms");

    public static readonly Resource Voice = Method("Voice");

    public static readonly Resource MicrosoftAuthenticator = Method("MicrosoftAuthenticator");

    public static readonly Resource SoftwareOath = Method("SoftwareOath");

    /// <summary>One method's configuration; a PATCH without its type is refused.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/resources/authenticationmethodconfiguration"/></remarks>
    private static Resource Method(string id) =>
        new(
            new($"authenticationMethod{id}"),
            Reach.Graph,
            $"policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{id}",
            WriteForm.ChangedMembers,
            ("id", id)
        )
        {
            Always = ["@odata.type"],
        };
}
