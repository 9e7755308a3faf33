using System.Text.Json;

namespace SsprDesired.Simulator.Json;

/// <summary>What a value may look like, as a closed type of the metadata says it.</summary>
/// <param name="Problem">Given the member's name and its value: what is wrong, or null.</param>
internal sealed record JsonShape(Func<string, JsonElement, string?> Problem)
{
    public static JsonShape Any => new((_, _) => null);

    public static JsonShape Flag =>
        Where(value => value.ValueKind is JsonValueKind.True or JsonValueKind.False);

    public static JsonShape Text => Where(value => value.ValueKind == JsonValueKind.String);

    public JsonShape OrNull =>
        new((name, value) => value.ValueKind == JsonValueKind.Null ? null : Problem(name, value));

    public static JsonShape Choice(params IReadOnlyList<string> choices) =>
        Where(value =>
            value.ValueKind == JsonValueKind.String && choices.Contains(value.GetString()!)
        );

    public static JsonShape Whole(int least, int most) =>
        Where(value =>
            value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
            && number >= least
            && number <= most
        );

    public static JsonShape Where(Func<JsonElement, bool> fits) =>
        new((name, value) => fits(value) ? null : Wrong(name));

    public static JsonShape List(JsonShape item) =>
        new(
            (name, value) =>
                value.ValueKind != JsonValueKind.Array
                    ? Wrong(name)
                    : value
                        .EnumerateArray()
                        .Select(one => item.Problem(name, one))
                        .FirstOrDefault(problem => problem is not null)
        );

    /// <summary>An object with no other members than these; control information such as <c>@odata.type</c> may accompany them.</summary>
    public static JsonShape Object(params IReadOnlyList<(string Name, JsonShape Shape)> members) =>
        new(
            (name, value) =>
                value.ValueKind != JsonValueKind.Object
                    ? Wrong(name)
                    : value
                        .EnumerateObject()
                        .Where(member => !member.Name.Contains('@', StringComparison.Ordinal))
                        .Select(member => MemberProblem(members, member))
                        .FirstOrDefault(problem => problem is not null)
        );

    private static string? MemberProblem(
        IReadOnlyList<(string Name, JsonShape Shape)> members,
        JsonProperty member
    )
    {
        var (known, shape) = members.FirstOrDefault(one => one.Name == member.Name);
        return known is null
            ? $"Invalid property '{member.Name}'."
            : shape.Problem(known, member.Value);
    }

    private static string Wrong(string name) => $"Invalid value specified for property '{name}'.";
}
