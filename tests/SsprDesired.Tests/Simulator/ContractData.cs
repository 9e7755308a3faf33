using System.Text.Json;
using NJsonSchema;

namespace SsprDesired.Tests.Simulator;

/// <summary>The published types and examples that witness the simulator; see <c>Contract/README.md</c>.</summary>
internal static class ContractData
{
    private static readonly Lazy<JsonSchema> GraphTypes = new(() =>
        Load("graph-v1.0-types.schema.json")
    );
    private static readonly Lazy<JsonSchema> AdminCenter = new(() =>
        Load("admin-center.schema.json")
    );

    /// <summary>What is wrong with a value according to the closed type, one line a problem.</summary>
    public static string Problems(string graphType, JsonElement value) =>
        Problems(GraphTypes.Value.Definitions[graphType], value.GetRawText());

    public static string AdminProblems(string definition, string text) =>
        Problems(AdminCenter.Value.Definitions[definition], text);

    public static IEnumerable<(string File, JsonElement Example)> Examples()
    {
        foreach (
            var file in Directory.EnumerateFiles(Folder("examples")).Order(StringComparer.Ordinal)
        )
        {
            using var parsed = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var example in parsed.RootElement.GetProperty("examples").EnumerateArray())
            {
                yield return (Path.GetFileNameWithoutExtension(file), example.Clone());
            }
        }
    }

    /// <summary>Every operation of the published table with the permissions of applications and of people.</summary>
    public static IEnumerable<(
        string Operation,
        string[] Application,
        string[] Delegated
    )> Permissions()
    {
        using var parsed = JsonDocument.Parse(
            File.ReadAllText(Folder("permissions-v1.0-slice.json"))
        );
        foreach (var operation in parsed.RootElement.GetProperty("operations").EnumerateObject())
        {
            yield return (
                operation.Name,
                Of(operation.Value, "Application"),
                Of(operation.Value, "DelegatedWork")
            );
        }

        static string[] Of(JsonElement operation, string kind) =>
            operation.TryGetProperty(kind, out var permissions)
                ?
                [
                    .. permissions
                        .GetProperty("all")
                        .EnumerateArray()
                        .Select(one => one.GetString()!),
                ]
                : [];
    }

    private static string Problems(JsonSchema schema, string text) =>
        string.Join('\n', schema.Validate(text).Select(problem => problem.ToString()));

    // The validator cannot read the schema "true", which means the same as an empty one.
    private static JsonSchema Load(string file) =>
        JsonSchema
            .FromJsonAsync(
                File.ReadAllText(Folder(file))
                    .Replace(
                        "\"^x-unknown-\": true",
                        "\"^x-unknown-\": {}",
                        StringComparison.Ordinal
                    )
            )
            .GetAwaiter()
            .GetResult();

    private static string Folder(string name) =>
        Path.Combine(AppContext.BaseDirectory, "Contract", name);
}
