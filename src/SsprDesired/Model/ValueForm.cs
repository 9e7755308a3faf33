using System.Text.Json;
using System.Text.Json.Serialization;

namespace SsprDesired.Model;

/// <summary>A value as the file would hold it: groups by id and name, nothing set as null.</summary>
public sealed class ValueForm : JsonConverter<SettingValue>
{
    public override bool HandleNull => true;

    public override SettingValue Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Read(JsonElement.ParseValue(ref reader));

    /// <exception cref="JsonException">The element is no value.</exception>
    public static SettingValue Read(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.True => new SettingValue.YesNo(true),
            JsonValueKind.False => new SettingValue.YesNo(false),
            JsonValueKind.Number => new SettingValue.WholeNumber(element.GetInt32()),
            JsonValueKind.String => new SettingValue.Word(element.GetString()!),
            JsonValueKind.Null => SettingValue.Nothing,
            JsonValueKind.Array => new SettingValue.Words([
                .. element.EnumerateArray().Select(Text),
            ]),
            _ when element.TryGetProperty("groups", out var groups) => new SettingValue.Groups(
                element.GetProperty("all").GetBoolean(),
                [.. groups.EnumerateArray().Select(Group)]
            ),
            _ => Group(element),
        };

    public override void Write(
        Utf8JsonWriter writer,
        SettingValue value,
        JsonSerializerOptions options
    )
    {
        switch (value)
        {
            case SettingValue.YesNo yesNo:
                writer.WriteBooleanValue(yesNo.Value);
                break;
            case SettingValue.WholeNumber number:
                writer.WriteNumberValue(number.Value);
                break;
            case SettingValue.Word word:
                writer.WriteStringValue(word.Value);
                break;
            case SettingValue.Words words:
                writer.WriteStartArray();
                foreach (var word in words.Values)
                {
                    writer.WriteStringValue(word);
                }

                writer.WriteEndArray();
                break;
            case SettingValue.Group group:
                WriteGroup(writer, group);
                break;
            case SettingValue.Groups groups:
                writer.WriteStartObject();
                writer.WriteBoolean("all", groups.All);
                writer.WriteStartArray("groups");
                foreach (var group in groups.List)
                {
                    WriteGroup(writer, group);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
            case SettingValue.Absent:
                writer.WriteNullValue();
                break;
            default:
                throw new JsonException($"{value.GetType().Name} is no value of a plan.");
        }
    }

    private static void WriteGroup(Utf8JsonWriter writer, SettingValue.Group group)
    {
        writer.WriteStartObject();
        writer.WriteString("id", group.Id.ToString());
        writer.WriteString("display_name", group.DisplayName);
        writer.WriteEndObject();
    }

    private static SettingValue.Group Group(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("id", out var id)
        && ObjectId.TryParse(id.ToString(), out var parsed)
        && element.TryGetProperty("display_name", out var name)
            ? new SettingValue.Group(parsed, name.ToString())
            : throw new JsonException("A group has an id and a display_name.");

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
            ? element.GetString()!
            : throw new JsonException("A list of words has words only.");
}
