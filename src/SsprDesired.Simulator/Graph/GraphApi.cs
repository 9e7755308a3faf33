using SsprDesired.Simulator.Access;
using SsprDesired.Simulator.Audit;
using SsprDesired.Simulator.Documents;
using SsprDesired.Simulator.Methods;
using SsprDesired.Simulator.Objects;
using SsprDesired.Simulator.Reports;

namespace SsprDesired.Simulator.Graph;

/// <summary>Chooses the resource a Graph request is for. Paths compare without case, as the service does.</summary>
internal static class GraphApi
{
    public static TenantResponse Answer(
        GraphCall call,
        ReportThrottle throttle,
        Func<TenantRequest, TenantResponse> exchange
    )
    {
        if (!Is(call.Version, "v1.0") && !Is(call.Version, "beta"))
        {
            return GraphAnswer.Error(call, 400, "BadRequest", $"Invalid version: {call.Version}.");
        }

        var token = BearerToken.Read(
            call.Request,
            call.Now,
            call.Store.Primary().Seed.OrganizationId,
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
            : Guarded(call with { Token = token }, throttle, exchange);
    }

    public static bool Is(string segment, string name) =>
        segment.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static TenantResponse Guarded(
        GraphCall call,
        ReportThrottle throttle,
        Func<TenantRequest, TenantResponse> exchange
    )
    {
        if (!Permissions.Allow(call))
        {
            return GraphAnswer.Error(
                call,
                403,
                "Authorization_RequestDenied",
                "Insufficient privileges to complete the operation."
            );
        }

        return throttle.Refusal(call) ?? Route(call, exchange);
    }

    private static TenantResponse Route(
        GraphCall call,
        Func<TenantRequest, TenantResponse> exchange
    )
    {
        var isBeta = Is(call.Version, "beta");
        Func<GraphCall, TenantResponse>? resource = call.Path switch
        {
            // The beta version nests the one policy under a collection of the same name.
            [var policies, var policy, var nested]
                when isBeta
                    && Is(policies, "policies")
                    && Is(policy, "authorizationPolicy")
                    && Is(nested, policy) => AuthorizationResource.Answer,
            not [] when isBeta => NoBeta,
            [var policies, var policy]
                when Is(policies, "policies") && Is(policy, "authorizationPolicy") =>
                AuthorizationResource.Answer,
            [var policies, var policy, ..]
                when Is(policies, "policies") && Is(policy, "authenticationMethodsPolicy") =>
                MethodsResource.Answer,
            [var organization, _, var branding]
                when Is(organization, "organization") && Is(branding, "branding") =>
                BrandingResource.Answer,
            [var organization, ..] when Is(organization, "organization") =>
                OrganizationResource.Answer,
            [var directory, var synchronization, ..]
                when Is(directory, "directory")
                    && Is(synchronization, "onPremisesSynchronization") =>
                SynchronizationResource.Answer,
            [var domains, ..] when Is(domains, "domains") => DomainsResource.Answer,
            [var logs, var audits, ..]
                when Is(logs, "auditLogs") && Is(audits, "directoryAudits") =>
                DirectoryAuditsResource.Answer,
            [var reports, var methods, var details, ..]
                when Is(reports, "reports")
                    && Is(methods, "authenticationMethods")
                    && Is(details, "userRegistrationDetails") => RegistrationResource.Answer,
            [var skus] when Is(skus, "subscribedSkus") => SubscribedSkusResource.Answer,
            [var groups, ..] when Is(groups, "groups") => GroupsResource.Answer,
            [var users, ..] when Is(users, "users") => UsersResource.Answer,
            [var batch] when Is(batch, "$batch") => one => BatchResource.Answer(one, exchange),
            _ => null,
        };
        return resource is null
            ? GraphAnswer.NoSuchSegment(call, call.Path is [.., var last] ? last : "")
            : resource(call);
    }

    private static TenantResponse NoBeta(GraphCall call) =>
        GraphAnswer.Error(
            call,
            400,
            "BadRequest",
            "The simulated tenant has no other beta resource."
        );
}
