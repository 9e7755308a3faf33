using System.Text.Json;
using SsprDesired.Model;

namespace SsprDesired.Catalog;

/// <summary>
/// Which of the two places that know methods counts: the reset policy's own check boxes, the method policies, or both.
/// New tenants say null, and have migrated.
/// </summary>
/// <remarks><see href="https://learn.microsoft.com/entra/identity/authentication/concept-authentication-methods-manage#policy-settings-and-migration"/></remarks>
internal static class MigrationEffect
{
    public static Effect OnLegacyMethods { get; } =
        new(
            Resources.MethodsPolicy,
            policy =>
                State(policy) is null or "migrationComplete"
                    ? "has no effect but for securityQuestions: the tenant has migrated to method policies."
                    : null
        );

    public static Effect OnMethodPolicies { get; } =
        new(
            Resources.MethodsPolicy,
            policy =>
                State(policy) == "preMigration"
                    ? "has no effect on resets yet: before migration, method policies are for sign-in only."
                    : null
        );

    private static string? State(Document policy) =>
        policy.Member("policyMigrationState") switch
        {
            { ValueKind: JsonValueKind.String } state => state.GetString(),
            null or { ValueKind: JsonValueKind.Null } => null,
            _ => "unknown",
        };
}
