using SsprDesired.Model;

namespace SsprDesired.Catalog.Rules;

/// <summary>Users are asked to reconfirm only where they are asked to register.</summary>
internal static class Reconfirming
{
    public static readonly Rule NeedsEnforcement = new(
        "registration.reconfirm-unused",
        "Asking to reconfirm has effect only while registration is enforced.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-howitworks#reconfirm-authentication-information"
        ),
        desired =>
            Fault.At(
                desired.Find(Registration.ReconfirmDays.Address),
                desired.Flag(Registration.Enforced) == false
                    && desired.Number(Registration.ReconfirmDays) > 0,
                "registration.reconfirm-unused",
                "registration.reconfirmDays has no effect while registration.enforced is false.",
                "Set registration.enforced to true, or leave reconfirmDays out.",
                Severity.Warning
            )
    );
}
