using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>Where the tenant's sign-in page sends people who forgot their password.</summary>
internal static class SignInPage
{
    private const string Place =
        "Entra admin center > Custom Branding > Default sign-in > Sign-in form";

    private static readonly Uri Reference = new(
        "https://learn.microsoft.com/entra/fundamentals/how-to-customize-branding"
    );

    public static readonly Setting ForgotPasswordText = new(
        new("signInPage.forgotPasswordText"),
        new Kind.Line(256),
        Resources.Branding,
        Lens.Text("customForgotMyPasswordText"),
        Risk.Low,
        Place,
        "What the link for a forgotten password says.",
        Reference,
        Directions.Neutral
    );

    public static readonly Setting ForgotPasswordUrl = new(
        new("signInPage.forgotPasswordUrl"),
        new Kind.Link(128, TakesMail: false),
        Resources.Branding,
        Lens.Text("customAccountResetCredentialsUrl"),
        Risk.Medium,
        Place,
        "Where that link leads: the company's own password page instead of Microsoft's.",
        Reference,
        Directions.Neutral
    );
}
