using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Documents;

/// <summary>https://learn.microsoft.com/graph/api/resources/authorizationpolicy</summary>
internal static class AuthorizationResource
{
    public static TenantResponse Answer(GraphCall call) =>
        call.Request.Method switch
        {
            "GET" => SelectedMembers.Entity(
                call,
                "policies/authorizationPolicy",
                "microsoft.graph.authorizationPolicy",
                call.Store.Replica().Document(DocumentNames.Authorization)
            ),
            "PATCH" => call.Write(state => Merge(call, state)),
            _ => GraphAnswer.WrongMethod(call),
        };

    private static WriteOutcome Merge(GraphCall call, TenantState state)
    {
        if (PatchBody.Read(call) is not { } patch)
        {
            return WriteOutcome.Refused(PatchBody.Unreadable(call));
        }

        if (PolicyShape.Problem(patch) is { } problem)
        {
            return WriteOutcome.Refused(GraphAnswer.BadRequest(call, problem));
        }

        var policy = RawObject.Parse(state.Document(DocumentNames.Authorization));
        foreach (
            var member in patch.Members.Where(member => !PolicyShape.IsAnnotation(member.Name))
        )
        {
            // This one complex member is merged, as the documentation's example of one inner member shows.
            policy = policy.With(
                member.Name,
                member.Name == PolicyShape.Permissions
                    ? Permissions(policy.Find(member.Name), RawObject.Parse(member.Value))
                    : member.Value
            );
        }

        return new WriteOutcome(
            GraphAnswer.NoContent(call),
            DocumentNames.Authorization,
            policy.ToBytes()
        );
    }

    private static byte[] Permissions(ReadOnlyMemory<byte>? before, RawObject patch)
    {
        // An edit behind the client's back may have left anything there.
        var permissions =
            before is { } known && known.Span[0] == (byte)'{'
                ? RawObject.Parse(known)
                : RawObject.Parse("{}"u8.ToArray());
        foreach (
            var member in patch.Members.Where(member => !PolicyShape.IsAnnotation(member.Name))
        )
        {
            permissions = permissions.With(member.Name, member.Value);
        }

        return permissions.ToBytes();
    }
}
