using System.Text.Json;
using System.Text.RegularExpressions;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

/// <summary>The documented exchanges, sent again: same status, and no documented property is missing from the answer.</summary>
public sealed partial class ExampleTests
{
    // Properties that the examples show and v1.0 does not have (any more), or that an answer carries only sometimes.
    private static readonly Dictionary<string, string> Faults = new()
    {
        ["creationOptions"] = "a beta property on the group page",
        ["directorySizeQuota"] = "a beta property on the organization page",
        ["isMultipleDataLocationsForServicesEnabled"] = "a beta property on the organization page",
        ["organizationId"] = "not a default property of a group any more",
        ["targetResource"] = "a slip of the audit page for targetResources",
        ["@odata.id"] = "control information of a fuller metadata level",
    };

    // What these examples ask for is beyond the simulator, which must say so instead of answering something else.
    private static readonly Dictionary<string, string> Beyond = new()
    {
        ["get_pr_count"] = "$search",
        ["list_groups_members_startswith"] = "$filter on members",
        ["get_tier_count"] = "$search",
        ["list_groups_transitivemembers_startswith"] = "$orderby",
        ["get_groups_withlicenseerrors_count"] = "another filter",
        ["get_groups_startswith"] = "$orderby",
        ["get_video_count"] = "$search",
        ["get_enabled_dynamic_groups"] = "another filter",
        ["get_groups_with_licenses"] = "another filter",
        ["get_user"] = "/me",
        ["get_schemaextension"] = "a schema extension",
        ["get_signinname_users"] = "another filter",
        ["get_a_count_endsWith"] = "another filter",
        ["get_wa_count"] = "$search",
        ["get_to_count"] = "$search",
        ["list_schemaextension"] = "a schema extension",
        ["get_organizationalbranding_frlocale_bannerLogo"] = "localizations and pictures",
    };

    // Bodies that the type itself forbids; the service cannot have taken them.
    private static readonly Dictionary<string, string> Impossible = new()
    {
        ["update_voiceauthenticationmethodconfiguration"] = "a boolean as text",
        ["update_microsoftauthenticatorauthenticationmethodconfiguration"] = "the state \"String\"",
    };

    // What had happened in the tenant of the example.
    private static readonly Dictionary<string, string> Before = new()
    {
        ["get_organizationalbranding"] = "branding.signInPageText=\"Contoso\"",
        ["get_directoryaudit_1"] = "passwordResetPolicy.enablementType=2",
        ["get_directoryaudit_2"] = "passwordResetPolicy.enablementType=2",
        ["get_organizationalbranding_locale"] = "branding.signInPageText=\" \"",
    };

    public static IEnumerable<object[]> Names =>
        ContractData
            .Examples()
            .Where(one => one.Example.GetProperty("request").ValueKind == JsonValueKind.Object)
            .Select(one => new object[] { one.File, Name(one.Example) })
            .DistinctBy(one => (one[0], one[1]));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_documented_exchange_is_answered_as_documented(string file, string name)
    {
        foreach (
            var (_, example) in ContractData
                .Examples()
                .Where(one => one.File == file && Name(one.Example) == name)
        )
        {
            var tenant = Caller.Tenant();
            if (Before.TryGetValue(name, out var edit))
            {
                tenant.Edit(edit);
            }

            var answer = Send(tenant, example.GetProperty("request"));
            if (Beyond.ContainsKey(name) || Impossible.ContainsKey(name))
            {
                Assert.Equal(400, answer.Status);
                continue;
            }

            var documented = example.GetProperty("response");
            Assert.Equal(documented.GetProperty("status").GetInt32(), answer.Status);
            Assert.Empty(
                Missing(Unwrapped(file, documented.GetProperty("body")), answer).Except(Faults.Keys)
            );
        }
    }

    [Fact]
    public void Every_listed_fault_and_limit_still_stands()
    {
        var shown = ContractData
            .Examples()
            .SelectMany(one =>
                Properties(
                    Unwrapped(one.File, one.Example.GetProperty("response").GetProperty("body"))
                )
            )
            .ToHashSet();
        Assert.Empty(Faults.Keys.Except(shown));
        Assert.Empty(
            Beyond
                .Keys.Concat(Impossible.Keys)
                .Except(ContractData.Examples().Select(one => Name(one.Example)))
        );
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex SomeId();

    private static TenantResponse Send(SimulatedTenant tenant, JsonElement request)
    {
        var url = request.GetProperty("url").GetString()!;
        var path = url.StartsWith('/')
            ? "/v1.0" + url
            : url["https://graph.microsoft.com".Length..]
                .Replace("/beta/directory/", "/v1.0/directory/", StringComparison.Ordinal);
        var ids =
            path.Contains("/organization/", StringComparison.Ordinal)
            || path.Contains("/directory/", StringComparison.Ordinal)
                ? tenant.OrganizationId
            : path.Contains("/directoryAudits/", StringComparison.Ordinal)
                ? tenant.All("/v1.0/auditLogs/directoryAudits")[0].GetProperty("id").GetString()!
            : path.Contains("/users/", StringComparison.Ordinal) ? "pilot@contoso.com"
            : tenant.GroupId("SSPR Rollout");
        path = string.Join(
            '/',
            path.Split('/')
                .Select(part => Guid.TryParse(part.Split('?')[0], out _) ? ids + part[36..] : part)
        );
        var headers = request
            .GetProperty("headers")
            .EnumerateObject()
            .Select(header => (header.Name, header.Value.GetString()!))
            .Append(Caller.Token(TokenKind.User, SimulatedToken.DefaultScopes));
        var body = request.GetProperty("body");
        return tenant.Graph(
            request.GetProperty("method").GetString()!,
            path.Replace("{id}", ids, StringComparison.Ordinal),
            body.ValueKind == JsonValueKind.Null
                ? null
                : SomeId().Replace(body.GetRawText(), tenant.GroupId("SSPR Rollout")),
            [.. headers]
        );
    }

    // Some pages wrap the entity in "value", which the service does not; the audit page even in a list.
    private static JsonElement Unwrapped(string file, JsonElement body) =>
        file.EndsWith("-get", StringComparison.Ordinal)
        && body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("value", out var inner)
            ? inner.ValueKind == JsonValueKind.Array
                ? inner[0]
                : inner
            : body;

    private static IEnumerable<string> Missing(JsonElement documented, TenantResponse answer) =>
        answer.Body.Length == 0
            ? Properties(documented)
            : Properties(documented).Except(Properties(answer.Json()));

    private static HashSet<string> Properties(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        HashSet<string> names = [.. body.EnumerateObject().Select(member => member.Name)];
        if (body.TryGetProperty("value", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            names.UnionWith(
                items
                    .EnumerateArray()
                    .SelectMany(item => item.EnumerateObject())
                    .Select(member => member.Name)
            );
        }

        return names;
    }

    private static string Name(JsonElement example) => example.GetProperty("name").GetString()!;
}
