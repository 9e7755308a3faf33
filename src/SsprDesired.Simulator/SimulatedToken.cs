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

    /// <summary>The audience of the admin centre's own API ("ADIbizaUX").</summary>
    public const string AdminCenterAudience = "74658136-14ec-4630-ad9b-26e160ff0fc6";

    /// <summary>The <c>tid</c> that every simulated tenant takes for its own.</summary>
    public const string AnyTenant = "00000000-0000-0000-0000-000000000000";

    /// <param name="lifetime">From now; an hour when not given. A negative one gives an expired token.</param>
    /// <param name="tenantId">The tenant it is for; <see cref="AnyTenant"/> when not given.</param>
    public static string Issue(
        string audience,
        TokenKind kind,
        TimeProvider time,
        TimeSpan? lifetime = null,
        string? tenantId = null
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
            WriteGrants(writer, audience, kind);
        });
        return $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(claims)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes("simulated"))}";
    }

    private static void WriteGrants(Utf8JsonWriter writer, string audience, TokenKind kind)
    {
        if (audience == AdminCenterAudience)
        {
            writer.WriteString("scp", "user_impersonation");
        }
        else if (kind == TokenKind.App)
        {
            writer.WriteTexts(
                "roles",
                "Policy.ReadWrite.Authorization",
                "Policy.ReadWrite.AuthenticationMethod",
                "GroupMember.ReadWrite.All",
                "User.Read.All",
                "Organization.Read.All"
            );
        }
        else
        {
            writer.WriteString(
                "scp",
                "Policy.ReadWrite.Authorization Policy.ReadWrite.AuthenticationMethod Group.ReadWrite.All User.Read.All"
            );
        }
    }
}
