using System.Text;
using System.Text.Json;

namespace SsprDesired.Simulator.Json;

/// <summary>A JSON array whose items stay the text they were.</summary>
internal static class RawList
{
    /// <summary>The items, or null when the value is no array.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? Read(ReadOnlyMemory<byte>? json)
    {
        if (json is not { } text)
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(text);
        return parsed.RootElement.ValueKind == JsonValueKind.Array
            ?
            [
                .. parsed
                    .RootElement.EnumerateArray()
                    .Select(item =>
                        (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(item.GetRawText())
                    ),
            ]
            : null;
    }

    /// <summary>The items that are objects; an edit behind the client's back may have put other things between them.</summary>
    public static IReadOnlyList<RawObject> Objects(ReadOnlyMemory<byte>? json) =>
        [.. (Read(json) ?? []).Where(item => item.Span[0] == (byte)'{').Select(RawObject.Parse)];

    public static byte[] Write(IEnumerable<ReadOnlyMemory<byte>> items) =>
        JsonText.Value(writer =>
        {
            writer.WriteStartArray();
            foreach (var item in items)
            {
                writer.WriteRawValue(item.Span, skipInputValidation: true);
            }

            writer.WriteEndArray();
        });
}
