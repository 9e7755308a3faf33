using SsprDesired.Simulator.Graph;

namespace SsprDesired.Simulator.Login;

/// <summary>
/// The part of <c>login.microsoftonline.com</c> a pipeline meets: discovery and the client credentials grant.
/// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
/// </summary>
internal static class LoginHost
{
    public static TenantResponse Answer(LoginCall call)
    {
        var token = call.Path is [_, "oauth2", ..];
        if (call.Request.Method != (token ? "POST" : "GET"))
        {
            return LoginAnswer.Error(
                call,
                400,
                "invalid_request",
                900561,
                $"The endpoint only accepts {(token ? "POST" : "GET")} requests. Received a {call.Request.Method} request."
            );
        }

        if (call.Path is ["common", "discovery", "instance"])
        {
            return Discovery.Instance(call);
        }

        if (!call.IsKnownTenant)
        {
            return LoginAnswer.Error(
                call,
                400,
                "invalid_request",
                90002,
                $"Tenant '{call.Tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant."
            );
        }

        return call.Path switch
        {
            [_, "oauth2", ..] => Grant(call, new ODataQuery(FormOf(call))),
            [_, "discovery", ..] => Discovery.Keys(),
            _ => Discovery.OpenId(call),
        };
    }

    // A form is a query without its question mark.
    private static string FormOf(LoginCall call) =>
        System.Text.Encoding.UTF8.GetString(call.Request.Body.Span);

    private static TenantResponse Grant(LoginCall call, ODataQuery form)
    {
        if (form["grant_type"] is not "client_credentials" and var grant)
        {
            return LoginAnswer.Error(
                call,
                400,
                "unsupported_grant_type",
                70003,
                $"The app requested an unsupported grant type '{grant}'."
            );
        }

        var id = form["client_id"] ?? "";
        if (
            call.Applications.FirstOrDefault(one => GraphApi.Is(one.ClientId, id))
            is not { } application
        )
        {
            return LoginAnswer.Error(
                call,
                400,
                "unauthorized_client",
                700016,
                $"Application with identifier '{id}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant."
            );
        }

        return Credential.Refusal(call, form, application) ?? Issue(call, form, application);
    }

    private static TenantResponse Issue(
        LoginCall call,
        ODataQuery form,
        SimulatedApplication application
    )
    {
        var scope = form["scope"] ?? "";
        if (!scope.EndsWith("/.default", StringComparison.Ordinal))
        {
            return LoginAnswer.Error(
                call,
                400,
                "invalid_scope",
                1002012,
                $"The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI)."
            );
        }

        var audience = scope[..^"/.default".Length].TrimEnd('/');
        return
            audience
                is SimulatedToken.GraphAudience
                    or SimulatedToken.GraphApplicationId
                    or SimulatedToken.AdminCenterAudience
            ? LoginAnswer.Ok(writer =>
            {
                writer.WriteString("token_type", "Bearer");
                writer.WriteNumber("expires_in", 3599);
                writer.WriteNumber("ext_expires_in", 3599);
                writer.WriteString(
                    "access_token",
                    SimulatedToken.Issue(
                        audience,
                        TokenKind.App,
                        call.Time,
                        TimeSpan.FromSeconds(3599),
                        call.State.Seed.OrganizationId,
                        application.Permissions,
                        application.ClientId
                    )
                );
            })
            : LoginAnswer.Error(
                call,
                400,
                "invalid_resource",
                500011,
                $"The resource principal named {audience} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant."
            );
    }
}
