using System.Text.Json;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class MethodsTests
{
    private const string Policy = "/v1.0/policies/authenticationMethodsPolicy";
    private const string Configurations = Policy + "/authenticationMethodConfigurations/";

    [Theory]
    [InlineData("Sms", "sms", "\"state\":\"disabled\"")]
    [InlineData("voice", "voice", "\"isOfficePhoneAllowed\":true")]
    [InlineData("Email", "email", "\"allowExternalIdToUseEmailOtp\":\"disabled\"")]
    [InlineData(
        "MicrosoftAuthenticator",
        "microsoftAuthenticator",
        "\"isSoftwareOathEnabled\":false"
    )]
    [InlineData("SoftwareOath", "softwareOath", "\"state\":\"disabled\"")]
    [InlineData("TemporaryAccessPass", "temporaryAccessPass", "\"isUsableOnce\":false")]
    [InlineData("Fido2", "fido2", "\"isAttestationEnforced\":false")]
    [InlineData("X509Certificate", "x509Certificate", "\"state\":\"enabled\"")]
    [InlineData("QRCodePin", "qrCodePin", "\"pinLength\":10")]
    public void A_configuration_takes_its_own_members_and_keeps_the_rest(
        string id,
        string type,
        string member
    )
    {
        var tenant = Caller.Tenant();
        var before = Members(tenant, id);
        var answer = tenant.Graph("PATCH", Configurations + id, Body(type, member));
        Assert.Equal(204, answer.Status);
        Assert.Equal(0, answer.Body.Length);
        var after = tenant.Graph("GET", Configurations + id);
        Assert.Contains(member, after.Text(), StringComparison.Ordinal);
        Assert.Equal(before, Members(tenant, id));
        Assert.Equal("", Problems(after.Json()));
        Assert.Equal(
            "",
            ContractData.Problems(
                "microsoft.graph.authenticationMethodsPolicy",
                tenant.Graph("GET", Policy).Json()
            )
        );
    }

    [Theory]
    [InlineData("""{"state":"enabled"}""")]
    [InlineData("""{"@odata.type":"#microsoft.graph.voiceAuthenticationMethodConfiguration"}""")]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.smsAuthenticationMethodConfiguration","isOfficePhoneAllowed":true}"""
    )]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.smsAuthenticationMethodConfiguration","state":"on"}"""
    )]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.smsAuthenticationMethodConfiguration","id":"Voice"}"""
    )]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.smsAuthenticationMethodConfiguration","includeTargets":{}}"""
    )]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.smsAuthenticationMethodConfiguration","includeTargets":[{"id":"all_users"}]}"""
    )]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.smsAuthenticationMethodConfiguration","includeTargets":[{"targetType":"group","id":"22222222-2222-4222-8222-222222222222"}]}"""
    )]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.smsAuthenticationMethodConfiguration","excludeTargets":[{"targetType":"user","id":"22222222-2222-4222-8222-222222222222"}]}"""
    )]
    [InlineData(
        """{"@odata.type":"#microsoft.graph.smsAuthenticationMethodConfiguration","excludeTargets":[{"targetType":"group","id":"all_users","color":1}]}"""
    )]
    [InlineData("[]")]
    [InlineData("")]
    public void A_wrong_configuration_is_refused_and_changes_nothing(string body)
    {
        var tenant = Caller.Tenant();
        var before = tenant.Graph("GET", Policy).Text();
        Assert.Equal(400, tenant.Graph("PATCH", Configurations + "Sms", body).Status);
        Assert.Equal(before, tenant.Graph("GET", Policy).Text());
    }

    [Fact]
    public void Targets_are_replaced_whole_and_completed()
    {
        var tenant = Caller.Tenant();
        var (rollout, staff) = (tenant.GroupId("SSPR Rollout"), tenant.GroupId("IT Staff"));
        foreach (var id in (string[])[rollout, staff])
        {
            tenant.Graph(
                "PATCH",
                Configurations + "Sms",
                Body("sms", $$"""{"id":"{{id}}","targetType":"group"}""", "includeTargets")
            );
        }

        var sms = tenant.Graph("GET", Configurations + "Sms").Json();
        var target = Assert.Single(sms.GetProperty("includeTargets").EnumerateArray());
        Assert.Equal(staff, target.GetProperty("id").GetString());
        Assert.False(target.GetProperty("isRegistrationRequired").GetBoolean());
        Assert.False(target.GetProperty("isUsableForSignIn").GetBoolean());
        Assert.Equal("", Problems(sms));
    }

    [Fact]
    public void A_policy_over_twenty_kilobytes_is_refused()
    {
        var tenant = Caller.Tenant();
        var target = $$"""{"id":"{{tenant.GroupId("SSPR Rollout")}}","targetType":"group"}""";
        var many = string.Join(',', Enumerable.Repeat(target, 200));
        Assert.Equal(
            400,
            tenant
                .Graph("PATCH", Configurations + "Sms", Body("sms", many, "includeTargets"))
                .Status
        );
    }

    [Fact]
    public void A_configuration_goes_back_to_its_default()
    {
        var tenant = Caller.Tenant();
        foreach (var id in Ids(tenant))
        {
            Assert.Equal(204, tenant.Graph("DELETE", Configurations + id).Status);
            var reset = tenant.Graph("GET", Configurations + id).Json();
            Assert.Equal("disabled", reset.GetProperty("state").GetString());
            Assert.Equal("", Problems(reset));
        }

        Assert.Equal(404, tenant.Graph("DELETE", Configurations + "Pigeon").Status);
        Assert.Equal(404, tenant.Graph("PATCH", Configurations + "Pigeon", "{}").Status);
        Assert.Equal(405, tenant.Graph("PUT", Configurations + "Sms", "{}").Status);
    }

    [Fact]
    public void The_policy_answers_a_change_with_itself()
    {
        var tenant = Caller.Tenant();
        var answer = tenant.Graph(
            "PATCH",
            Policy,
            """{"registrationEnforcement":{"authenticationMethodsRegistrationCampaign":{"state":"disabled"}}}"""
        );
        Assert.Equal(200, answer.Status);
        Assert.Equal(
            "",
            ContractData.Problems("microsoft.graph.authenticationMethodsPolicy", answer.Json())
        );
        Assert.Equal(tenant.Graph("GET", Policy).Text(), answer.Text());
        var campaign = answer
            .Json()
            .GetProperty("registrationEnforcement")
            .GetProperty("authenticationMethodsRegistrationCampaign");
        Assert.Equal("disabled", campaign.GetProperty("state").GetString());
        Assert.Equal(1, campaign.GetProperty("snoozeDurationInDays").GetInt32());
        Assert.Equal(
            "2026-03-02T09:00:00.0000000Z",
            answer.Json().GetProperty("lastModifiedDateTime").GetString()
        );
    }

    [Theory]
    [InlineData("\"preMigration\"", "preMigration", 200)]
    [InlineData("\"preMigration\"", "migrationInProgress", 200)]
    [InlineData("\"migrationInProgress\"", "migrationComplete", 200)]
    [InlineData("\"migrationComplete\"", "migrationInProgress", 200)]
    [InlineData("\"migrationInProgress\"", "preMigration", 400)]
    [InlineData("\"migrationComplete\"", "preMigration", 400)]
    [InlineData("null", "preMigration", 400)]
    [InlineData("null", "somethingElse", 400)]
    public void Nothing_leads_back_before_the_migration(string from, string to, int status)
    {
        var tenant = Caller.Tenant();
        tenant.Edit("authenticationMethodsPolicy.policyMigrationState=" + from);
        Assert.Equal(
            status,
            tenant.Graph("PATCH", Policy, $$"""{"policyMigrationState":"{{to}}"}""").Status
        );
    }

    [Theory]
    [InlineData("""{"color":"red"}""")]
    [InlineData("""{"displayName":"Mine"}""")]
    [InlineData("""{"reconfirmationInDays":"90"}""")]
    [InlineData(
        """{"registrationEnforcement":{"authenticationMethodsRegistrationCampaign":{"snoozeDurationInDays":15}}}"""
    )]
    [InlineData(
        """{"registrationEnforcement":{"authenticationMethodsRegistrationCampaign":{"excludeTargets":[{"targetType":"group","id":"x"}]}}}"""
    )]
    [InlineData("""{"registrationEnforcement":null}""")]
    [InlineData("""{"id":"authenticationMethodsPolicy"}""", 200)]
    public void A_wrong_policy_is_refused(string body, int status = 400) =>
        Assert.Equal(status, Caller.Tenant().Graph("PATCH", Policy, body).Status);

    private static string Body(string type, string text, string? list = null) =>
        $$"""{"@odata.type":"#microsoft.graph.{{type}}AuthenticationMethodConfiguration",{{(list is null ? text : $"\"{list}\":[{text}]")}}}""";

    private static string Problems(JsonElement configuration) =>
        ContractData.Problems(
            "microsoft.graph.authenticationMethodConfiguration.any",
            configuration
        );

    private static string[] Members(SimulatedTenant tenant, string id) =>
        [
            .. tenant
                .Graph("GET", Configurations + id)
                .Json()
                .EnumerateObject()
                .Select(member => member.Name),
        ];

    private static string[] Ids(SimulatedTenant tenant) =>
        [
            .. tenant
                .Graph("GET", Policy)
                .Json()
                .GetProperty("authenticationMethodConfigurations")
                .EnumerateArray()
                .Select(one => one.GetProperty("id").GetString()!),
        ];
}
