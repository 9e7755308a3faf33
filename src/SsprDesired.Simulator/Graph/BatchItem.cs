using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Graph;

/// <summary>One request inside a batch.</summary>
internal sealed record BatchItem(
    string Id,
    string Method,
    string Url,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body,
    IReadOnlyList<string> DependsOn
)
{
    /// <exception cref="JsonException">A member is missing or has another type.</exception>
    public static BatchItem Read(ReadOnlyMemory<byte> text)
    {
        using var parsed = JsonDocument.Parse(text);
        var item = parsed.RootElement;
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A request in a batch is an object.");
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (
            item.TryGetProperty("headers", out var given)
            && given.ValueKind == JsonValueKind.Object
        )
        {
            foreach (var header in given.EnumerateObject())
            {
                headers[header.Name] = header.Value.ToString();
            }
        }

        List<string> dependsOn = [];
        if (item.TryGetProperty("dependsOn", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            dependsOn.AddRange(list.EnumerateArray().Select(one => one.ToString()));
        }

        return new BatchItem(
            Text(item, "id"),
            Text(item, "method").ToUpperInvariant(),
            Text(item, "url"),
            headers,
            RawObject.Parse(text).Find("body") ?? default,
            dependsOn
        );
    }

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"A request in a batch needs the text '{name}'.");
}
