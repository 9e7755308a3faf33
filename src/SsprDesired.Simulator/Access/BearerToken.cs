using System.Buffers.Text;
using System.Text.Json;

namespace SsprDesired.Simulator.Access;

/// <summary>What the simulated tenant reads in a token.</summary>
/// <param name="Kind">Null when the token is refused.</param>
/// <param name="Problem">Why it is refused, in the service's own words.</param>
internal sealed record BearerToken(TokenKind? Kind, string Problem)
{
    private const string Garbled = "CompactToken parsing failed with error code: 80049217";

    /// <summary>What the <c>roles</c> of an application or the <c>scp</c> of a person grant.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>The application the token was issued to, for limits that count per application.</summary>
    public string ApplicationId { get; init; } = "";

    public Actor? Actor { get; init; }

    public static BearerToken Read(
        TenantRequest request,
        DateTimeOffset now,
        string organizationId,
        params ReadOnlySpan<string> audiences
    )
    {
        if (
            !request.Headers.TryGetValue("Authorization", out var header)
            || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Refused("Access token is empty.");
        }

        try
        {
            if (header["Bearer ".Length..].Trim().Split('.') is not [_, var payload, _])
            {
                return Refused(Garbled);
            }

            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return Judge(claims.RootElement, now, organizationId, audiences);
        }
        catch (Exception unreadable)
            when (unreadable
                    is FormatException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
            )
        {
            return Refused(Garbled);
        }
    }

    private static BearerToken Judge(
        JsonElement claims,
        DateTimeOffset now,
        string organizationId,
        ReadOnlySpan<string> audiences
    )
    {
        var moment = now.ToUnixTimeSeconds();
        var tenant = claims.GetProperty("tid").GetString();
        if (claims.GetProperty("exp").GetInt64() <= moment)
        {
            return Refused("Lifetime validation failed, the token is expired.");
        }

        if (claims.GetProperty("nbf").GetInt64() > moment)
        {
            return Refused("Lifetime validation failed, the token is not yet valid.");
        }

        if (!audiences.Contains(claims.GetProperty("aud").GetString() ?? ""))
        {
            return Refused("Access token validation failure. Invalid audience.");
        }

        if (
            tenant != SimulatedToken.AnyTenant
            && !string.Equals(tenant, organizationId, StringComparison.OrdinalIgnoreCase)
        )
        {
            return Refused("Access token validation failure. The token is for another tenant.");
        }

        return Accepted(
            claims,
            claims.GetProperty("idtyp").GetString() == "app" ? TokenKind.App : TokenKind.User
        );
    }

    private static BearerToken Accepted(JsonElement claims, TokenKind kind) =>
        new(kind, "")
        {
            ApplicationId = Text(claims, "appid"),
            Permissions =
                kind == TokenKind.User ? Text(claims, "scp").Split(' ')
                : claims.TryGetProperty("roles", out var roles)
                    ? [.. roles.EnumerateArray().Select(role => role.ToString())]
                : [],
            Actor =
                kind == TokenKind.User
                    ? new Actor(
                        Text(claims, "oid"),
                        Text(claims, "name"),
                        Text(claims, "upn"),
                        null
                    )
                    : new Actor(
                        Text(claims, "oid"),
                        Text(claims, "app_displayname"),
                        null,
                        Text(claims, "appid")
                    ),
        };

    private static string Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static BearerToken Refused(string problem) => new(null, problem);
}
