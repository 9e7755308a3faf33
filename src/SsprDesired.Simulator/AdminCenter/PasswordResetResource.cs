using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.Objects;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.AdminCenter;

/// <summary>The password reset policy: read, or replaced as a whole. There is no ETag, so the last writer wins.</summary>
internal static class PasswordResetResource
{
    private const string GroupIds = "passwordResetEnabledGroupIds";
    private const string GroupName = "passwordResetEnabledGroupName";

    public static TenantResponse Answer(AdminCall call) =>
        call.Request.Method switch
        {
            "GET" => Read(call, call.Store.Replica()),
            "PUT" => call.Write(state => Replace(call, state)),
            _ => AdminAnswer.Message(
                call,
                405,
                $"The requested resource does not support http method '{call.Request.Method}'."
            ),
        };

    private static TenantResponse Read(AdminCall call, TenantState state)
    {
        var policy = RawObject.Parse(state.Document(DocumentNames.PasswordReset));
        var named = new ODataQuery(call.Request.Uri.Query)["getPasswordResetEnabledGroup"];
        if (string.Equals(named, "true", StringComparison.OrdinalIgnoreCase))
        {
            policy = policy.With(GroupName, JsonText.String(NameOfGroup(policy, state)));
        }

        return AdminAnswer.Ok(call, policy.ToBytes());
    }

    private static string NameOfGroup(RawObject policy, TenantState state)
    {
        using var ids = JsonDocument.Parse(policy.Find(GroupIds) ?? "[]"u8.ToArray());
        return
            ids.RootElement.ValueKind == JsonValueKind.Array
            && ids.RootElement.EnumerateArray().FirstOrDefault()
                is { ValueKind: JsonValueKind.String } id
            && state.Seed.Groups.Find(id.GetString()!) is { } group
            ? GroupMembers.DisplayName(group, state)
            : "";
    }

    private static WriteOutcome Replace(AdminCall call, TenantState state)
    {
        RawObject sent;
        try
        {
            sent = RawObject.Parse(call.Request.Body);
        }
        catch (JsonException malformed)
        {
            return WriteOutcome.Refused(
                AdminAnswer.ClientException(call, "Argument", malformed.Message)
            );
        }

        var before = RawObject.Parse(state.Document(DocumentNames.PasswordReset));
        if ((PasswordResetShape.Problem(sent, before) ?? UnknownGroup(sent, state)) is { } problem)
        {
            return WriteOutcome.Refused(AdminAnswer.ClientException(call, "Argument", problem));
        }

        // The name and the capability flags are the service's to say; what is sent for them changes nothing.
        var after = sent.With(GroupName, "\"\""u8.ToArray());
        foreach (
            var member in before.Members.Where(member =>
                PasswordResetShape.IsCapability(member.Name)
            )
        )
        {
            after = after.With(member.Name, member.Value);
        }

        return new WriteOutcome(
            AdminAnswer.Ok(call, "true"u8.ToArray()),
            DocumentNames.PasswordReset,
            after.ToBytes()
        );
    }

    private static string? UnknownGroup(RawObject sent, TenantState state)
    {
        using var ids = JsonDocument.Parse(sent.Find(GroupIds)!.Value);
        if (ids.RootElement.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return ids
            .RootElement.EnumerateArray()
            .Select(id => id.GetString()!)
            .Where(id => state.Seed.Groups.Find(id) is null)
            .Select(id => $"The group '{id}' does not exist.")
            .FirstOrDefault();
    }
}
