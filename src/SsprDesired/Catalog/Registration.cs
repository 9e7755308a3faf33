using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>Whether and how often users are asked for their contact data.</summary>
internal static class Registration
{
    private const string Place = "Entra admin center > Protection > Password reset > Registration";

    public static readonly Setting Enforced = new(
        new("registration.enforced"),
        new Kind.YesNo(),
        Resources.PasswordResetPolicy,
        Lens.YesNo("registrationRequiredOnSignIn"),
        Risk.Medium,
        Place,
        "Whether users in scope must register their methods when they sign in.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-howitworks#registration-options"
        ),
        Directions.Neutral
    );

    public static readonly Setting ReconfirmDays = new(
        new("registration.reconfirmDays"),
        new Kind.WholeNumber(0, 730),
        Resources.PasswordResetPolicy,
        // The service spells its member without the r of "Interval".
        Lens.WholeNumber("registrationReconfirmIntevalInDays"),
        Risk.Low,
        Place,
        "After how many days users are asked to confirm their methods again; 0 never asks.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-howitworks#reconfirm-authentication-information"
        ),
        Directions.Neutral
    );
}
