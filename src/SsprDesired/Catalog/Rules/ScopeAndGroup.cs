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
            desired.Find(PasswordReset.Scope.Address) is { } scope
            && scope.Value.ToString() == "selected"
            && desired.Find(PasswordReset.Group.Address) is null
                ?
                [
                    new Finding(
                        "scope.group-missing",
                        Trouble.Input,
                        scope.Where,
                        "passwordReset.scope is selected and no group is named.",
                        "Add passwordReset.group with the display name or object id of the group."
                    ),
                ]
                : []
    );

    public static readonly Rule GroupNeedsSelected = new(
        "scope.group-unused",
        "A group has no effect unless the scope is selected.",
        Reference,
        desired =>
            desired.Find(PasswordReset.Group.Address) is { } group
            && desired.Find(PasswordReset.Scope.Address) is { } scope
            && scope.Value.ToString() != "selected"
                ?
                [
                    new Finding(
                        "scope.group-unused",
                        Trouble.Input,
                        group.Where,
                        $"passwordReset.group has no effect while passwordReset.scope is {scope.Value}.",
                        "Remove the group, or set the scope to selected.",
                        Severity.Warning
                    ),
                ]
                : []
    );
}
