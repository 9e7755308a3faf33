using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SsprDesired.Model;

/// <summary>How our documents are written: members in snake case, two spaces, nothing left out, nothing of a wrong form read.</summary>
internal static class JsonForms
{
    public static JsonSerializerOptions Options() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            WriteIndented = true,
            NewLine = "\n",
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            // Names of people and groups stay readable; these files are JSON, never part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new AddressForm(),
                new ResourceIdForm(),
                new ObjectIdForm(),
                new ValueForm(),
                new ObservedForm(),
                new EnumForm<CheckStatus>(),
                new EnumForm<Direction>(),
                new EnumForm<Reach>(),
                new EnumForm<Risk>(),
                new EnumForm<Source>(),
                new EnumForm<TenantKind>(),
            },
        };
}

/// <summary>An enum as the camel-case text of its name.</summary>
public sealed class EnumForm<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, false)
    where T : struct, Enum;

public sealed class AddressForm : JsonConverter<SettingAddress>
{
    public override SettingAddress Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        var text = reader.GetString() ?? "";
        return text.Length > 0
            ? new SettingAddress(text)
            : throw new JsonException("An address has a name.");
    }

    public override void Write(
        Utf8JsonWriter writer,
        SettingAddress value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.Text);
}

public sealed class ResourceIdForm : JsonConverter<ResourceId>
{
    public override ResourceId Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => new(reader.GetString() ?? "");

    public override void Write(
        Utf8JsonWriter writer,
        ResourceId value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.Text);
}

public sealed class ObjectIdForm : JsonConverter<ObjectId>
{
    public override ObjectId Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        ObjectId.TryParse(reader.GetString() ?? "", out var id)
            ? id
            : throw new JsonException("An id is a GUID with dashes.");

    public override void Write(
        Utf8JsonWriter writer,
        ObjectId value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value.ToString());
}

/// <summary>What is known of a value: state, source and time, with the value or the reason.</summary>
public sealed class ObservedForm : JsonConverter<Observed>
{
    private static readonly ValueForm Values = new();

    public override Observed Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        var item = JsonElement.ParseValue(ref reader);
        var at = item.GetProperty("at").GetDateTimeOffset();
        var source = Enum.Parse<Source>(item.GetProperty("source").GetString()!, ignoreCase: true);
        return item.GetProperty("state").GetString() switch
        {
            "present" => new Observed.Present(
                ValueForm.Read(item.GetProperty("value")),
                at,
                source
            ),
            "absent" => new Observed.Absent(at, source),
            "unreadable" => new Observed.Unreadable(item.GetProperty("why").GetString()!, at),
            "unverified" => new Observed.Unverified(item.GetProperty("why").GetString()!, at),
            _ => throw new JsonException("An unknown state."),
        };
    }

    public override void Write(Utf8JsonWriter writer, Observed value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("state", State(value));
        writer.WriteString("source", value.Source.ToString().ToLowerInvariant());
        writer.WriteString("at", value.At);
        if (value is Observed.Present present)
        {
            writer.WritePropertyName("value");
            Values.Write(writer, present.Value, options);
        }

        if (Why(value) is { } why)
        {
            writer.WriteString("why", why);
        }

        writer.WriteEndObject();
    }

    public static string State(Observed observed) =>
        observed switch
        {
            Observed.Present => "present",
            Observed.Absent => "absent",
            Observed.Unreadable => "unreadable",
            _ => "unverified",
        };

    public static string? Why(Observed observed) =>
        observed switch
        {
            Observed.Unreadable unreadable => unreadable.Why,
            Observed.Unverified unverified => unverified.Why,
            _ => null,
        };
}
