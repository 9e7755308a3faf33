using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using SsprDesired.Simulator.Json;

namespace SsprDesired.Simulator;

/// <summary>
/// Tokens for a simulated tenant: JWT-shaped and unsigned, so worthless anywhere else.
/// Claims: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
/// </summary>
public static class SimulatedToken
{
    /// <summary>The audience of Microsoft Graph.</summary>
    public const string GraphAudience = "https://graph.microsoft.com";

    /// <summary>The same audience under its application id.</summary>
    public const string GraphApplicationId = "00000003-0000-0000-c000-000000000000";

    /// <summary>The audience of the admin center's own API ("ADIbizaUX").</summary>
    public const string AdminCenterAudience = "74658136-14ec-4630-ad9b-26e160ff0fc6";

    /// <summary>The <c>tid</c> that every simulated tenant takes for its own.</summary>
    public const string AnyTenant = "00000000-0000-0000-0000-000000000000";

    /// <summary>What an application's token grants unless told otherwise: enough to plan and to apply everything.</summary>
    public static IReadOnlyList<string> DefaultRoles =>
        [
            "AuditLog.Read.All",
            "Domain.ReadWrite.All",
            "Group.Read.All",
            "GroupMember.ReadWrite.All",
            "LicenseAssignment.Read.All",
            "Organization.Read.All",
            "OrganizationalBranding.ReadWrite.All",
            "Policy.Read.All",
            "Policy.ReadWrite.AuthenticationMethod",
            "Policy.ReadWrite.Authorization",
            "User.Read.All",
        ];

    /// <summary>The same for a person's token, with the one permission applications cannot have.</summary>
    public static IReadOnlyList<string> DefaultScopes =>
        [.. DefaultRoles, "OnPremDirectorySynchronization.ReadWrite.All", "User.Read"];

    /// <param name="lifetime">From now; an hour when not given. A negative one gives an expired token.</param>
    /// <param name="tenantId">The tenant it is for; <see cref="AnyTenant"/> when not given.</param>
    /// <param name="permissions">What it grants at Microsoft Graph; <see cref="DefaultRoles"/> or <see cref="DefaultScopes"/> when not given.</param>
    /// <param name="applicationId">The client it was issued to; limits count per client.</param>
    public static string Issue(
        string audience,
        TokenKind kind,
        TimeProvider time,
        TimeSpan? lifetime = null,
        string? tenantId = null,
        IReadOnlyList<string>? permissions = null,
        string? applicationId = null
    )
    {
        var now = time.GetUtcNow();
        var expires = now + (lifetime ?? TimeSpan.FromHours(1));
        var header = JsonText.Object(writer =>
        {
            writer.WriteString("typ", "JWT");
            writer.WriteString("alg", "none");
        });
        var claims = JsonText.Object(writer =>
        {
            writer.WriteString("aud", audience);
            writer.WriteString("idtyp", kind == TokenKind.App ? "app" : "user");
            writer.WriteString("tid", tenantId ?? AnyTenant);
            writer.WriteNumber(
                "nbf",
                (expires < now ? expires.AddHours(-1) : now).ToUnixTimeSeconds()
            );
            writer.WriteNumber("exp", expires.ToUnixTimeSeconds());
            WriteIdentity(writer, kind, applicationId);
            WriteGrants(writer, audience, kind, permissions);
        });
        return $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(claims)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes("simulated"))}";
    }

    // Neither account is in the generated directory, as a partner's or a deleted account would not be either.
    private static void WriteIdentity(Utf8JsonWriter writer, TokenKind kind, string? applicationId)
    {
        if (kind == TokenKind.App)
        {
            writer.WriteString("appid", applicationId ?? "5a1c3b70-2f4e-4f6b-9d0a-6f0e8c1d2b01");
            writer.WriteString("app_displayname", "Simulated Pipeline");
            writer.WriteString("oid", "5a1c3b70-2f4e-4f6b-9d0a-6f0e8c1d2b02");
            return;
        }

        writer.WriteString("appid", applicationId ?? "5a1c3b70-2f4e-4f6b-9d0a-6f0e8c1d2b03");
        writer.WriteString("oid", "5a1c3b70-2f4e-4f6b-9d0a-6f0e8c1d2b04");
        writer.WriteString("name", "Simulated Operator");
        writer.WriteString("upn", "operator@contoso.com");
    }

    private static void WriteGrants(
        Utf8JsonWriter writer,
        string audience,
        TokenKind kind,
        IReadOnlyList<string>? permissions
    )
    {
        if (audience == AdminCenterAudience)
        {
            writer.WriteString("scp", "user_impersonation");
        }
        else if (kind == TokenKind.App)
        {
            writer.WriteTexts("roles", [.. permissions ?? DefaultRoles]);
        }
        else
        {
            writer.WriteString("scp", string.Join(' ', permissions ?? DefaultScopes));
        }
    }
}
