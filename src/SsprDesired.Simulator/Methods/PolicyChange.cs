using System.Text.Json;
using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Methods;

/// <summary>
/// PATCH of the policy itself, answered 200 with the policy:
/// https://learn.microsoft.com/graph/api/authenticationmethodspolicy-update
/// </summary>
internal static class PolicyChange
{
    private const string Migration = "policyMigrationState";
    private const string Before = "preMigration";

    public static WriteOutcome Patch(GraphCall call, TenantState state)
    {
        if (PatchBody.Read(call) is not { } patch)
        {
            return WriteOutcome.Refused(PatchBody.Unreadable(call));
        }

        var policy = MethodsDocument.Parse(state.Document(DocumentNames.AuthenticationMethods));
        using var sent = JsonDocument.Parse(call.Request.Body);
        var problem =
            Body(policy.Policy).Problem("", sent.RootElement)
            ?? WayBack(policy.Policy, sent.RootElement)
            ?? UnknownTarget(sent.RootElement, state);
        if (problem is not null)
        {
            return WriteOutcome.Refused(GraphAnswer.BadRequest(call, problem));
        }

        var merged = RawObject.Parse(PatchBody.Merged(policy.Policy.ToBytes(), patch.ToBytes()));
        var after = new MethodsDocument(merged).Modified(call.Now).Policy.ToBytes();
        return new WriteOutcome(
            SelectedMembers.Plain(call, MethodsResource.Context, after),
            DocumentNames.AuthenticationMethods,
            after
        );
    }

    // The page lists registrationEnforcement; policyMigrationState is writable by the guide to migrating, and
    // reconfirmationInDays only by the metadata. The read-only members may come back as they were served.
    private static JsonShape Body(RawObject policy) =>
        JsonShape.Object([
            ("registrationEnforcement", Enforcement),
            (Migration, JsonShape.Choice(Before, "migrationInProgress", "migrationComplete")),
            ("reconfirmationInDays", JsonShape.Whole(0, int.MaxValue).OrNull),
            Unchanged(policy, "id"),
            Unchanged(policy, "displayName"),
            Unchanged(policy, "description"),
            Unchanged(policy, "lastModifiedDateTime"),
            Unchanged(policy, "policyVersion"),
        ]);

    private static JsonShape Enforcement =>
        JsonShape.Object(
            (
                "authenticationMethodsRegistrationCampaign",
                JsonShape.Object([
                    ("snoozeDurationInDays", JsonShape.Whole(0, 14)),
                    ("state", JsonShape.Choice("default", "enabled", "disabled")),
                    ("excludeTargets", JsonShape.List(JsonShape.Object(MethodType.Targeting))),
                    (
                        "includeTargets",
                        JsonShape.List(
                            JsonShape.Object([
                                .. MethodType.Targeting,
                                ("targetedAuthenticationMethod", JsonShape.Text.OrNull),
                            ])
                        )
                    ),
                ])
            )
        );

    private static (string Name, JsonShape Shape) Unchanged(RawObject policy, string name) =>
        (
            name,
            JsonShape.Where(value =>
            {
                using var served = JsonDocument.Parse(policy.Find(name) ?? "null"u8.ToArray());
                return JsonElement.DeepEquals(served.RootElement, value);
            })
        );

    // "After you migrate you cannot go back to pre-migration"; a policy without a state counts as migrated.
    // https://learn.microsoft.com/entra/identity/authentication/how-to-authentication-methods-manage
    private static string? WayBack(RawObject policy, JsonElement sent)
    {
        using var state = JsonDocument.Parse(policy.Find(Migration) ?? "null"u8.ToArray());
        return
            sent.TryGetProperty(Migration, out var wanted)
            && wanted.ToString() == Before
            && state.RootElement.ToString() != Before
            ? $"The property '{Migration}' cannot be changed back to '{Before}'."
            : null;
    }

    private static string? UnknownTarget(JsonElement sent, TenantState state) =>
        sent.TryGetProperty("registrationEnforcement", out var enforcement)
        && enforcement.TryGetProperty("authenticationMethodsRegistrationCampaign", out var campaign)
            ? campaign
                .EnumerateObject()
                .Where(member => member.Name is "includeTargets" or "excludeTargets")
                .Select(member => Targets.Unknown(member.Value, state))
                .FirstOrDefault(problem => problem is not null)
            : null;
}
