using System.Text.Json;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class ReportTests
{
    private const string Report = "/v1.0/reports/authenticationMethods/userRegistrationDetails";

    [Fact]
    public void Every_line_is_valid_and_some_hours_old()
    {
        var lines = Lines(Caller.Tenant());
        Assert.All(
            lines,
            line =>
            {
                Assert.Equal(
                    "",
                    ContractData.Problems("microsoft.graph.userRegistrationDetails", line)
                );
                Assert.Equal(
                    "2026-03-02T05:00:00Z",
                    line.GetProperty("lastUpdatedDateTime").GetString()
                );
            }
        );
        Assert.Equal(
            ["guest", "member"],
            lines.Select(line => Text(line, "userType")).Distinct().Order()
        );
        Assert.Contains(lines, line => Has(line, "isSsprRegistered"));
        Assert.Contains(lines, line => !Has(line, "isSsprRegistered"));
        Assert.Equal(
            lines.Select(line => line.GetRawText()),
            Lines(Caller.Tenant()).Select(line => line.GetRawText())
        );
    }

    [Fact]
    public void Disabled_users_are_left_out()
    {
        var tenant = Caller.Tenant();
        var enabled = tenant
            .All("/v1.0/users?$select=id,accountEnabled&$top=999")
            .Where(user => user.GetProperty("accountEnabled").GetBoolean())
            .Select(user => Text(user, "id"))
            .ToArray();
        Assert.Equal(enabled, Lines(tenant).Select(line => Text(line, "id")));
        Assert.Equal(200, tenant.Graph("GET", $"{Report}/{enabled[0]}").Status);
        var disabled = tenant
            .All("/v1.0/users?$select=id,accountEnabled&$top=999")
            .First(user => !user.GetProperty("accountEnabled").GetBoolean());
        Assert.Equal(404, tenant.Graph("GET", $"{Report}/{Text(disabled, "id")}").Status);
    }

    [Fact]
    public void The_scope_decides_who_is_enabled()
    {
        var tenant = Caller.Tenant();
        Assert.Empty(Ordinary(tenant).Where(line => Has(line, "isSsprEnabled")));
        tenant.Edit("passwordResetPolicy.enablementType=2");
        Assert.All(Ordinary(tenant), line => Assert.True(Has(line, "isSsprEnabled")));
        tenant.Edit("passwordResetPolicy.enablementType=1");
        tenant.Edit(
            $"passwordResetPolicy.passwordResetEnabledGroupIds=[\"{tenant.GroupId("SSPR Rollout")}\"]"
        );
        var members = tenant
            .All(
                $"/v1.0/groups/{tenant.GroupId("SSPR Rollout")}/transitiveMembers/microsoft.graph.user?$count=true",
                ("ConsistencyLevel", "eventual")
            )
            .Select(user => Text(user, "id"))
            .ToHashSet();
        Assert.Equal(12, members.Count);
        Assert.Equal(
            members,
            Ordinary(tenant)
                .Where(line => Has(line, "isSsprEnabled"))
                .Select(line => Text(line, "id"))
                .ToHashSet()
        );
    }

    [Fact]
    public void Administrators_follow_their_own_policy()
    {
        var tenant = Caller.Tenant();
        Assert.All(Administrators(tenant), line => Assert.True(Has(line, "isSsprEnabled")));
        tenant.Edit("authorizationPolicy.allowedToUseSSPR=false");
        tenant.Edit("passwordResetPolicy.enablementType=2");
        Assert.All(Administrators(tenant), line => Assert.False(Has(line, "isSsprEnabled")));
    }

    [Fact]
    public void More_required_methods_leave_fewer_people_registered()
    {
        var tenant = Caller.Tenant();
        var one = Ordinary(tenant).Count(line => Has(line, "isSsprRegistered"));
        tenant.Edit("passwordResetPolicy.numberOfAuthenticationMethodsRequired=2");
        var two = Ordinary(tenant).Count(line => Has(line, "isSsprRegistered"));
        Assert.InRange(two, 1, one - 1);
    }

    [Theory]
    [InlineData("migrationComplete", false)]
    [InlineData("migrationInProgress", true)]
    [InlineData("preMigration", true)]
    public void Methods_count_by_the_migration_state(string state, bool legacyCounts)
    {
        var tenant = Caller.Tenant();
        tenant.Edit($"authenticationMethodsPolicy.policyMigrationState=\"{state}\"");
        foreach (
            var id in (string[])["Email", "Sms", "Voice", "MicrosoftAuthenticator", "SoftwareOath"]
        )
        {
            tenant.Edit(
                $"authenticationMethodsPolicy.authenticationMethodConfigurations.{id}.state=\"disabled\""
            );
        }

        Assert.Equal(legacyCounts, Ordinary(tenant).Exists(line => Has(line, "isSsprRegistered")));
    }

    [Fact]
    public void A_method_counts_for_its_targets_only()
    {
        var tenant = Caller.Tenant();
        foreach (var id in (string[])["Email", "Sms", "MicrosoftAuthenticator", "SoftwareOath"])
        {
            tenant.Edit(
                $"authenticationMethodsPolicy.authenticationMethodConfigurations.{id}.includeTargets=[{{\"targetType\":\"group\",\"id\":\"{tenant.GroupId("SSPR Rollout")}\"}}]"
            );
        }

        var registered = Ordinary(tenant).Where(line => Has(line, "isSsprRegistered")).ToArray();
        Assert.InRange(registered.Length, 1, 12);
        tenant.Edit(
            "authenticationMethodsPolicy.authenticationMethodConfigurations.Email.excludeTargets=[{\"targetType\":\"group\",\"id\":\"all_users\"}]"
        );
        tenant.Edit("passwordResetPolicy.numberOfAuthenticationMethodsRequired=2");
        Assert.DoesNotContain(
            Ordinary(tenant),
            line =>
                Has(line, "isSsprRegistered")
                && Text(line, "userPrincipalName") == "pilot@contoso.com"
        );
    }

    [Fact]
    public void A_filter_compares_flags()
    {
        var tenant = Caller.Tenant();
        tenant.Edit("passwordResetPolicy.enablementType=2");
        var found = Lines(tenant, "isSsprEnabled eq true and isSsprRegistered eq false");
        Assert.NotEmpty(found);
        Assert.All(
            found,
            line =>
                Assert.Equal(
                    (true, false),
                    (Has(line, "isSsprEnabled"), Has(line, "isSsprRegistered"))
                )
        );
        Assert.Equal(400, tenant.Graph("GET", Report + "?$filter=isSsprEnabled ne true").Status);
        Assert.Equal(400, tenant.Graph("GET", Report + "?$orderby=id").Status);
    }

    [Fact]
    public void Pages_and_selected_members_lead_through_everybody()
    {
        var tenant = Caller.Tenant();
        var all = Lines(tenant).Select(line => Text(line, "id"));
        var paged = tenant.All(Report + "?$select=id,isSsprEnabled&$top=100");
        Assert.Equal(all, paged.Select(line => Text(line, "id")));
        Assert.All(paged, line => Assert.Equal(2, line.EnumerateObject().Count()));
        Assert.Equal(400, tenant.Graph("GET", Report + "?$select=color").Status);
    }

    [Theory]
    [InlineData("subscribedSkus.value=[]")]
    [InlineData("subscribedSkus.value=[null,1]")]
    [InlineData(
        "subscribedSkus.value=[{\"capabilityStatus\":\"Suspended\",\"servicePlans\":[{\"servicePlanId\":\"41781fb2-bc02-4b7c-bd55-b576c07bb09d\"}]}]"
    )]
    public void Without_premium_there_is_no_report(string edit)
    {
        var tenant = Caller.Tenant();
        tenant.Edit(edit);
        var answer = tenant.Graph("GET", Report);
        Assert.Equal(403, answer.Status);
        Assert.Equal("Authentication_RequestFromNonPremiumTenantOrB2CTenant", answer.ErrorCode());
    }

    [Fact]
    public void The_sixth_request_in_ten_seconds_is_throttled()
    {
        var time = new FixedTime(Caller.Time.Now);
        var tenant = SimulatedTenant.InMemory(new TenantSeed(), time);
        for (var request = 0; request < 5; request++)
        {
            time.Now = Caller.Time.Now.AddSeconds(request);
            Assert.Equal(
                200,
                tenant
                    .Graph("GET", request % 2 == 0 ? Report : "/v1.0/auditLogs/directoryAudits")
                    .Status
            );
        }

        var refused = tenant.Graph("GET", Report + "?$top=1");
        Assert.Equal(429, refused.Status);
        Assert.Equal("6", refused.Headers["Retry-After"]);
        Assert.StartsWith(
            "Tenant_Application/",
            refused.Headers["x-ms-throttle-scope"],
            StringComparison.Ordinal
        );
        var error = refused.Json().GetProperty("error");
        Assert.Equal("TooManyRequests", Text(error, "code"));
        Assert.Equal("429", Text(error.GetProperty("innerError"), "status"));

        // Another application has its own five, other resources have none of it, and time heals.
        Assert.Equal(
            200,
            tenant
                .Graph(
                    "GET",
                    Report,
                    null,
                    Caller.Token(TokenKind.User, SimulatedToken.DefaultScopes)
                )
                .Status
        );
        Assert.Equal(200, tenant.Graph("GET", "/v1.0/organization").Status);
        time.Now = Caller.Time.Now.AddSeconds(10);
        Assert.Equal(200, tenant.Graph("GET", Report).Status);
        Assert.Equal(429, tenant.Graph("GET", Report).Status);
    }

    private static bool Has(JsonElement line, string flag) => line.GetProperty(flag).GetBoolean();

    private static string Text(JsonElement line, string name) =>
        line.GetProperty(name).GetString()!;

    private static List<JsonElement> Lines(SimulatedTenant tenant, string? filter = null) =>
        tenant.All(
            Report
                + "?$top=999"
                + (filter is null ? "" : "&$filter=" + Uri.EscapeDataString(filter))
        );

    private static List<JsonElement> Ordinary(SimulatedTenant tenant) =>
        Lines(tenant, "isAdmin eq false");

    private static List<JsonElement> Administrators(SimulatedTenant tenant) =>
        Lines(tenant, "isAdmin eq true");
}
