using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Objects;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Reports;

/// <summary>
/// https://learn.microsoft.com/graph/api/authenticationmethodsroot-list-userregistrationdetails and
/// userregistrationdetails-get. Disabled users are left out.
/// </summary>
internal static class RegistrationResource
{
    private const string Context = "reports/authenticationMethods/userRegistrationDetails";
    private const string Type = "microsoft.graph.userRegistrationDetails";

    // The real report is hours old, data and all; here only its date is, so that a test need not wait.
    private static readonly TimeSpan Age = TimeSpan.FromHours(4);

    public static TenantResponse Answer(GraphCall call)
    {
        if (call.Request.Method != "GET")
        {
            return GraphAnswer.WrongMethod(call);
        }

        var state = call.Store.Replica();
        if (!Premium.Has(state))
        {
            return GraphAnswer.Error(
                call,
                403,
                "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
                "Neither tenant is B2C or tenant doesn't have premium license"
            );
        }

        using var policy = new ResetPolicy(state);
        return call.Path switch
        {
            [_, _, _] => List(call, state, policy),
            [_, _, _, var id] => One(call, state, policy, id),
            _ => GraphAnswer.NoSuchSegment(call, call.Path[^1]),
        };
    }

    private static TenantResponse List(GraphCall call, TenantState state, ResetPolicy policy)
    {
        var filter = RegistrationFilter.Parse(call.Query["$filter"]);
        if (filter is null)
        {
            return GraphAnswer.Unsupported(call, "Unsupported or invalid query filter clause.");
        }

        var people = state.Seed.People;
        var sample = Line(state, policy, 0, call.Now).ToObject();
        var names = call.Query.Select;
        if (SelectedMembers.Unknown(names, sample) is { } unknown)
        {
            return SelectedMembers.UnknownName(call, unknown, Type);
        }

        return ObjectList.UnknownOption(call, filter: true)
            ?? new ObjectList(
                names is null ? Context : $"{Context}({string.Join(',', names)})",
                from =>
                    Enumerable
                        .Range(from, Math.Max(0, people.Count - from))
                        .Where(people.Enabled)
                        .Where(at => filter(Line(state, policy, at, call.Now))),
                (writer, at) =>
                    SelectedMembers.Write(
                        writer,
                        names,
                        Line(state, policy, at, call.Now).ToObject()
                    )
            ).Page(call);
    }

    private static TenantResponse One(
        GraphCall call,
        TenantState state,
        ResetPolicy policy,
        string id
    )
    {
        var at = Guid.TryParse(id, out _) ? state.Seed.People.Find(id) : -1;
        return at < 0 || !state.Seed.People.Enabled(at)
            ? GraphAnswer.NotFound(call, id)
            : SelectedMembers.Entity(
                call,
                Context,
                Type,
                Line(state, policy, at, call.Now).ToObject().ToBytes()
            );
    }

    private static Registration Line(
        TenantState state,
        ResetPolicy policy,
        int position,
        DateTimeOffset now
    )
    {
        var person = state.Seed.People.At(position);
        var methods = RegisteredMethods.Of(person, state.Seed.Origin.Seed);
        var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
        return new Registration(
            person,
            methods,
            policy.IsEnabled(person),
            policy.IsRegistered(person, methods),
            hour - Age
        );
    }
}
