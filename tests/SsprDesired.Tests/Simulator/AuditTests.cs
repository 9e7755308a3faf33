using System.Text.Json;
using System.Text.Json.Nodes;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class AuditTests
{
    private const string Audits = "/v1.0/auditLogs/directoryAudits";
    private const string Authorization = "/v1.0/policies/authorizationPolicy";
    private const string Service = "loggedByService eq 'Self-service Password Management'";

    private readonly FixedTime time = new(Caller.Time.Now);
    private readonly SimulatedTenant tenant;

    public AuditTests() => tenant = SimulatedTenant.InMemory(new TenantSeed(), time);

    [Fact]
    public void A_change_at_the_admin_center_names_each_changed_setting_and_the_person()
    {
        Put(policy =>
        {
            policy["registrationReconfirmIntevalInDays"] = 90;
            policy["customHelpdeskEmailOrUrl"] = "it@contoso.com";
        });
        var entry = Assert.Single(Entries());
        Assert.Equal("", ContractData.Problems("microsoft.graph.directoryAudit", entry));
        Assert.Equal("Update SSPR Settings", entry.GetProperty("activityDisplayName").GetString());
        Assert.Equal(
            "operator@contoso.com",
            entry
                .GetProperty("initiatedBy")
                .GetProperty("user")
                .GetProperty("userPrincipalName")
                .GetString()
        );
        Assert.Equal("2026-03-02T09:00:00.0000000Z", Moment(entry));
        Assert.Equal(
            [
                ("EnforcedRegistrationIntervalInDaysForUsers", "\"365\"", "\"90\""),
                ("CustomContactAdminLink", "\"\"", "\"it@contoso.com\""),
            ],
            Changes(entry)
        );
    }

    [Fact]
    public void Writeback_is_audited_under_the_same_name()
    {
        tenant.Admin(
            "PUT",
            "/api/PasswordReset/OnPremisesPasswordResetPolicies",
            """{"accountUnlockEnabled":true}"""
        );
        Assert.Equal(
            [("EnableAccountUnlock", "\"false\"", "\"true\"")],
            Changes(Assert.Single(Entries(Service)))
        );
    }

    [Fact]
    public void An_application_is_named_for_what_it_writes_at_graph()
    {
        tenant.Graph("PATCH", Authorization, """{"allowedToUseSSPR":false}""");
        tenant.Graph(
            "PATCH",
            "/v1.0/policies/authenticationMethodsPolicy",
            """{"policyMigrationState":"migrationInProgress"}"""
        );
        tenant.Graph(
            "PATCH",
            "/v1.0/domains/contoso.com",
            """{"passwordValidityPeriodInDays":30}"""
        );
        tenant.Graph(
            "PATCH",
            $"/v1.0/organization/{tenant.OrganizationId}/branding",
            """{"signInPageText":"Hej"}"""
        );
        tenant.Graph("PATCH", Authorization, """{"no":false}""");
        var entries = Entries(
            "activityDateTime ge 2026-03-02T00:00:00Z",
            "&$orderby=activityDateTime asc"
        );
        Assert.Equal(
            [
                "Update authorization policy",
                "Authentication Methods Policy Update",
                "Update domain",
                "Update company settings",
            ],
            entries.Select(one => one.GetProperty("activityDisplayName").GetString())
        );
        Assert.All(
            entries,
            entry =>
            {
                Assert.Equal("", ContractData.Problems("microsoft.graph.directoryAudit", entry));
                var by = entry.GetProperty("initiatedBy");
                Assert.Equal(JsonValueKind.Null, by.GetProperty("user").ValueKind);
                Assert.Equal(
                    "Simulated Pipeline",
                    by.GetProperty("app").GetProperty("displayName").GetString()
                );
            }
        );
    }

    [Fact]
    public void Of_edits_behind_the_client_s_back_only_the_portal_s_are_audited()
    {
        tenant.Edit("authorizationPolicy.allowedToUseSSPR=false");
        tenant.Edit("groups/SSPR Rollout.displayName=\"Other\"");
        tenant.Edit("passwordResetPolicy.enablementType=2");
        var entry = Assert.Single(Entries());
        Assert.Equal([("EnablementForUsers", "\"0\"", "\"2\"")], Changes(entry));
        Assert.Contains("admin@contoso.com", entry.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activityDateTime ge 2026-03-02T10:00:00Z", "123")]
    [InlineData("activityDateTime gt 2026-03-02T10:00:00Z", "23")]
    [InlineData("activityDateTime le 2026-03-02T10:00:00Z", "01")]
    [InlineData("activityDateTime lt 2026-03-02T10:00:00+00:00", "0")]
    [InlineData(
        "activityDisplayName eq 'Update SSPR Settings' and activityDateTime ge 2026-03-02T11:00:00Z and "
            + Service,
        "23"
    )]
    [InlineData("loggedByService eq 'Core Directory'", "")]
    [InlineData("activityDisplayName eq 'It''s and that'", "")]
    public void A_filter_joins_its_comparisons_by_and(string filter, string expected)
    {
        EditHourly(4);
        Assert.Equal(
            expected,
            string.Concat(Entries(filter, "&$orderby=activityDateTime").Select(Hour))
        );
    }

    [Theory]
    [InlineData("$filter=activityDateTime ge 'yesterday'")]
    [InlineData("$filter=category eq 'x'")]
    [InlineData("$filter=loggedByService eq 'x' or loggedByService eq 'y'")]
    [InlineData("$filter=loggedByService eq 'x")]
    [InlineData("$filter=loggedByService ge 'x'")]
    [InlineData("$orderby=category")]
    [InlineData("$top=0")]
    [InlineData("$expand=x")]
    public void What_is_not_answered_is_refused(string query) =>
        Assert.Equal(400, tenant.Graph("GET", $"{Audits}?{query}").Status);

    [Theory]
    [InlineData("desc", "43210")]
    [InlineData("asc", "01234")]
    public void Pages_follow_the_order(string order, string expected)
    {
        EditHourly(5);
        Assert.Equal(
            expected,
            string.Concat(
                tenant
                    .All($"{Audits}?$orderby=activityDateTime {order}&$top=2", Fresh())
                    .Select(Hour)
            )
        );
    }

    [Fact]
    public void Entries_are_kept_for_thirty_days()
    {
        EditHourly(2);
        time.Now = Caller.Time.Now.AddDays(30).AddMinutes(1);
        Assert.Equal("1", string.Concat(Entries().Select(Hour)));
        var id = Entries()[0].GetProperty("id").GetString();
        Assert.Equal(200, tenant.Graph("GET", $"{Audits}/{id}", null, Fresh()).Status);
        Assert.Equal(404, tenant.Graph("GET", $"{Audits}/SSPR_none", null, Fresh()).Status);
    }

    [Fact]
    public void A_stored_tenant_remembers_who_did_it()
    {
        var folder = Directory.CreateTempSubdirectory("sspr-audit-").FullName;
        try
        {
            SimulatedTenant
                .Open(folder, time)
                .Graph("PATCH", Authorization, """{"allowedToUseSSPR":false}""");
            SimulatedTenant.Open(folder, time).Edit("passwordResetPolicy.enablementType=2");
            var audits = SimulatedTenant.Open(folder, time).All(Audits);
            Assert.Equal(2, audits.Count);
            Assert.Contains("admin@contoso.com", audits[0].GetRawText(), StringComparison.Ordinal);
            Assert.Contains("Simulated Pipeline", audits[1].GetRawText(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void EditHourly(int times)
    {
        for (var hour = 0; hour < times; hour++)
        {
            time.Now = Caller.Time.Now.AddHours(hour);
            tenant.Edit("passwordResetPolicy.enablementType=" + (hour % 3));
        }
    }

    private void Put(Action<JsonObject> change)
    {
        var policy = JsonNode.Parse(tenant.Admin("GET", Caller.Policies).Text())!.AsObject();
        change(policy);
        Assert.Equal(200, tenant.Admin("PUT", Caller.Policies, policy.ToJsonString()).Status);
    }

    private List<JsonElement> Entries(string? filter = null, string rest = "") =>
        tenant.All(
            Audits + (filter is null ? "" : "?$filter=" + Uri.EscapeDataString(filter) + rest),
            Fresh()
        );

    // Time passes here, and the caller's own token would expire.
    private (string, string) Fresh() =>
        (
            "Authorization",
            "Bearer " + SimulatedToken.Issue(SimulatedToken.GraphAudience, TokenKind.App, time)
        );

    private static string Moment(JsonElement entry) =>
        entry.GetProperty("activityDateTime").GetString()!;

    private static int Hour(JsonElement entry) =>
        DateTimeOffset.Parse(Moment(entry), System.Globalization.CultureInfo.InvariantCulture).Hour
        - 9;

    private static (string?, string?, string?)[] Changes(JsonElement entry) =>
        [
            .. entry
                .GetProperty("targetResources")[0]
                .GetProperty("modifiedProperties")
                .EnumerateArray()
                .Select(one =>
                    (
                        one.GetProperty("displayName").GetString(),
                        one.GetProperty("oldValue").GetString(),
                        one.GetProperty("newValue").GetString()
                    )
                ),
        ];
}
