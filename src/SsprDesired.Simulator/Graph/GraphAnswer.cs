using System.Globalization;
using System.Text;
using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Graph;

/// <summary>
/// Answers with the headers every Graph answer carries.
/// Errors: https://learn.microsoft.com/graph/errors; units: https://learn.microsoft.com/graph/throttling-limits
/// </summary>
internal static class GraphAnswer
{
    private const string JsonType =
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    public static TenantResponse Ok(GraphCall call, Action<Utf8JsonWriter> writeMembers) =>
        With(call, 200, JsonType, JsonText.Object(writeMembers));

    public static TenantResponse NoContent(GraphCall call) => With(call, 204, null, []);

    public static TenantResponse Count(GraphCall call, int count) =>
        With(
            call,
            200,
            "text/plain",
            Encoding.ASCII.GetBytes(count.ToString(CultureInfo.InvariantCulture))
        );

    public static TenantResponse BadRequest(GraphCall call, string message) =>
        Error(call, 400, "Request_BadRequest", message);

    public static TenantResponse Unsupported(GraphCall call, string message) =>
        Error(call, 400, "Request_UnsupportedQuery", message);

    public static TenantResponse NotFound(GraphCall call, string id) =>
        Error(
            call,
            404,
            "Request_ResourceNotFound",
            $"Resource '{id}' does not exist or one of its queried reference-property objects are not present."
        );

    public static TenantResponse NoSuchSegment(GraphCall call, string segment) =>
        Error(call, 400, "BadRequest", $"Resource not found for the segment '{segment}'.");

    public static TenantResponse WrongMethod(GraphCall call) =>
        Error(
            call,
            405,
            "Request_BadRequest",
            "Specified HTTP method is not allowed for the request target."
        );

    public static TenantResponse Error(GraphCall call, int status, string code, string message) =>
        With(
            call,
            status,
            "application/json",
            JsonText.Object(writer =>
            {
                writer.WriteStartObject("error");
                writer.WriteString("code", code);
                writer.WriteString("message", message);
                writer.WriteStartObject("innerError");
                writer.WriteString(
                    "date",
                    call.Now.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)
                );
                writer.WriteString("request-id", call.RequestId);
                writer.WriteString(
                    "client-request-id",
                    call.Header("client-request-id") ?? call.RequestId
                );
                writer.WriteEndObject();
                writer.WriteEndObject();
            })
        );

    /// <summary>https://learn.microsoft.com/graph/throttling: the documented body, and <c>Retry-After</c> in whole seconds.</summary>
    /// <param name="wait">Null leaves the header out, which the documentation allows.</param>
    public static TenantResponse TooManyRequests(GraphCall call, TimeSpan? wait)
    {
        var answer = With(
            call,
            429,
            "application/json",
            JsonText.Object(writer =>
            {
                writer.WriteStartObject("error");
                writer.WriteString("code", "TooManyRequests");
                writer.WriteStartObject("innerError");
                writer.WriteString("code", "429");
                writer.WriteString(
                    "date",
                    call.Now.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)
                );
                writer.WriteString("message", "Please retry after");
                writer.WriteString("request-id", call.RequestId);
                writer.WriteString("status", "429");
                writer.WriteEndObject();
                writer.WriteString("message", "Please retry again later.");
                writer.WriteEndObject();
            })
        );
        return wait is not { } time
            ? answer
            : answer with
            {
                Headers = new Dictionary<string, string>(
                    answer.Headers,
                    StringComparer.OrdinalIgnoreCase
                )
                {
                    ["Retry-After"] = Math.Ceiling(time.TotalSeconds)
                        .ToString(CultureInfo.InvariantCulture),
                },
            };
    }

    private static TenantResponse With(GraphCall call, int status, string? type, byte[] body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["request-id"] = call.RequestId,
            ["x-ms-resource-unit"] = ResourceUnits.Of(call).ToString(CultureInfo.InvariantCulture),
            ["Cache-Control"] = "no-cache",
        };
        if (type is not null)
        {
            headers["Content-Type"] = type;
        }

        if (status < 300)
        {
            headers["OData-Version"] = "4.0";
        }

        if (
            string.Equals(
                call.Header("return-client-request-id"),
                "true",
                StringComparison.OrdinalIgnoreCase
            ) && call.Header("client-request-id") is { } clientId
        )
        {
            headers["client-request-id"] = clientId;
        }

        return new TenantResponse(status, headers, body);
    }
}
