using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>The mails that the service itself sends after a reset.</summary>
internal static class Notifications
{
    private const string Place = "Entra admin center > Protection > Password reset > Notifications";

    private static readonly Uri Reference = new(
        "https://learn.microsoft.com/entra/identity/authentication/concept-sspr-howitworks#notifications"
    );

    public static readonly Setting UsersOnReset = new(
        new("notifications.usersOnReset"),
        new Kind.YesNo(),
        Resources.PasswordResetPolicy,
        Lens.YesNo("notifyUsersOnPasswordReset"),
        Risk.Low,
        Place,
        "Whether users get a mail at their primary and alternate addresses when their password was reset.",
        Reference,
        Directions.Neutral
    );

    public static readonly Setting AdminsOnAdminReset = new(
        new("notifications.adminsOnAdminReset"),
        new Kind.YesNo(),
        Resources.PasswordResetPolicy,
        Lens.YesNo("notifyOnAdminPasswordReset"),
        Risk.Low,
        Place,
        "Whether all Global Administrators get a mail when another administrator resets a password.",
        Reference,
        Directions.Neutral
    );
}
