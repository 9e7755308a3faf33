using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>Administrators only; nothing here says anything about users.</summary>
internal static class Administrators
{
    public static readonly Setting SelfServiceReset = new(
        new("administrators.selfServiceReset"),
        new Kind.YesNo(),
        Resources.AuthorizationPolicy,
        Lens.YesNo("allowedToUseSSPR"),
        Risk.High,
        "Microsoft Graph authorizationPolicy, allowedToUseSSPR (the admin center has no switch)",
        "Whether administrators can reset their own password; it can take 60 minutes to work.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy#administrator-reset-policy-differences"
        ),
        Directions.OnWidens
    );

    public static readonly Input BreakGlass = new(
        new("administrators.breakGlass"),
        new Kind.ObjectIds(),
        "The accounts that can still sign in when every other administrator cannot.",
        new(
            "https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access"
        ),
        _ => "named as emergency access."
    );
}
