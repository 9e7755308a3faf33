using System.Text;
using System.Text.Json;
using SsprDesired.Model;

namespace SsprDesired.Graph;

/// <summary>What came back, raw.</summary>
internal sealed record Answer(int Status, ReadOnlyMemory<byte> Body, string? RetryAfter = null)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The status and the service's own code and message; works for Graph, the admin center, and pages of HTML.</summary>
    public string Complaint
    {
        get
        {
            var (code, message) = Error();
            var said = (code, message) switch
            {
                (null, null) => "",
                (null, _) => $", {message}",
                (_, null) => $", {code}",
                _ => $", {code}: {message}",
            };
            return Status == 0 ? "no answer" : $"status {Status}{said}".TrimEnd('.');
        }
    }

    private (string? Code, string? Message) Error()
    {
        if (Document.TryParse(Body.Span, out _) is not { } body)
        {
            return default;
        }

        if (body.Member("error") is { ValueKind: JsonValueKind.Object } graph)
        {
            return (Text(graph, "code"), Text(graph, "message"));
        }

        var code = body.Member("ClientData") is { ValueKind: JsonValueKind.Object } data
            ? Text(data, "errorCode")
            : null;
        var message = body.Member("Message") ?? body.Member("message");
        return (
            code,
            message is { ValueKind: JsonValueKind.String } text ? Shorten(text.GetString()!) : null
        );
    }

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? Shorten(value.GetString()!)
            : null;

    // A service's message is shown to people and kept in files: one line, and not longer than is read.
    private static string Shorten(string text)
    {
        var line = new StringBuilder();
        foreach (var letter in text.TrimEnd('.').Take(200))
        {
            line.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return line.ToString();
    }
}
