using SsprDesired.Catalog.Rules;
using SsprDesired.Checks;
using SsprDesired.Collections;
using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>The whole catalogue, in the order of the file.</summary>
public static class Everything
{
    public static Catalogue Declared { get; } =
        new(
            [
                PasswordReset.Scope,
                PasswordReset.Group,
                PasswordReset.MethodsRequired,
                Registration.Enforced,
                Registration.ReconfirmDays,
                Administrators.SelfServiceReset,
            ],
            [AuthenticationData.Source],
            [ScopeAndGroup.SelectedNeedsGroup, ScopeAndGroup.GroupNeedsSelected],
            [ScopeGroupPeople.Declare(PasswordReset.Scope.Address, PasswordReset.Group.Address)],
            [GroupHasPeople.Declare(ScopeGroupPeople.Name)]
        );
}
