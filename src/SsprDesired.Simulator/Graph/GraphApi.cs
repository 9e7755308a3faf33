using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.Methods;
using SsprDesired.Simulator.Objects;
using SsprDesired.Simulator.State;

namespace SsprDesired.Simulator.Graph;

/// <summary>Chooses the resource a Graph request is for. Paths compare without case, as the service does.</summary>
internal static class GraphApi
{
    public static TenantResponse Answer(
        TenantRequest request,
        TenantStore store,
        string requestId,
        DateTimeOffset now,
        Func<TenantRequest, TenantResponse> exchange
    )
    {
        var segments = request
            .Uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Uri.UnescapeDataString)
            .ToArray();
        var call = new GraphCall(
            request,
            store,
            segments is [var version, ..] ? version : "",
            segments is [_, .. var path] ? path : [],
            new ODataQuery(request.Uri.Query),
            requestId,
            now
        );
        if (!Is(call.Version, "v1.0") && !Is(call.Version, "beta"))
        {
            return GraphAnswer.Error(call, 400, "BadRequest", $"Invalid version: {call.Version}.");
        }

        var token = BearerToken.Read(
            request,
            now,
            store.Primary().Seed.OrganizationId,
            SimulatedToken.GraphAudience,
            SimulatedToken.GraphApplicationId
        );
        if (token.Kind is null)
        {
            return GraphAnswer.Error(call, 401, "InvalidAuthenticationToken", token.Problem);
        }

        return call.Query.Repeated is { } name
            ? GraphAnswer.BadRequest(
                call,
                $"Query option '{name}' was specified more than once, but it must be specified at most once."
            )
            : Route(call, exchange);
    }

    public static bool Is(string segment, string name) =>
        segment.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static TenantResponse Route(
        GraphCall call,
        Func<TenantRequest, TenantResponse> exchange
    )
    {
        var isV1 = Is(call.Version, "v1.0");
        switch (call.Path)
        {
            // The beta version nests the one policy under a collection of the same name.
            case [var policies, var policy, var nested]
                when !isV1
                    && Is(policies, "policies")
                    && Is(policy, "authorizationPolicy")
                    && Is(nested, policy):
                return AuthorizationResource.Answer(call);
            case not [] when !isV1:
                return GraphAnswer.Error(
                    call,
                    400,
                    "BadRequest",
                    "The simulated tenant has no other beta resource."
                );
            case [var policies, var policy]
                when Is(policies, "policies") && Is(policy, "authorizationPolicy"):
                return AuthorizationResource.Answer(call);
            case [var policies, var policy, ..]
                when Is(policies, "policies") && Is(policy, "authenticationMethodsPolicy"):
                return MethodsResource.Answer(call);
            case [var organization, ..] when Is(organization, "organization"):
                return OrganizationResource.Answer(call);
            case [var skus] when Is(skus, "subscribedSkus"):
                return SubscribedSkusResource.Answer(call);
            case [var groups, ..] when Is(groups, "groups"):
                return GroupsResource.Answer(call);
            case [var users, ..] when Is(users, "users"):
                return UsersResource.Answer(call);
            case [var batch] when Is(batch, "$batch"):
                return BatchResource.Answer(call, exchange);
            default:
                return GraphAnswer.NoSuchSegment(call, call.Path is [.., var last] ? last : "");
        }
    }
}
