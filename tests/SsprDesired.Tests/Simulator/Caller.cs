using System.Text;
using System.Text.Json;
using SsprDesired.Simulator;

namespace SsprDesired.Tests.Simulator;

/// <summary>Calls a tenant the way a signed-in client does, without a door in between.</summary>
internal static class Caller
{
    public static readonly FixedTime Time = new(
        new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)
    );

    public const string Policies = "/api/PasswordReset/PasswordResetPolicies";

    public static SimulatedTenant Tenant(int users = 240, int seed = 1) =>
        SimulatedTenant.InMemory(new TenantSeed(users, seed), Time);

    public static TenantResponse Graph(
        this SimulatedTenant tenant,
        string method,
        string path,
        string? body = null,
        params (string Name, string Value)[] headers
    ) =>
        tenant.Exchange(
            Request(
                method,
                "https://graph.microsoft.com" + path,
                SimulatedToken.GraphAudience,
                TokenKind.App,
                body,
                headers
            )
        );

    public static TenantResponse Admin(
        this SimulatedTenant tenant,
        string method,
        string path,
        string? body = null,
        params (string Name, string Value)[] headers
    ) =>
        tenant.Exchange(
            Request(
                method,
                "https://main.iam.ad.ext.azure.com" + path,
                SimulatedToken.AdminCenterAudience,
                TokenKind.User,
                body,
                [("X-Ms-Client-Request-Id", "11111111-1111-4111-8111-111111111111"), .. headers]
            )
        );

    public static TenantRequest Request(
        string method,
        string url,
        string audience,
        TokenKind kind,
        string? body,
        params (string Name, string Value)[] headers
    )
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Authorization"] = "Bearer " + SimulatedToken.Issue(audience, kind, Time),
        };
        foreach (var (name, value) in headers)
        {
            all[name] = value;
        }

        return new TenantRequest(method, new Uri(url), all, Encoding.UTF8.GetBytes(body ?? ""));
    }

    /// <summary>The header of a Graph token, which replaces the caller's own.</summary>
    public static (string Name, string Value) Token(
        TokenKind kind,
        params IReadOnlyList<string>? permissions
    ) =>
        (
            "Authorization",
            "Bearer "
                + SimulatedToken.Issue(
                    SimulatedToken.GraphAudience,
                    kind,
                    Time,
                    permissions: permissions
                )
        );

    public static string Text(this TenantResponse answer) =>
        Encoding.UTF8.GetString(answer.Body.Span);

    public static JsonElement Json(this TenantResponse answer)
    {
        using var parsed = JsonDocument.Parse(answer.Body);
        return parsed.RootElement.Clone();
    }

    public static string ErrorCode(this TenantResponse answer) =>
        answer.Json().GetProperty("error").GetProperty("code").GetString()!;

    public static string GroupId(this SimulatedTenant tenant, string name) =>
        tenant
            .Graph("GET", $"/v1.0/groups?$filter=displayName eq '{name}'&$select=id")
            .Json()
            .GetProperty("value")
            .EnumerateArray()
            .Single()
            .GetProperty("id")
            .GetString()!;

    /// <summary>Every item of a collection, page by page.</summary>
    public static List<JsonElement> All(
        this SimulatedTenant tenant,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        List<JsonElement> items = [];
        for (string? next = path; next is not null; )
        {
            var page = tenant.Graph("GET", next, null, headers).Json();
            items.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("@odata.nextLink", out var link)
                ? new Uri(link.GetString()!).PathAndQuery
                : null;
        }

        return items;
    }
}
