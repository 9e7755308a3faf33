using SsprDesired.Model;

namespace SsprDesired.Catalog.Rules;

/// <summary>The scope and its group belong together.</summary>
internal static class ScopeAndGroup
{
    private static readonly Uri Reference = new(
        "https://learn.microsoft.com/entra/identity/authentication/tutorial-enable-sspr#enable-self-service-password-reset"
    );

    public static readonly Rule SelectedNeedsGroup = new(
        "scope.group-missing",
        "The scope selected needs exactly one group.",
        Reference,
        desired =>
            Fault.At(
                desired.Find(PasswordReset.Scope.Address),
                Scope(desired) == "selected" && desired.Find(PasswordReset.Group.Address) is null,
                "scope.group-missing",
                "passwordReset.scope is selected and no group is named.",
                "Add passwordReset.group with the display name or object id of the group."
            )
    );

    public static readonly Rule GroupNeedsSelected = new(
        "scope.group-unused",
        "A group has no effect unless the scope is selected.",
        Reference,
        desired =>
            Fault.At(
                desired.Find(PasswordReset.Group.Address),
                Scope(desired) is "none" or "all",
                "scope.group-unused",
                $"passwordReset.group has no effect while passwordReset.scope is {Scope(desired)}.",
                "Remove the group, or set the scope to selected.",
                Severity.Warning
            )
    );

    private static string? Scope(Desired desired) =>
        desired.Find(PasswordReset.Scope.Address)?.Value.ToString();
}
