using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Seed;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Objects;

/// <summary>https://learn.microsoft.com/graph/api/group-list, group-get, group-list-members, group-list-transitivemembers</summary>
internal static class GroupsResource
{
    public static TenantResponse Answer(GraphCall call)
    {
        if (call.Request.Method != "GET")
        {
            return GraphAnswer.WrongMethod(call);
        }

        var state = call.Store.Replica();
        switch (call.Path)
        {
            case [_]:
                return List(call, state, list => list.Page(call));
            case [_, "$count"]:
                return List(call, state, list => list.Count(call));
            case [_, var id]:
                return state.Seed.Groups.Find(id) is { } one
                    ? One(call, state, one)
                    : GraphAnswer.NotFound(call, id);
            case [_, var id, var relation, ..]
                when GraphApi.Is(relation, "members") || GraphApi.Is(relation, "transitiveMembers"):
                return state.Seed.Groups.Find(id) is { } group
                    ? MembersResource.Answer(call, state, group)
                    : GraphAnswer.NotFound(call, id);
            default:
                return GraphAnswer.NoSuchSegment(call, call.Path[^1]);
        }
    }

    private static TenantResponse List(
        GraphCall call,
        TenantState state,
        Func<ObjectList, TenantResponse> answer
    )
    {
        var names = Select.Of(call, GroupMembers.Type, GroupMembers.Spelling);
        if ((ObjectList.UnknownOption(call, filter: true) ?? names.Problem) is { } problem)
        {
            return problem;
        }

        var all = state.Seed.Groups.All;
        Func<Group, bool> wanted = _ => true;
        if (call.Query["$filter"] is { } expression)
        {
            var filter = ODataFilter.Parse(expression);
            if (
                filter is null
                || !(filter.IsOn("displayName") || (filter.IsOn("id") && !filter.Beginning))
            )
            {
                return GraphAnswer.Unsupported(
                    call,
                    $"Unsupported or invalid query filter clause specified: {expression}."
                );
            }

            wanted = group =>
                filter.Matches(
                    filter.IsOn("id") ? group.Id : GroupMembers.DisplayName(group, state)
                );
        }

        return answer(
            new ObjectList(
                names.In("groups"),
                from =>
                    Enumerable
                        .Range(from, Math.Max(0, all.Count - from))
                        .Where(at => wanted(all[at])),
                (writer, at) => GroupMembers.Write(writer, all[at], state, names.Names)
            )
        );
    }

    private static TenantResponse One(GraphCall call, TenantState state, Group group)
    {
        var names = Select.Of(call, GroupMembers.Type, GroupMembers.Spelling);
        return names.Problem
            ?? GraphAnswer.Ok(
                call,
                writer =>
                {
                    writer.WriteString(
                        "@odata.context",
                        call.Context(names.In("groups") + "/$entity")
                    );
                    GroupMembers.Write(writer, group, state, names.Names);
                }
            );
    }
}
