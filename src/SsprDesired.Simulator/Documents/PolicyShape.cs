using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Documents;

/// <summary>
/// Which members of the authorization policy may be written, and with what.
/// Source: the v1.0 metadata and https://learn.microsoft.com/graph/api/authorizationpolicy-update
/// </summary>
internal static class PolicyShape
{
    public const string Permissions = "defaultUserRolePermissions";

    /// <summary>Control information such as <c>@odata.type</c> may accompany any member and is never stored.</summary>
    public static bool IsAnnotation(string name) => name.Contains('@', StringComparison.Ordinal);

    /// <summary>What is wrong with a body, or null.</summary>
    public static string? Problem(RawObject patch)
    {
        foreach (var member in patch.Members.Where(member => !IsAnnotation(member.Name)))
        {
            var fits = Fits(member.Name, member.Value);
            if (fits != true)
            {
                return fits is null ? UnknownMember(member.Name) : WrongValue(member.Name);
            }
        }

        return patch.Find(Permissions) is { } permissions
            ? RawObject
                .Parse(permissions)
                .Members.Where(member => !IsAnnotation(member.Name))
                .Select(member =>
                    FitsPermission(member.Name, member.Value) switch
                    {
                        true => null,
                        null => UnknownMember(member.Name),
                        false => WrongValue(member.Name),
                    }
                )
                .FirstOrDefault(problem => problem is not null)
            : null;
    }

    private static string UnknownMember(string name) => $"Invalid property '{name}'.";

    private static string WrongValue(string name) =>
        $"Invalid value specified for property '{name}' of resource 'AuthorizationPolicy'.";

    private static bool? Fits(string name, ReadOnlyMemory<byte> value) =>
        name switch
        {
            "allowedToSignUpEmailBasedSubscriptions"
            or "allowedToUseSSPR"
            or "allowEmailVerifiedUsersToJoinOrganization" => IsBoolean(value, orNull: false),
            "allowUserConsentForRiskyApps" or "blockMsolPowerShell" => IsBoolean(
                value,
                orNull: true
            ),
            "displayName" or "description" => Read(
                value,
                text => text.ValueKind is JsonValueKind.String or JsonValueKind.Null
            ),
            "guestUserRoleId" => Read(
                value,
                id => id.ValueKind == JsonValueKind.String && id.TryGetGuid(out _)
            ),
            "allowInvitesFrom" => Read(
                value,
                choice =>
                    choice.ValueKind == JsonValueKind.String
                    && choice.GetString()
                        is "none"
                            or "adminsAndGuestInviters"
                            or "adminsGuestInvitersAndAllMembers"
                            or "everyone"
            ),
            Permissions => Read(value, inner => inner.ValueKind == JsonValueKind.Object),
            _ => null,
        };

    private static bool? FitsPermission(string name, ReadOnlyMemory<byte> value) =>
        name switch
        {
            "allowedToCreateApps" or "allowedToCreateSecurityGroups" or "allowedToReadOtherUsers" =>
                IsBoolean(value, orNull: false),
            "allowedToCreateTenants" or "allowedToReadBitlockerKeysForOwnedDevice" => IsBoolean(
                value,
                orNull: true
            ),
            "permissionGrantPoliciesAssigned" => Read(
                value,
                list =>
                    list.ValueKind == JsonValueKind.Array
                    && list.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)
            ),
            _ => null,
        };

    private static bool IsBoolean(ReadOnlyMemory<byte> value, bool orNull) =>
        Read(
            value,
            one =>
                one.ValueKind is JsonValueKind.True or JsonValueKind.False
                || (orNull && one.ValueKind == JsonValueKind.Null)
        );

    private static bool Read(ReadOnlyMemory<byte> value, Func<JsonElement, bool> test)
    {
        using var parsed = JsonDocument.Parse(value);
        return test(parsed.RootElement);
    }
}
