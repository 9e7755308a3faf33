using System.Text;
using System.Text.Json;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Methods;

/// <summary>The groups and users a policy names.</summary>
internal static class Targets
{
    public const string Everybody = "all_users";

    /// <summary>The first target of a list that the tenant does not have, as a sentence, or null.</summary>
    public static string? Unknown(JsonElement list, TenantState state) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
                .Select(target => Problem(target, state))
                .FirstOrDefault(problem => problem is not null)
            : null;

    /// <summary>A list with every target complete; what a client leaves out of one is false or the default.</summary>
    public static byte[] Complete(ReadOnlyMemory<byte> list, string defaults)
    {
        var rest = RawObject.Parse(
            Encoding.UTF8.GetBytes($"{{\"isRegistrationRequired\":false{defaults}}}")
        );
        return RawList.Write(
            RawList
                .Read(list)!
                .Select(item =>
                {
                    var target = RawObject.Parse(item);
                    foreach (var member in rest.Members)
                    {
                        target = target.Find(member.Name) is null
                            ? target.With(member.Name, member.Value)
                            : target;
                    }

                    return (ReadOnlyMemory<byte>)target.ToBytes();
                })
        );
    }

    private static string? Problem(JsonElement target, TenantState state)
    {
        var id = target.TryGetProperty("id", out var given) ? given.ToString() : "";
        var type = target.TryGetProperty("targetType", out var kind) ? kind.ToString() : "";
        var known =
            type == "user"
                ? state.Seed.People.Find(id) >= 0 && Guid.TryParse(id, out _)
                : id == Everybody || state.Seed.Groups.Find(id) is not null;
        return type.Length == 0 ? "A target needs the property 'targetType'."
            : known ? null
            : $"The {type} '{id}' was not found in the directory.";
    }
}
