using System.Text.Json;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.AdminCenter;

/// <summary>
/// Writeback. A PUT carries one member per call; sent together only the first is picked up, as the one public tool
/// that writes it found. It also spells the member with a capital B, which reads do not.
/// </summary>
internal static class OnPremisesResource
{
    private const string Writeback = "passwordWritebackSupported";
    private const string Unlock = "accountUnlockEnabled";

    public static TenantResponse Answer(AdminCall call) =>
        call.Request.Method switch
        {
            "GET" => AdminAnswer.Ok(
                call,
                call.Store.Replica().Document(DocumentNames.OnPremises).ToArray()
            ),
            "PUT" => call.Write(state => Change(call, state)),
            _ => AdminAnswer.Message(
                call,
                405,
                $"The requested resource does not support http method '{call.Request.Method}'."
            ),
        };

    private static WriteOutcome Change(AdminCall call, TenantState state)
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

        var member =
            Find(sent, Writeback) is { } writeback ? (Name: Writeback, writeback.Value)
            : Find(sent, Unlock) is { } unlock ? (Name: Unlock, unlock.Value)
            : (Name: "", Value: default);
        if (!IsFlag(member.Value))
        {
            return WriteOutcome.Refused(
                AdminAnswer.ClientException(
                    call,
                    "Argument",
                    $"The body needs '{Writeback}' or '{Unlock}', true or false."
                )
            );
        }

        var policy = RawObject
            .Parse(state.Document(DocumentNames.OnPremises))
            .With(member.Name, member.Value);
        return new WriteOutcome(
            AdminAnswer.Ok(call, "true"u8.ToArray()),
            DocumentNames.OnPremises,
            policy.ToBytes()
        );
    }

    private static RawMember? Find(RawObject sent, string name) =>
        sent.Members.FirstOrDefault(member =>
            member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsFlag(ReadOnlyMemory<byte> value) =>
        value.Span.SequenceEqual("true"u8) || value.Span.SequenceEqual("false"u8);
}
