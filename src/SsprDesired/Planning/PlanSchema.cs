using System.Text.Json.Nodes;
using SsprDesired.Model;

namespace SsprDesired.Planning;

public static class PlanSchema
{
    public static string Write()
    {
        var schema = SchemaForms.Of(
            PlanContext.Readable.PlanJson,
            PlanJson.PlanKind,
            "sspr plan",
            "A saved plan of sspr. Apply executes it and nothing else."
        );
        schema["properties"]!["seal"] = new JsonObject
        {
            ["description"] = "SHA-256 over every byte before this member; always the last one.",
            ["type"] = "string",
            ["pattern"] = "^sha256:[0-9a-f]{64}$",
        };
        schema["required"]!.AsArray().Add((JsonNode)"seal");
        return SchemaForms.Text(schema);
    }
}
