using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Documents;

/// <summary>https://learn.microsoft.com/graph/api/organization-list</summary>
internal static class OrganizationResource
{
    private const string Type = "microsoft.graph.organization";

    public static TenantResponse Answer(GraphCall call)
    {
        var state = call.Store.Replica();
        var document = state.Document(DocumentNames.Organization);
        return call.Path switch
        {
            _ when call.Request.Method != "GET" => GraphAnswer.WrongMethod(call),
            [_] => SelectedMembers.Collection(
                call,
                "organization",
                Type,
                [RawObject.Parse(document)]
            ),
            [_, var id] => GraphApi.Is(id, state.Seed.OrganizationId)
                ? SelectedMembers.Entity(call, "organization", Type, document)
                : GraphAnswer.NotFound(call, id),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };
    }
}
