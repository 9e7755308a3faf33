using SsprDesired.Model;

namespace SsprDesired.Catalog.Rules;

/// <summary>Enough methods, of the right kinds, for what a reset asks for.</summary>
internal static class Methods
{
    private static readonly Uri HowItWorks = new(
        "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-howitworks#authentication-methods"
    );

    private static readonly Uri Questions = new(
        "https://learn.microsoft.com/entra/identity/authentication/concept-authentication-security-questions"
    );

    public static readonly Rule Enough = new(
        "methods.too-few",
        "At least as many methods are allowed as a reset asks for.",
        HowItWorks,
        desired =>
            Fault.At(
                desired.Find(PasswordReset.Methods.Address),
                desired.List(PasswordReset.Methods)?.Count
                    < (desired.Number(PasswordReset.MethodsRequired) ?? 1),
                "methods.too-few",
                $"A reset asks for {desired.Number(PasswordReset.MethodsRequired) ?? 1} methods and {desired.List(PasswordReset.Methods)?.Count} are allowed, so nobody could reset.",
                "Allow more methods, or lower passwordReset.methodsRequired."
            )
    );

    public static readonly Rule NotificationNeedsTwo = new(
        "methods.notification-needs-two",
        "An app notification counts only where two methods are asked for.",
        HowItWorks,
        desired =>
            Fault.At(
                desired.Find(PasswordReset.Methods.Address),
                desired.Number(PasswordReset.MethodsRequired) == 1
                    && desired.List(PasswordReset.Methods)?.Contains("appNotification") == true,
                "methods.notification-needs-two",
                "passwordReset.methods has appNotification, which cannot be the only method, and one method is asked for.",
                "Remove appNotification, or set passwordReset.methodsRequired to 2."
            )
    );

    public static readonly Rule AppIsNotAlone = new(
        "methods.app-alone",
        "The authenticator app must not be the only way to reset.",
        HowItWorks,
        desired =>
            Fault.At(
                desired.Find(PasswordReset.Methods.Address),
                desired.List(PasswordReset.Methods) is { Count: > 0 } methods
                    && methods.All(method => method is "appNotification" or "appCode"),
                "methods.app-alone",
                "passwordReset.methods has the authenticator app only; who loses the phone loses every way to reset.",
                "Allow email, mobilePhone or another method beside it.",
                Severity.Warning
            )
    );

    public static readonly Rule QuestionsAreRegistered = new(
        "questions.more-than-registered",
        "No more security questions are asked than were registered.",
        Questions,
        desired =>
            Fault.At(
                desired.Find(SecurityQuestions.ToReset.Address),
                desired.Number(SecurityQuestions.ToReset)
                    > desired.Number(SecurityQuestions.ToRegister),
                "questions.more-than-registered",
                $"A reset asks for {desired.Number(SecurityQuestions.ToReset)} security questions and a user registers {desired.Number(SecurityQuestions.ToRegister)}.",
                "Lower toReset, or raise toRegister."
            )
    );
}
