using System.Globalization;
using System.Text;
using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.AdminCenter;

/// <summary>
/// Answers in the shapes of the admin center's own API, which Microsoft does not document; public tools and the
/// specification nodoc-ibiza-iam agree on them.
/// </summary>
internal static class AdminAnswer
{
    private const string Json = "application/json; charset=utf-8";

    public static TenantResponse Ok(AdminCall call, byte[] body) => With(call, 200, Json, body);

    public static TenantResponse Html(AdminCall call, int status, string title) =>
        With(
            call,
            status,
            "text/html",
            Encoding.UTF8.GetBytes(
                $"<!DOCTYPE html><html><head><title>{title}</title></head><body><h2>{title}</h2></body></html>"
            )
        );

    public static TenantResponse Message(AdminCall call, int status, string message) =>
        With(call, status, Json, JsonText.Object(writer => writer.WriteString("message", message)));

    /// <summary>The one error object of this API, always with status 400.</summary>
    /// <param name="code">For example <c>ArgumentNull</c>.</param>
    /// <param name="detail">What Entra said when a token was traded, or null.</param>
    public static TenantResponse ClientException(
        AdminCall call,
        string code,
        string message,
        string? detail = null
    ) =>
        With(
            call,
            400,
            Json,
            JsonText.Object(writer => WriteException(writer, call, code, message, detail))
        );

    private static void WriteException(
        Utf8JsonWriter writer,
        AdminCall call,
        string code,
        string message,
        string? detail
    )
    {
        writer.WriteString("ClassName", "Microsoft.Portal.Framework.Exceptions.ClientException");
        writer.WriteString("Message", message);
        writer.WriteStartObject("Data");
        writer.WriteEndObject();
        writer.WriteNumber("HResult", -2146233088);
        writer.WriteNull("XMsServerRequestId");
        writer.WriteNull("Source");
        writer.WriteNumber("HttpStatusCode", 400);
        writer.WriteStartObject("ClientData");
        writer.WriteString("errorCode", code);
        if (detail is null)
        {
            writer.WriteNull("localizedErrorDetails");
        }
        else
        {
            writer.WriteStartObject("localizedErrorDetails");
            writer.WriteString("errorDetail", detail);
            writer.WriteEndObject();
        }

        writer.WriteNull("operationResults");
        writer.WriteString(
            "timeStampUtc",
            call.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
        );
        writer.WriteText("clientRequestId", call.CorrelationId);
        writer.WriteString("internalTransactionId", call.RequestId);
        writer.WriteNull("tenantId");
        writer.WriteNull("userObjectId");
        writer.WriteString("exceptionType", code + "Exception");
        writer.WriteEndObject();
    }

    private static TenantResponse With(AdminCall call, int status, string type, byte[] body) =>
        new(
            status,
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["Content-Type"] = type,
                ["Cache-Control"] = "no-cache",
                ["x-ms-version"] = "1.0.0",
                ["x-ms-correlation-id"] = call.CorrelationId ?? call.RequestId,
            },
            body
        );
}
