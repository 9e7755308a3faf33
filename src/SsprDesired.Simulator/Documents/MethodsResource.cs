using System.Text;
using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Documents;

/// <summary>
/// https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy, read only so far. The page names no
/// OData options for it, so none is looked at.
/// </summary>
internal static class MethodsResource
{
    public static TenantResponse Answer(GraphCall call)
    {
        var policy = call.Store.Replica().Document(DocumentNames.AuthenticationMethods);
        return call.Path switch
        {
            _ when call.Request.Method != "GET" => GraphAnswer.WrongMethod(call),
            [_, _] => SelectedMembers.Plain(call, "authenticationMethodsPolicy", policy),
            [_, _, var configurations, var id]
                when GraphApi.Is(configurations, "authenticationMethodConfigurations") =>
                Configuration(call, policy, id),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };
    }

    private static TenantResponse Configuration(
        GraphCall call,
        ReadOnlyMemory<byte> policy,
        string id
    )
    {
        using var parsed = JsonDocument.Parse(policy);
        if (
            !parsed.RootElement.TryGetProperty("authenticationMethodConfigurations", out var all)
            || all.ValueKind != JsonValueKind.Array
        )
        {
            return GraphAnswer.NotFound(call, id);
        }

        var found = all.EnumerateArray()
            .FirstOrDefault(one =>
                one.ValueKind == JsonValueKind.Object
                && one.TryGetProperty("id", out var own)
                && GraphApi.Is(own.ToString(), id)
            );
        return found.ValueKind == JsonValueKind.Undefined
            ? GraphAnswer.NotFound(call, id)
            : SelectedMembers.Plain(
                call,
                "authenticationMethodConfigurations/$entity",
                Encoding.UTF8.GetBytes(found.GetRawText())
            );
    }
}
