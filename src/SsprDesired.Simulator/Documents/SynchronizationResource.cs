using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Documents;

/// <summary>
/// https://learn.microsoft.com/graph/api/onpremisesdirectorysynchronization-get, for people only: no permission opens
/// it to an application.
/// </summary>
internal static class SynchronizationResource
{
    private const string Type = "microsoft.graph.onPremisesDirectorySynchronization";
    private const string Context = "directory/onPremisesSynchronization";

    public static TenantResponse Answer(GraphCall call)
    {
        var state = call.Store.Replica();
        var document = state.Document(DocumentNames.Synchronization);
        return call.Path switch
        {
            _ when call.Request.Method != "GET" => GraphAnswer.WrongMethod(call),
            [_, _] => SelectedMembers.Collection(call, Context, Type, [RawObject.Parse(document)]),
            [_, _, var id] => GraphApi.Is(id, state.Seed.OrganizationId)
                ? SelectedMembers.Entity(call, Context, Type, document)
                : GraphAnswer.NotFound(call, id),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };
    }
}
