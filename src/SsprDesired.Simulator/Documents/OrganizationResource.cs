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
            [_] => List(call, RawObject.Parse(document)),
            [_, var id] => GraphApi.Is(id, state.Seed.OrganizationId)
                ? SelectedMembers.Entity(call, "organization", Type, document)
                : GraphAnswer.NotFound(call, id),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };
    }

    private static TenantResponse List(GraphCall call, RawObject organization)
    {
        var names = call.Query.Select;
        if (SelectedMembers.Unknown(names, organization) is { } unknown)
        {
            return SelectedMembers.UnknownName(call, unknown, Type);
        }

        var context = names is null ? "organization" : $"organization({string.Join(',', names)})";
        return GraphAnswer.Ok(
            call,
            writer =>
            {
                writer.WriteString("@odata.context", call.Context(context));
                writer.WriteStartArray("value");
                writer.WriteStartObject();
                SelectedMembers.Write(writer, names, organization);
                writer.WriteEndObject();
                writer.WriteEndArray();
            }
        );
    }
}
