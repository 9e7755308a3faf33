using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Documents;

/// <summary>https://learn.microsoft.com/graph/api/domain-list, domain-get and domain-update</summary>
internal static class DomainsResource
{
    private const string Type = "microsoft.graph.domain";

    // The page names no range. A day is the least that makes sense; 2147483647 means never.
    private static JsonShape Body =>
        JsonShape.Object([
            ("passwordValidityPeriodInDays", JsonShape.Whole(1, int.MaxValue).OrNull),
            ("passwordNotificationWindowInDays", JsonShape.Whole(1, int.MaxValue).OrNull),
        ]);

    public static TenantResponse Answer(GraphCall call) =>
        (call.Request.Method, call.Path) switch
        {
            ("GET", [_]) => SelectedMembers.Collection(
                call,
                "domains",
                Type,
                All(call.Store.Replica())
            ),
            ("GET", [_, var id]) => Find(call.Store.Replica(), id) is { } domain
                ? SelectedMembers.Entity(call, "domains", Type, domain.ToBytes())
                : GraphAnswer.NotFound(call, id),
            ("PATCH", [_, var id]) => call.Write(state => Change(call, state, id)),
            (_, [_] or [_, _]) => GraphAnswer.WrongMethod(call),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };

    private static WriteOutcome Change(GraphCall call, TenantState state, string id)
    {
        if (Find(state, id) is not { } domain)
        {
            return WriteOutcome.Refused(GraphAnswer.NotFound(call, id));
        }

        if (PatchBody.Read(call) is not { } patch)
        {
            return WriteOutcome.Refused(PatchBody.Unreadable(call));
        }

        using var sent = JsonDocument.Parse(call.Request.Body);
        if (Problem(domain, sent.RootElement) is { } problem)
        {
            return WriteOutcome.Refused(GraphAnswer.BadRequest(call, problem));
        }

        var changed = PatchBody.Merged(domain.ToBytes(), patch.ToBytes());
        return new WriteOutcome(
            GraphAnswer.NoContent(call),
            DocumentNames.Domains,
            RawObject
                .Parse(state.Document(DocumentNames.Domains))
                .With(
                    "value",
                    RawList.Write(
                        All(state)
                            .Select(one =>
                                HasId(one, id) ? changed : (ReadOnlyMemory<byte>)one.ToBytes()
                            )
                    )
                )
                .ToBytes()
        );
    }

    private static string? Problem(RawObject domain, JsonElement sent) =>
        Body.Problem("domain", sent)
        ?? (
            domain.Find("isVerified") is { } verified && verified.Span.SequenceEqual("true"u8)
                ? null
                : "Only verified domains can be updated."
        );

    private static RawObject? Find(TenantState state, string id) =>
        All(state).FirstOrDefault(domain => HasId(domain, id));

    public static IReadOnlyList<RawObject> All(TenantState state) =>
        RawList.Objects(RawObject.Parse(state.Document(DocumentNames.Domains)).Find("value"));

    private static bool HasId(RawObject domain, string id)
    {
        using var own = JsonDocument.Parse(domain.Find("id") ?? "null"u8.ToArray());
        return GraphApi.Is(own.RootElement.ToString(), id);
    }
}
