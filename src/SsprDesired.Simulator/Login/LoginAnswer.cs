using System.Globalization;
using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Login;

/// <summary>
/// Answers of the login host. The shape of an error and the codes:
/// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
/// </summary>
internal static class LoginAnswer
{
    public static TenantResponse Ok(Action<Utf8JsonWriter> writeMembers) =>
        With(200, JsonText.Object(writeMembers));

    /// <param name="error">The OAuth word for it, for example <c>invalid_client</c>.</param>
    /// <param name="code">The number behind <c>AADSTS</c>.</param>
    public static TenantResponse Error(
        LoginCall call,
        int status,
        string error,
        int code,
        string message
    )
    {
        var moment = call.Now.UtcDateTime.ToString(
            "yyyy-MM-dd HH:mm:ssZ",
            CultureInfo.InvariantCulture
        );
        var correlation = call.Request.Headers.TryGetValue("client-request-id", out var given)
            ? given
            : call.TraceId;
        return With(
            status,
            JsonText.Object(writer =>
            {
                writer.WriteString("error", error);
                writer.WriteString(
                    "error_description",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"AADSTS{code}: {message} Trace ID: {call.TraceId} Correlation ID: {correlation} Timestamp: {moment}"
                    )
                );
                writer.WriteStartArray("error_codes");
                writer.WriteNumberValue(code);
                writer.WriteEndArray();
                writer.WriteString("timestamp", moment);
                writer.WriteString("trace_id", call.TraceId);
                writer.WriteString("correlation_id", correlation);
                writer.WriteString(
                    "error_uri",
                    string.Create(CultureInfo.InvariantCulture, $"{call.Origin}/error?code={code}")
                );
            })
        );
    }

    private static TenantResponse With(int status, byte[] body) =>
        new(
            status,
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["Content-Type"] = "application/json; charset=utf-8",
                ["Cache-Control"] = "no-store, no-cache",
                ["Pragma"] = "no-cache",
            },
            body
        );
}
