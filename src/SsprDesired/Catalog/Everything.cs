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
                PasswordReset.Methods,
                SecurityQuestions.ToRegister,
                SecurityQuestions.ToReset,
                Registration.Enforced,
                Registration.ReconfirmDays,
                Notifications.UsersOnReset,
                Notifications.AdminsOnAdminReset,
                Helpdesk.Contact,
                Administrators.SelfServiceReset,
                Writeback.Passwords,
                Writeback.UnlockWithoutReset,
                .. AuthenticationMethods.All,
                SignInPage.ForgotPasswordText,
                SignInPage.ForgotPasswordUrl,
            ],
            [Pilot.TestUser, Administrators.BreakGlass, AuthenticationData.Source],
            [
                ScopeAndGroup.SelectedNeedsGroup,
                ScopeAndGroup.GroupNeedsSelected,
                Methods.Enough,
                Methods.NotificationNeedsTwo,
                Methods.AppIsNotAlone,
                Methods.QuestionsAreRegistered,
                Reconfirming.NeedsEnforcement,
            ],
            [ScopeGroupPeople.Declare(PasswordReset.Scope.Address, PasswordReset.Group.Address)],
            [GroupHasPeople.Declare(ScopeGroupPeople.Name)]
        );
}
