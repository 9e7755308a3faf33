using System.Globalization;
using System.Text.Json.Nodes;
using SsprDesired.Model;

namespace SsprDesired.Config;

/// <summary>The JSON schema of the file, from the catalogue; editors complete and check by it.</summary>
public static class FileSchema
{
    public static string Write(Catalogue catalogue)
    {
        var properties = new JsonObject
        {
            ["version"] = new JsonObject
            {
                ["description"] = "The version of the file format.",
                ["const"] = 1,
            },
            ["tenant"] = Tenant(),
            ["requires"] = new JsonObject
            {
                ["description"] = "The oldest version of sspr that will do, such as \">=0.1\".",
                ["type"] = "string",
                ["pattern"] = "^>= *[0-9]+(\\.[0-9]+){0,2}$",
            },
        };
        foreach (var (address, key) in Keys(catalogue))
        {
            var area = properties[address.Area]?.AsObject();
            if (area is null)
            {
                area = new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject(),
                };
                properties[address.Area] = area;
            }

            area["properties"]!.AsObject()[address.Name] = key;
        }

        return SchemaForms.Text(
            new JsonObject
            {
                ["$schema"] = SchemaForms.Dialect,
                ["title"] = "sspr.yaml",
                ["description"] =
                    "The self-service password reset of a Microsoft Entra tenant. A key left out is not managed.",
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["required"] = new JsonArray("version", "tenant"),
                ["properties"] = properties,
            }
        );
    }

    private static IEnumerable<(SettingAddress Address, JsonObject Key)> Keys(
        Catalogue catalogue
    ) =>
        catalogue
            .Settings.Select(setting =>
                (setting.Address, Key(setting.Kind, setting.Summary, setting.Reference))
            )
            .Concat(
                catalogue.Inputs.Select(input =>
                    (input.Address, Key(input.Kind, input.Summary, input.Reference))
                )
            );

    private static JsonObject Key(Kind kind, string summary, Uri reference)
    {
        var key = new JsonObject { ["description"] = $"{summary} {reference}" };
        switch (kind)
        {
            case Kind.YesNo:
                key["type"] = "boolean";
                break;
            case Kind.WholeNumber number:
                key["type"] = "integer";
                key["minimum"] = number.Least;
                key["maximum"] = number.Most;
                break;
            case Kind.Choice choice:
                key["enum"] = new JsonArray([.. choice.Values.Select(value => (JsonNode)value)]);
                break;
            default:
                key["type"] = "string";
                key["minLength"] = 1;
                key["maxLength"] = 256;
                key["pattern"] = "\\S";
                break;
        }

        return key;
    }

    private static JsonObject Tenant()
    {
        var clouds = string.Join(", ", HeaderReader.Clouds.Select(cloud => $"\"{cloud}\""));
        return JsonNode
            .Parse(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""
                    {
                      "description": "The tenant: a domain, simulated, or a mapping with its id and cloud, or with the address of a simulator.",
                      "oneOf": [
                        { "type": "string", "pattern": "^(simulated|[^ ]+\\.[^ ]+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$" },
                        {
                          "type": "object",
                          "additionalProperties": false,
                          "required": ["id"],
                          "properties": {
                            "id": { "description": "The tenant's id or one of its domains.", "type": "string" },
                            "cloud": { "description": "The national cloud; global when left out.", "enum": [{{clouds}}] }
                          }
                        },
                        {
                          "type": "object",
                          "additionalProperties": false,
                          "required": ["simulator"],
                          "properties": {
                            "simulator": { "description": "Where sspr simulate listens.", "type": "string", "pattern": "^http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]+)?/?$" }
                          }
                        }
                      ]
                    }
                    """
                )
            )!
            .AsObject();
    }
}
