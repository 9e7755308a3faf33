using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Methods;

/// <summary>
/// https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy. The page names no OData options for
/// it, so none is looked at.
/// </summary>
internal static class MethodsResource
{
    public const string Context = "authenticationMethodsPolicy";

    public static TenantResponse Answer(GraphCall call) =>
        call.Path switch
        {
            [_, _] => Policy(call),
            [_, _, var configurations, var id]
                when GraphApi.Is(configurations, "authenticationMethodConfigurations") =>
                Configuration(call, id),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };

    private static TenantResponse Policy(GraphCall call) =>
        call.Request.Method switch
        {
            "GET" => SelectedMembers.Plain(
                call,
                Context,
                call.Store.Replica().Document(DocumentNames.AuthenticationMethods)
            ),
            "PATCH" => call.Write(state => PolicyChange.Patch(call, state)),
            _ => GraphAnswer.WrongMethod(call),
        };

    private static TenantResponse Configuration(GraphCall call, string id) =>
        call.Request.Method switch
        {
            "GET" => MethodsDocument
                .Parse(call.Store.Replica().Document(DocumentNames.AuthenticationMethods))
                .Find(id)
                is { } found
                ? SelectedMembers.Plain(
                    call,
                    "authenticationMethodConfigurations/$entity",
                    found.ToBytes()
                )
                : GraphAnswer.NotFound(call, id),
            "PATCH" => call.Write(state => ConfigurationChange.Patch(call, state, id)),
            "DELETE" => call.Write(state => ConfigurationChange.Reset(call, state, id)),
            _ => GraphAnswer.WrongMethod(call),
        };
}
