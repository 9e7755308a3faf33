using System.Globalization;
using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.Seed;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Objects;

/// <summary>The properties of a group object. Source: https://learn.microsoft.com/graph/api/resources/group</summary>
internal static class GroupMembers
{
    public const string Type = "microsoft.graph.group";

    /// <summary>What is answered without <c>$select</c>.</summary>
    public static IReadOnlyList<string> Default =>
        [
            "id",
            "deletedDateTime",
            "classification",
            "createdDateTime",
            "description",
            "displayName",
            "expirationDateTime",
            "groupTypes",
            "isAssignableToRole",
            "mail",
            "mailEnabled",
            "mailNickname",
            "membershipRule",
            "membershipRuleProcessingState",
            "onPremisesDomainName",
            "onPremisesLastSyncDateTime",
            "onPremisesNetBiosName",
            "onPremisesSamAccountName",
            "onPremisesSecurityIdentifier",
            "onPremisesSyncEnabled",
            "preferredDataLocation",
            "preferredLanguage",
            "proxyAddresses",
            "renewedDateTime",
            "resourceBehaviorOptions",
            "resourceProvisioningOptions",
            "securityEnabled",
            "securityIdentifier",
            "theme",
            "uniqueName",
            "visibility",
            "onPremisesProvisioningErrors",
            "serviceProvisioningErrors",
        ];

    // Kept by Exchange and therefore never in a list; the service adds the id to them unasked.
    private static IReadOnlyList<string> OnRequest =>
        ["allowExternalSenders", "autoSubscribeNewMembers", "isSubscribedByMail", "unseenCount"];

    /// <summary>The service's own spelling of a property, or null when a group has none of that name.</summary>
    public static string? Spelling(string name) =>
        Default
            .Concat(OnRequest)
            .Append("assignedLicenses")
            .FirstOrDefault(known => GraphApi.Is(known, name));

    /// <summary>The name as it stands after edits; empty when an edit put something else than text there.</summary>
    public static string DisplayName(Group group, TenantState state)
    {
        if (state.GroupEdits(group.Id)?.Find("displayName") is not { } edited)
        {
            return group.DisplayName;
        }

        using var name = JsonDocument.Parse(edited);
        return name.RootElement.ValueKind == JsonValueKind.String
            ? name.RootElement.GetString()!
            : "";
    }

    public static void Write(
        Utf8JsonWriter writer,
        Group group,
        TenantState state,
        IReadOnlyList<string>? names
    )
    {
        var edits = state.GroupEdits(group.Id);
        if (names is not null && names.Any(OnRequest.Contains) && !names.Contains("id"))
        {
            writer.WriteString("id", group.Id);
        }

        foreach (var name in names ?? Default)
        {
            if (edits?.Find(name) is { } edited)
            {
                writer.WriteRaw(name, edited);
            }
            else
            {
                writer.WritePropertyName(name);
                Value(writer, group, name);
            }
        }

        foreach (var member in names is null && edits is not null ? edits.Members : [])
        {
            if (Spelling(member.Name) is null)
            {
                writer.WriteRaw(member.Name, member.Value);
            }
        }
    }

    private static void Value(Utf8JsonWriter writer, Group group, string name)
    {
        switch (name)
        {
            case "groupTypes":
                Texts(
                    writer,
                    group.Kind switch
                    {
                        GroupKind.Dynamic => "DynamicMembership",
                        GroupKind.Microsoft365 => "Unified",
                        _ => null,
                    }
                );
                break;
            case "proxyAddresses":
                Texts(writer, group.MailEnabled ? "SMTP:" + Mail(group) : null);
                break;
            case "resourceBehaviorOptions"
            or "resourceProvisioningOptions"
            or "onPremisesProvisioningErrors"
            or "serviceProvisioningErrors"
            or "assignedLicenses":
                Texts(writer, null);
                break;
            case "mailEnabled":
                writer.WriteBooleanValue(group.MailEnabled);
                break;
            case "securityEnabled":
                writer.WriteBooleanValue(group.SecurityEnabled);
                break;
            case "isAssignableToRole" when group.RoleAssignable:
            case "onPremisesSyncEnabled" when group.Kind == GroupKind.Synced:
                writer.WriteBooleanValue(true);
                break;
            case "allowExternalSenders" or "autoSubscribeNewMembers" or "isSubscribedByMail":
                writer.WriteBooleanValue(false);
                break;
            case "unseenCount":
                writer.WriteNumberValue(0);
                break;
            default:
                writer.WriteStringValue(Text(group, name));
                break;
        }
    }

    private static string? Text(Group group, string name)
    {
        var synced = group.Kind == GroupKind.Synced;
        return name switch
        {
            "id" => group.Id,
            "displayName" => group.DisplayName,
            "description" => group.Description,
            "createdDateTime" or "renewedDateTime" => Created(group),
            "mail" => group.MailEnabled ? Mail(group) : null,
            "mailNickname" => group.MailNickname,
            "membershipRule" => group.MembershipRule,
            "membershipRuleProcessingState" => group.Kind == GroupKind.Dynamic ? "On" : null,
            "onPremisesDomainName" => synced ? "contoso.com" : null,
            "onPremisesNetBiosName" => synced ? "CONTOSO" : null,
            "onPremisesSamAccountName" => synced ? group.DisplayName : null,
            "onPremisesLastSyncDateTime" => synced ? "2026-01-15T07:30:00Z" : null,
            "onPremisesSecurityIdentifier" => synced
                ? $"S-1-5-21-1004336348-1177238915-682003330-{5000 + group.Position}"
                : null,
            "securityIdentifier" => SecurityIdentifier(group.Id),
            "visibility" => group.Kind == GroupKind.Microsoft365 ? "Public" : null,
            _ => null,
        };
    }

    private static string Mail(Group group) =>
        group.MailNickname.ToLowerInvariant() + "@contoso.com";

    private static string Created(Group group) =>
        new DateTime(2020, 1, 7, 9, 0, 0, DateTimeKind.Utc)
            .AddDays(group.Position * 61)
            .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    // Entra writes the four 32-bit parts of the object id behind S-1-12-1.
    private static string SecurityIdentifier(string id)
    {
        var bytes = Guid.Parse(id).ToByteArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"S-1-12-1-{BitConverter.ToUInt32(bytes, 0)}-{BitConverter.ToUInt32(bytes, 4)}-{BitConverter.ToUInt32(bytes, 8)}-{BitConverter.ToUInt32(bytes, 12)}"
        );
    }

    private static void Texts(Utf8JsonWriter writer, string? only)
    {
        writer.WriteStartArray();
        if (only is not null)
        {
            writer.WriteStringValue(only);
        }

        writer.WriteEndArray();
    }
}
