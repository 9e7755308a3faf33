using System.Text.Json;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class AdminCenterTests
{
    private const string OnPremises = "/api/PasswordReset/OnPremisesPasswordResetPolicies";

    [Fact]
    public void The_policy_has_all_its_members_and_the_misspelt_one()
    {
        var policy = Caller.Tenant().Admin("GET", Caller.Policies).Json();
        Assert.Equal(29, policy.EnumerateObject().Count());
        Assert.Equal(365, policy.GetProperty("registrationReconfirmIntevalInDays").GetInt32());
        Assert.Equal(0, policy.GetProperty("enablementType").GetInt32());
    }

    [Fact]
    public void A_whole_policy_is_replaced_and_the_answer_is_true()
    {
        var tenant = Caller.Tenant();
        var group = tenant.GroupId("SSPR Rollout");
        var answer = tenant.Admin(
            "PUT",
            Caller.Policies,
            With(
                tenant,
                ("enablementType", "1"),
                ("passwordResetEnabledGroupIds", $"[\"{group}\"]")
            )
        );
        Assert.Equal(200, answer.Status);
        Assert.Equal("true", answer.Text());
        Assert.Equal(
            1,
            tenant.Admin("GET", Caller.Policies).Json().GetProperty("enablementType").GetInt32()
        );
    }

    [Fact]
    public void The_name_of_the_group_is_told_only_when_asked_for()
    {
        var tenant = Caller.Tenant();
        tenant.Admin(
            "PUT",
            Caller.Policies,
            With(
                tenant,
                ("passwordResetEnabledGroupIds", $"[\"{tenant.GroupId("SSPR Rollout")}\"]"),
                ("passwordResetEnabledGroupName", "\"wrong\"")
            )
        );
        Assert.Equal("", Name(tenant, ""));
        Assert.Equal("", Name(tenant, "?getPasswordResetEnabledGroup=false"));
        Assert.Equal("SSPR Rollout", Name(tenant, "?getPasswordResetEnabledGroup=true"));
        tenant.Edit("""groups/SSPR Rollout.displayName="Renamed" """);
        Assert.Equal("Renamed", Name(tenant, "?getPasswordResetEnabledGroup=true"));
    }

    [Theory]
    [InlineData("registrationReconfirmIntevalInDays", "731")]
    [InlineData("registrationReconfirmIntevalInDays", "-1")]
    [InlineData("registrationReconfirmIntevalInDays", "1.5")]
    [InlineData("enablementType", "3")]
    [InlineData("numberOfAuthenticationMethodsRequired", "0")]
    [InlineData("numberOfQuestionsToReset", "2")]
    [InlineData("skipRegistrationMaxAllowedDays", "0")]
    [InlineData("emailOptionEnabled", "null")]
    [InlineData("objectId", "\"other\"")]
    [InlineData("securityQuestions", "[1]")]
    [InlineData("passwordResetEnabledGroupIds", "[\"11111111-1111-4111-8111-111111111111\"]")]
    [InlineData("passwordResetEnabledGroupIds", "[\"a\",\"b\"]")]
    public void A_wrong_value_is_refused_and_changes_nothing(string member, string value)
    {
        var tenant = Caller.Tenant();
        var before = tenant.Admin("GET", Caller.Policies).Text();
        var answer = tenant.Admin("PUT", Caller.Policies, With(tenant, (member, value)));
        Assert.Equal(400, answer.Status);
        Assert.Equal(
            "Microsoft.Portal.Framework.Exceptions.ClientException",
            answer.Json().GetProperty("ClassName").GetString()
        );
        Assert.Equal(before, tenant.Admin("GET", Caller.Policies).Text());
    }

    [Fact]
    public void A_policy_without_any_one_of_its_members_is_refused()
    {
        var tenant = Caller.Tenant();
        foreach (var member in tenant.Admin("GET", Caller.Policies).Json().EnumerateObject())
        {
            Assert.Equal(
                400,
                tenant.Admin("PUT", Caller.Policies, With(tenant, (member.Name, ""))).Status
            );
        }
    }

    [Fact]
    public void Unknown_members_survive_byte_for_byte()
    {
        var tenant = Caller.Tenant();
        const string Unknown = "{\"a\":[1.50,1e3,\"\\u00e5\"],\"b\" : null}";
        tenant.Edit("passwordResetPolicy.x-unknown-thing=" + Unknown);
        var read = tenant
            .Admin("GET", Caller.Policies + "?getPasswordResetEnabledGroup=true")
            .Text();
        Assert.Contains("\"x-unknown-thing\":" + Unknown, read, StringComparison.Ordinal);
        Assert.Equal(200, tenant.Admin("PUT", Caller.Policies, read).Status);
        Assert.Equal(
            read,
            tenant.Admin("GET", Caller.Policies + "?getPasswordResetEnabledGroup=true").Text()
        );
    }

    [Fact]
    public void What_the_subscription_allows_cannot_be_written()
    {
        var tenant = Caller.Tenant();
        tenant.Admin("PUT", Caller.Policies, With(tenant, ("emailOptionAllowed", "false")));
        Assert.True(
            tenant
                .Admin("GET", Caller.Policies)
                .Json()
                .GetProperty("emailOptionAllowed")
                .GetBoolean()
        );
    }

    [Fact]
    public void Without_the_request_id_the_service_misses_its_correlation_id()
    {
        var answer = Caller
            .Tenant()
            .Admin("GET", Caller.Policies, null, ("X-Ms-Client-Request-Id", ""));
        Assert.Equal(400, answer.Status);
        Assert.Contains(
            "correlationId",
            answer.Json().GetProperty("Message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "ArgumentNull",
            answer.Json().GetProperty("ClientData").GetProperty("errorCode").GetString()
        );
    }

    [Fact]
    public void Writeback_takes_one_member_a_call()
    {
        var tenant = Caller.Tenant();
        Assert.Equal(
            200,
            tenant.Admin("PUT", OnPremises, """{"passwordWriteBackSupported":false}""").Status
        );
        Assert.Equal(
            200,
            tenant.Admin("PUT", OnPremises, """{"accountUnlockEnabled":true}""").Status
        );
        Assert.Equal(
            200,
            tenant
                .Admin(
                    "PUT",
                    OnPremises,
                    """{"passwordWriteBackSupported":true,"accountUnlockEnabled":false}"""
                )
                .Status
        );
        var policy = tenant.Admin("GET", OnPremises).Json();
        Assert.True(policy.GetProperty("passwordWritebackSupported").GetBoolean());
        Assert.True(policy.GetProperty("accountUnlockEnabled").GetBoolean());
        Assert.Equal(400, tenant.Admin("PUT", OnPremises, """{"accountUnlockEnabled":1}""").Status);
    }

    [Fact]
    public void An_unknown_address_is_named_in_the_answer()
    {
        var answer = Caller.Tenant().Admin("GET", "/api/PasswordReset/Nothing");
        Assert.Equal(404, answer.Status);
        Assert.Equal(
            "No HTTP resource was found that matches the request URI 'https://main.iam.ad.ext.azure.com/api/PasswordReset/Nothing'.",
            answer.Json().GetProperty("message").GetString()
        );
        Assert.Equal(405, Caller.Tenant().Admin("DELETE", Caller.Policies).Status);
    }

    private static string? Name(SimulatedTenant tenant, string query) =>
        tenant
            .Admin("GET", Caller.Policies + query)
            .Json()
            .GetProperty("passwordResetEnabledGroupName")
            .GetString();

    // The policy as read, with some members replaced; an empty text leaves the member out.
    private static string With(SimulatedTenant tenant, params (string Name, string Value)[] changes)
    {
        var members = tenant
            .Admin("GET", Caller.Policies)
            .Json()
            .EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.GetRawText());
        foreach (var (name, value) in changes)
        {
            members[name] = value;
        }

        return "{"
            + string.Join(
                ',',
                members
                    .Where(one => one.Value.Length > 0)
                    .Select(one => $"\"{one.Key}\":{one.Value}")
            )
            + "}";
    }
}
