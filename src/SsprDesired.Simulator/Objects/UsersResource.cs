using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.People;
using SsprDesired.Simulator.Seed;

namespace SsprDesired.Simulator.Objects;

/// <summary>https://learn.microsoft.com/graph/api/user-list and user-get</summary>
internal static class UsersResource
{
    public static TenantResponse Answer(GraphCall call)
    {
        if (call.Request.Method != "GET")
        {
            return GraphAnswer.WrongMethod(call);
        }

        var people = call.Store.Replica().Seed.People;
        return call.Path switch
        {
            [_] => List(call, people, list => list.Page(call)),
            [_, "$count"] => List(call, people, list => list.Count(call)),
            [_, var id] => people.Find(id) is var at and >= 0
                ? One(call, people.At(at))
                : GraphAnswer.NotFound(call, id),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };
    }

    private static TenantResponse List(
        GraphCall call,
        Population people,
        Func<ObjectList, TenantResponse> answer
    )
    {
        var names = Select.Of(call, UserMembers.Type, UserMembers.Spelling);
        if ((ObjectList.UnknownOption(call, filter: true) ?? names.Problem) is { } problem)
        {
            return problem;
        }

        Func<int, IEnumerable<int>> all = from =>
            Enumerable.Range(from, Math.Max(0, people.Count - from));
        if (call.Query["$filter"] is { } expression)
        {
            if (Filtered(people, ODataFilter.Parse(expression), all) is not { } some)
            {
                return GraphAnswer.Unsupported(
                    call,
                    $"Unsupported or invalid query filter clause specified: {expression}."
                );
            }

            all = some;
        }

        return answer(
            new ObjectList(
                names.In("users"),
                all,
                (writer, at) => UserMembers.Write(writer, people.At(at), names.Names)
            )
        );
    }

    // Null for a filter that is not answered. An id or name leads straight to its user; the rest looks at everybody.
    private static Func<int, IEnumerable<int>>? Filtered(
        Population people,
        ODataFilter? filter,
        Func<int, IEnumerable<int>> all
    )
    {
        if (filter is null)
        {
            return null;
        }

        if (!filter.Beginning && (filter.IsOn("userPrincipalName") || filter.IsOn("id")))
        {
            var isId = Guid.TryParse(filter.Text, out _);
            var at = isId == filter.IsOn("id") ? people.Find(filter.Text) : -1;
            return from => at >= from && at >= 0 ? [at] : [];
        }

        return filter switch
        {
            _ when filter.IsOn("department") => from =>
                all(from).Where(at => filter.Matches(people.Department(at))),
            _ when filter.IsOn("displayName") => from =>
                all(from).Where(at => filter.Matches(people.At(at).DisplayName)),
            _ => null,
        };
    }

    private static TenantResponse One(GraphCall call, Person person)
    {
        var names = Select.Of(call, UserMembers.Type, UserMembers.Spelling);
        return names.Problem
            ?? GraphAnswer.Ok(
                call,
                writer =>
                {
                    writer.WriteString(
                        "@odata.context",
                        call.Context(names.In("users") + "/$entity")
                    );
                    UserMembers.Write(writer, person, names.Names);
                }
            );
    }
}
