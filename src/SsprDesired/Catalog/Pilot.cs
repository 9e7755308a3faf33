using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>The person who tries a reset out, without an administrator's own policy.</summary>
internal static class Pilot
{
    public static readonly Input TestUser = new(
        new("testUser"),
        new Kind.SignInName(),
        "An ordinary user, not an administrator, whose reset shows that all of it works.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/tutorial-enable-sspr#test-self-service-password-reset"
        ),
        _ => "the person to try a reset with."
    );
}
