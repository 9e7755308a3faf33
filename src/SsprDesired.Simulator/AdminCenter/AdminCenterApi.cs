using SsprDesired.Simulator.Access;

namespace SsprDesired.Simulator.AdminCenter;

/// <summary>Chooses the resource of a request under <c>/api</c>, after the checks that all of them share.</summary>
internal static class AdminCenterApi
{
    public static TenantResponse Answer(AdminCall call)
    {
        Func<AdminCall, TenantResponse>? resource = call
            .Request.Uri.AbsolutePath.ToUpperInvariant()
            .TrimEnd('/') switch
        {
            "/API/PASSWORDRESET/PASSWORDRESETPOLICIES" => PasswordResetResource.Answer,
            "/API/PASSWORDRESET/ONPREMISESPASSWORDRESETPOLICIES" => OnPremisesResource.Answer,
            _ => null,
        };
        if (resource is null)
        {
            return AdminAnswer.Message(
                call,
                404,
                $"No HTTP resource was found that matches the request URI '{call.Request.Uri}'."
            );
        }

        var token = BearerToken.Read(
            call.Request,
            call.Now,
            call.Store.Primary().Seed.OrganizationId,
            SimulatedToken.AdminCenterAudience
        );
        return token.Kind switch
        {
            null => AdminAnswer.Html(
                call,
                401,
                "401 - Unauthorized: Access is denied due to invalid credentials."
            ),

            // That app-only tokens are not supported is known; with which status they are refused is not.
            TokenKind.App => AdminAnswer.Html(call, 403, "403 - Forbidden: Access is denied."),
            _ when call.CorrelationId is null => AdminAnswer.ClientException(
                call,
                "ArgumentNull",
                "Value cannot be null. Parameter name: correlationId"
            ),
            _ => resource(call with { Token = token }),
        };
    }
}
