using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator.Login;

/// <summary>https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc</summary>
internal static class Discovery
{
    public static TenantResponse OpenId(LoginCall call)
    {
        var tenant = $"{call.Origin}/{call.State.Seed.OrganizationId}";
        return LoginAnswer.Ok(writer =>
        {
            writer.WriteString("token_endpoint", tenant + "/oauth2/v2.0/token");
            writer.WriteTexts(
                "token_endpoint_auth_methods_supported",
                "client_secret_post",
                "private_key_jwt"
            );
            writer.WriteString("jwks_uri", tenant + "/discovery/v2.0/keys");
            writer.WriteTexts("response_modes_supported", "query", "fragment", "form_post");
            writer.WriteTexts("subject_types_supported", "pairwise");
            writer.WriteTexts("id_token_signing_alg_values_supported", "RS256");
            writer.WriteTexts(
                "response_types_supported",
                "code",
                "id_token",
                "code id_token",
                "id_token token"
            );
            writer.WriteTexts("scopes_supported", "openid", "profile", "email", "offline_access");
            writer.WriteString("issuer", tenant + "/v2.0");
            writer.WriteString("authorization_endpoint", tenant + "/oauth2/v2.0/authorize");
            writer.WriteString("device_authorization_endpoint", tenant + "/oauth2/v2.0/devicecode");
            writer.WriteString("end_session_endpoint", tenant + "/oauth2/v2.0/logout");
            writer.WriteString("tenant_region_scope", "EU");
            writer.WriteString("cloud_instance_name", "microsoftonline.com");
            writer.WriteString("cloud_graph_host_name", "graph.windows.net");
            writer.WriteString("msgraph_host", "graph.microsoft.com");
        });
    }

    /// <summary>Simulated tokens are not signed, so there is no key to publish.</summary>
    public static TenantResponse Keys() => LoginAnswer.Ok(writer => writer.WriteTexts("keys"));

    /// <summary>What the authentication libraries ask before they trust a host.</summary>
    public static TenantResponse Instance(LoginCall call) =>
        LoginAnswer.Ok(writer =>
        {
            var host = call.Request.Uri.Authority;
            writer.WriteString(
                "tenant_discovery_endpoint",
                $"{call.Origin}/{call.State.Seed.OrganizationId}/v2.0/.well-known/openid-configuration"
            );
            writer.WriteString("api-version", "1.1");
            writer.WriteStartArray("metadata");
            writer.WriteStartObject();
            writer.WriteString("preferred_network", host);
            writer.WriteString("preferred_cache", host);
            writer.WriteTexts("aliases", host);
            writer.WriteEndObject();
            writer.WriteEndArray();
        });
}
