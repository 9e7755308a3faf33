using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>The method policies, which say what may prove a reset once a tenant has migrated.</summary>
internal static class AuthenticationMethods
{
    private const string Place =
        "Entra admin center > Protection > Authentication methods > Policies";

    private static readonly Uri Reference = new(
        "https://learn.microsoft.com/entra/identity/authentication/concept-authentication-methods-manage"
    );

    public static readonly Setting Migration = new(
        new("authenticationMethods.migration"),
        new Kind.Choice("preMigration", "migrationInProgress", "migrationComplete"),
        Resources.MethodsPolicy,
        Lens.Choice(
            "policyMigrationState",
            "preMigration",
            "migrationInProgress",
            "migrationComplete"
        ),
        Risk.High,
        "Entra admin center > Protection > Authentication methods > Policies > Manage migration",
        "How far the tenant has moved from the reset policy's own methods to the method policies.",
        new(
            "https://learn.microsoft.com/entra/identity/authentication/how-to-authentication-methods-manage"
        ),
        Directions.Neutral
    );

    public static IEnumerable<Setting> All =>
        [
            .. Of("email", Resources.Email, "mail"),
            .. Of("sms", Resources.Sms, "text message"),
            .. Of("voice", Resources.Voice, "phone call"),
            Switch(
                "voice.officePhone",
                Resources.Voice,
                "isOfficePhoneAllowed",
                "Whether an office phone may be called."
            ),
            .. Of(
                "microsoftAuthenticator",
                Resources.MicrosoftAuthenticator,
                "Microsoft Authenticator"
            ),
            Switch(
                "microsoftAuthenticator.codes",
                Resources.MicrosoftAuthenticator,
                "isSoftwareOathEnabled",
                "Whether the codes that Microsoft Authenticator shows may be used."
            ),
            .. Of("softwareOath", Resources.SoftwareOath, "codes of any authenticator app"),
            Migration,
        ];

    private static IEnumerable<Setting> Of(string key, Resource method, string what) =>
        [
            Make(
                $"{key}.state",
                new Kind.Choice("enabled", "disabled"),
                method,
                Lens.Choice("state", "enabled", "disabled"),
                $"Whether people may use {what} at all.",
                Directions.Wider("disabled", "enabled")
            ),
            Make(
                $"{key}.groups",
                new Kind.Groups(AllowsAll: true),
                method,
                Targets.Included,
                $"Who may use {what}: all, or the members of some groups.",
                Directions.MoreWidens
            ),
            Make(
                $"{key}.excludeGroups",
                new Kind.Groups(AllowsAll: false),
                method,
                Targets.Excluded,
                $"Whose members may not use {what}.",
                Directions.FewerWidens
            ),
        ];

    private static Setting Switch(string key, Resource method, string member, string summary) =>
        Make(key, new Kind.YesNo(), method, Lens.YesNo(member), summary, Directions.OnWidens);

    private static Setting Make(
        string key,
        Kind kind,
        Resource method,
        Lens lens,
        string summary,
        Func<Turn, Direction> direction
    ) =>
        new(
            new($"authenticationMethods.{key}"),
            kind,
            method,
            lens,
            Risk.High,
            Place,
            summary,
            Reference,
            direction
        )
        {
            Effect = MigrationEffect.OnMethodPolicies,
        };
}
