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
            Place(properties, address.Text.Split('.'), key);
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

    private static void Place(JsonObject properties, string[] path, JsonObject key)
    {
        if (path is [var name])
        {
            properties[name] = key;
            return;
        }

        properties[path[0]] ??= new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(),
        };
        Place(properties[path[0]]!["properties"]!.AsObject(), path[1..], key);
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
            case Kind.SetOfChoices set:
                key["type"] = "array";
                key["uniqueItems"] = true;
                key["items"] = new JsonObject
                {
                    ["enum"] = new JsonArray([.. set.Values.Select(value => (JsonNode)value)]),
                };
                break;
            case Kind.Groups { AllowsAll: true }:
                key["oneOf"] = new JsonArray(new JsonObject { ["const"] = "all" }, ListOf(Name()));
                break;
            case Kind.Groups:
                foreach (var (name, node) in ListOf(Name()).ToList())
                {
                    key[name] = node?.DeepClone();
                }

                break;
            case Kind.ObjectIds:
                key["type"] = "array";
                key["items"] = new JsonObject
                {
                    ["type"] = "string",
                    ["pattern"] = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
                };
                break;
            case Kind.Line line:
                key["type"] = "string";
                key["minLength"] = 1;
                key["maxLength"] = line.Most;
                break;
            case Kind.Link link:
                key["type"] = "string";
                key["maxLength"] = link.Most;
                key["pattern"] = link.TakesMail
                    ? "^(https?://[^ ]+|[^@ ]+@[^@ ]+)$"
                    : "^https?://[^ ]+$";
                break;
            case Kind.SignInName:
                key["type"] = "string";
                key["pattern"] = "^[^@ ]+@[^@ ]+$";
                break;
            default:
                foreach (var (name, node) in Name().ToList())
                {
                    key[name] = node?.DeepClone();
                }

                break;
        }

        return key;
    }

    private static JsonObject Name() =>
        new()
        {
            ["type"] = "string",
            ["minLength"] = 1,
            ["maxLength"] = 256,
            ["pattern"] = "\\S",
        };

    private static JsonObject ListOf(JsonObject item) =>
        new()
        {
            ["type"] = "array",
            ["uniqueItems"] = true,
            ["items"] = item,
        };

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
