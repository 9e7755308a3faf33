using System.Text.Json;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Graph;

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
            [_, _] => GraphAnswer.Ok(
                call,
                writer =>
                {
                    writer.WriteString(
                        "@odata.context",
                        call.Context("authenticationMethodsPolicy")
                    );
                    RawObject.Parse(policy).WriteMembers(writer);
                }
            ),
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
        foreach (
            var configuration in parsed
                .RootElement.GetProperty("authenticationMethodConfigurations")
                .EnumerateArray()
        )
        {
            if (GraphApi.Is(configuration.GetProperty("id").GetString() ?? "", id))
            {
                var text = System.Text.Encoding.UTF8.GetBytes(configuration.GetRawText());
                return GraphAnswer.Ok(
                    call,
                    writer =>
                    {
                        writer.WriteString(
                            "@odata.context",
                            call.Context("authenticationMethodConfigurations/$entity")
                        );
                        RawObject.Parse(text).WriteMembers(writer);
                    }
                );
            }
        }

        return GraphAnswer.NotFound(call, id);
    }
}
