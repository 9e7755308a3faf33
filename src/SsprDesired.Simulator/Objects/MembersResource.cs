using System.Text.Json;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.People;
using SsprDesired.Simulator.Seed;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Objects;

/// <summary>
/// The members of one group, direct or transitive, all or of one type.
/// Which of these need the header: https://learn.microsoft.com/graph/aad-advanced-queries
/// </summary>
internal static class MembersResource
{
    public static TenantResponse Answer(GraphCall call, TenantState state, Group group)
    {
        var rest = call.Path.Skip(3).ToArray();
        var cast = FullName(rest.FirstOrDefault(segment => segment != "$count"));
        if (
            rest is not ([] or ["$count"] or [_] or [_, "$count"])
            || !(
                cast is null
                || GraphApi.Is(cast, UserMembers.Type)
                || GraphApi.Is(cast, GroupMembers.Type)
            )
        )
        {
            return GraphAnswer.NoSuchSegment(call, call.Path[^1]);
        }

        var transitive = GraphApi.Is(call.Path[2], "transitiveMembers");
        var counts = rest is [.., "$count"];
        if (
            transitive
            && cast is not null
            && !counts
            && !(call.IsEventual && call.Query.WantsCount)
        )
        {
            return GraphAnswer.Unsupported(
                call,
                "An OData cast with transitive members needs the 'ConsistencyLevel:eventual' header and '$count=true'. Refer to https://aka.ms/graph-docs/advanced-queries for more information"
            );
        }

        return List(call, state, group, transitive, cast, counts);
    }

    // The schema gives its namespace the alias graph, and the SDK casts by it:
    // https://learn.microsoft.com/graph/traverse-the-graph
    private static string? FullName(string? cast) =>
        cast is not null && cast.StartsWith("graph.", StringComparison.OrdinalIgnoreCase)
            ? "microsoft." + cast
            : cast;

    private static TenantResponse List(
        GraphCall call,
        TenantState state,
        Group group,
        bool transitive,
        string? cast,
        bool counts
    )
    {
        var users = cast is null || GraphApi.Is(cast, UserMembers.Type);
        var groups = cast is null || GraphApi.Is(cast, GroupMembers.Type);
        var names = Select.Of(
            call,
            cast ?? "microsoft.graph.directoryObject",
            name => Spelling(name, users, groups)
        );
        if ((ObjectList.UnknownOption(call, filter: false) ?? names.Problem) is { } problem)
        {
            return problem;
        }

        var people = state.Seed.People;
        var membership = new Membership(state.Seed.Groups, people.Count, group, transitive);
        var list = new ObjectList(
            names.In(
                cast is null ? "directoryObjects"
                : users ? "users"
                : "groups"
            ),
            from => membership.From(from, users, groups),
            (writer, at) =>
            {
                // Documented oddity: with $select the items do not say what they are.
                var typed = cast is null && names.Names is null;
                if (at < people.Count)
                {
                    WriteUser(writer, people.At(at), names.Names, typed);
                }
                else
                {
                    WriteGroup(
                        writer,
                        state.Seed.Groups.All[at - people.Count],
                        state,
                        names.Names,
                        typed
                    );
                }
            }
        );
        return counts ? list.Count(call) : list.Page(call);
    }

    private static string? Spelling(string name, bool users, bool groups) =>
        (users ? UserMembers.Spelling(name) : null)
        ?? (groups ? GroupMembers.Spelling(name) : null);

    private static void WriteUser(
        Utf8JsonWriter writer,
        Person person,
        IReadOnlyList<string>? names,
        bool typed
    )
    {
        if (typed)
        {
            writer.WriteString("@odata.type", "#" + UserMembers.Type);
        }

        UserMembers.Write(
            writer,
            person,
            names?.Where(name => UserMembers.Spelling(name) is not null).ToArray()
        );
    }

    private static void WriteGroup(
        Utf8JsonWriter writer,
        Group group,
        TenantState state,
        IReadOnlyList<string>? names,
        bool typed
    )
    {
        if (typed)
        {
            writer.WriteString("@odata.type", "#" + GroupMembers.Type);
        }

        GroupMembers.Write(
            writer,
            group,
            state,
            names?.Where(name => GroupMembers.Spelling(name) is not null).ToArray()
        );
    }
}
