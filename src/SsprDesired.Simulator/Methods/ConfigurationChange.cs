using System.Text.Json;
using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.Graph;
using SsprDesired.Simulator.Json;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Methods;

/// <summary>
/// PATCH and DELETE of one configuration, both answered 204, for example
/// https://learn.microsoft.com/graph/api/smsauthenticationmethodconfiguration-update
/// </summary>
internal static class ConfigurationChange
{
    public static WriteOutcome Patch(GraphCall call, TenantState state, string id)
    {
        var policy = MethodsDocument.Parse(state.Document(DocumentNames.AuthenticationMethods));
        if (policy.Find(id) is not { } configuration || MethodTypes.Find(id) is not { } type)
        {
            return WriteOutcome.Refused(GraphAnswer.NotFound(call, id));
        }

        if (PatchBody.Read(call) is not { } patch)
        {
            return WriteOutcome.Refused(PatchBody.Unreadable(call));
        }

        using var sent = JsonDocument.Parse(call.Request.Body);
        var problem =
            TypeProblem(sent.RootElement, type)
            ?? type.Body.Problem(id, sent.RootElement)
            ?? UnknownTarget(sent.RootElement, state);
        return problem is null
            ? Keep(call, policy.With(id, Merge(configuration, patch, type)))
            : WriteOutcome.Refused(GraphAnswer.BadRequest(call, problem));
    }

    public static WriteOutcome Reset(GraphCall call, TenantState state, string id)
    {
        var policy = MethodsDocument.Parse(state.Document(DocumentNames.AuthenticationMethods));
        return policy.Find(id) is null || MethodTypes.Find(id) is not { } type
            ? WriteOutcome.Refused(GraphAnswer.NotFound(call, id))
            : Keep(call, policy.With(id, type.Reset));
    }

    private static WriteOutcome Keep(GraphCall call, MethodsDocument policy) =>
        policy.IsTooLarge
            ? WriteOutcome.Refused(
                GraphAnswer.BadRequest(call, "The policy exceeds its size limit of 20 KB.")
            )
            : new WriteOutcome(
                GraphAnswer.NoContent(call),
                DocumentNames.AuthenticationMethods,
                policy.Modified(call.Now).Policy.ToBytes()
            );

    private static string? TypeProblem(JsonElement sent, MethodType type) =>
        !sent.TryGetProperty("@odata.type", out var given)
            ? "The property '@odata.type' is required in the request body."
        : given.ToString().TrimStart('#') != type.ODataType.TrimStart('#')
            ? $"The type '{given}' is not the type of the configuration '{type.Id}'."
        : null;

    private static string? UnknownTarget(JsonElement sent, TenantState state) =>
        sent.EnumerateObject()
            .Where(member => member.Name is "includeTargets" or "excludeTargets")
            .Select(member => Targets.Unknown(member.Value, state))
            .FirstOrDefault(problem => problem is not null);

    // Lists are replaced whole; of complex members the documentation does not say it, merging is OData's rule.
    private static RawObject Merge(RawObject configuration, RawObject patch, MethodType type)
    {
        foreach (
            var member in patch.Members.Where(member =>
                !PolicyShape.IsAnnotation(member.Name) && member.Name != "id"
            )
        )
        {
            configuration = configuration.With(
                member.Name,
                member.Name == "includeTargets"
                    ? Targets.Complete(member.Value, type.TargetDefaults)
                    : PatchBody.Merged(configuration.Find(member.Name), member.Value)
            );
        }

        return configuration;
    }
}
