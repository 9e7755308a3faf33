using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>How many security questions are asked; they never migrate and administrators cannot use them.</summary>
internal static class SecurityQuestions
{
    private const string Place =
        "Entra admin center > Protection > Password reset > Authentication methods";

    private static readonly Uri Reference = new(
        "https://learn.microsoft.com/entra/identity/authentication/concept-authentication-security-questions"
    );

    public static readonly Setting ToRegister = new(
        new("passwordReset.securityQuestions.toRegister"),
        new Kind.WholeNumber(3, 5),
        Resources.PasswordResetPolicy,
        Lens.WholeNumber("numberOfQuestionsToRegister"),
        Risk.Low,
        Place,
        "How many security questions a user answers when registering.",
        Reference,
        Directions.Neutral
    );

    public static readonly Setting ToReset = new(
        new("passwordReset.securityQuestions.toReset"),
        new Kind.WholeNumber(3, 5),
        Resources.PasswordResetPolicy,
        Lens.WholeNumber("numberOfQuestionsToReset"),
        Risk.Medium,
        Place,
        "How many of them a user must answer again to reset.",
        Reference,
        Directions.MoreNarrows
    );
}
