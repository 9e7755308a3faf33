using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace SsprDesired.Model;

/// <summary>JSON schemas of our own documents, from the same types that write them.</summary>
internal static class SchemaForms
{
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private const string Time = """{"type":"string","format":"date-time"}""";

    /// <summary>Members beside those listed are allowed: a newer minor version may add some.</summary>
    public static JsonObject Of(JsonTypeInfo type, string kind, string title, string description)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Known(context.TypeInfo.Type) ?? node,
        };
        var exported = type.GetJsonSchemaAsNode(options).AsObject();
        exported["properties"]!["kind"] = new JsonObject { ["const"] = kind };
        exported["properties"]!["format_version"] = JsonNode.Parse(
            """{"type":"string","pattern":"^1\\.[0-9]+$"}"""
        );
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = title,
            ["description"] = description,
        };
        foreach (var (name, node) in exported.ToList())
        {
            exported.Remove(name);
            schema[name] = node;
        }

        return schema;
    }

    public static string Text(JsonObject schema) =>
        schema.ToJsonString(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        ) + "\n";

    // Types with a form of their own: the exporter cannot see into a converter.
    private static JsonNode? Known(Type type)
    {
        var schema =
            type == typeof(SettingAddress)
                ? """{"type":"string","pattern":"^[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)+$"}"""
            : type == typeof(ResourceId) ? """{"type":"string"}"""
            : type == typeof(ObjectId) ? """{"type":"string","format":"uuid"}"""
            : type == typeof(DateTimeOffset) ? Time
            : type == typeof(SettingValue) ? Value
            : type == typeof(Observed) ? Observation
            : null;
        return schema is null ? null : JsonNode.Parse(schema);
    }

    private const string Group = """
        {
          "type": "object",
          "properties": {
            "id": { "type": "string", "format": "uuid" },
            "display_name": { "type": "string" }
          },
          "required": ["id", "display_name"]
        }
        """;

    private const string Value = $$"""
        {
          "description": "A value as the file would hold it: groups by id and name, nothing set as null.",
          "anyOf": [
            { "type": ["boolean", "integer", "string", "null"] },
            { "type": "array", "items": { "type": "string" } },
            {{Group}},
            {
              "type": "object",
              "properties": {
                "all": { "type": "boolean" },
                "groups": { "type": "array", "items": {{Group}} }
              },
              "required": ["all", "groups"]
            }
          ]
        }
        """;

    private const string Observation = $$"""
        {
          "description": "What is known of a live value, how, and since when.",
          "type": "object",
          "properties": {
            "state": { "enum": ["present", "absent", "unreadable", "unverified"] },
            "source": { "enum": ["read", "observed", "inferred", "declared"] },
            "at": {{Time}},
            "value": {{Value}},
            "why": { "type": "string" }
          },
          "required": ["state", "source", "at"]
        }
        """;
}
