using System.Text.Json;
using SsprDesired.Simulator.Methods;
using SsprDesired.Simulator.People;
using SsprDesired.Simulator.Seed;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Reports;

/// <summary>Whom a method configuration covers: its include targets without its exclude targets, nested groups too.</summary>
internal sealed class MethodCoverage
{
    private readonly List<Func<Person, bool>> included;
    private readonly List<Func<Person, bool>> excluded;

    private MethodCoverage(JsonElement configuration, TenantState state)
    {
        included = Read(configuration, "includeTargets", state);
        excluded = Read(configuration, "excludeTargets", state);
    }

    /// <summary>Null when the configuration is missing or not enabled.</summary>
    public static MethodCoverage? Of(JsonElement? configuration, TenantState state) =>
        configuration is { } one
        && one.TryGetProperty("state", out var enabled)
        && enabled.ToString() == "enabled"
            ? new MethodCoverage(one, state)
            : null;

    public bool Covers(Person person) =>
        included.Exists(target => target(person)) && !excluded.Exists(target => target(person));

    private static List<Func<Person, bool>> Read(
        JsonElement configuration,
        string name,
        TenantState state
    ) =>
        configuration.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ?
            [
                .. list.EnumerateArray()
                    .Where(target => target.ValueKind == JsonValueKind.Object)
                    .Select(target => target.TryGetProperty("id", out var id) ? id.ToString() : "")
                    .Select(id => Test(id, state)),
            ]
            : [];

    private static Func<Person, bool> Test(string id, TenantState state)
    {
        if (id == Targets.Everybody)
        {
            return _ => true;
        }

        if (state.Seed.Groups.Find(id) is not { } group)
        {
            return person => person.Id == id;
        }

        var members = new Membership(
            state.Seed.Groups,
            state.Seed.People.Count,
            group,
            transitive: true
        );
        return person => members.Has(person.Position);
    }
}
