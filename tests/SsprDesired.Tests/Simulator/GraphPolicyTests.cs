using System.Text.Json;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class GraphPolicyTests
{
    private const string Authorization = "/v1.0/policies/authorizationPolicy";

    [Fact]
    public void A_patch_changes_the_named_member_and_no_other()
    {
        var tenant = Caller.Tenant();
        var before = tenant.Graph("GET", Authorization).Text();
        var answer = tenant.Graph("PATCH", Authorization, """{"allowedToUseSSPR":false}""");
        Assert.Equal(204, answer.Status);
        Assert.Equal(0, answer.Body.Length);
        var after = tenant.Graph("GET", Authorization).Text();
        Assert.Equal(
            before.Replace(
                "\"allowedToUseSSPR\":true",
                "\"allowedToUseSSPR\":false",
                StringComparison.Ordinal
            ),
            after
        );
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Inner_permissions_are_merged()
    {
        var tenant = Caller.Tenant();
        var patch = """{"defaultUserRolePermissions":{"allowedToCreateApps":false}}""";
        Assert.Equal(204, tenant.Graph("PATCH", Authorization, patch).Status);
        var permissions = tenant
            .Graph("GET", Authorization)
            .Json()
            .GetProperty("defaultUserRolePermissions");
        Assert.False(permissions.GetProperty("allowedToCreateApps").GetBoolean());
        Assert.True(permissions.GetProperty("allowedToReadOtherUsers").GetBoolean());
    }

    [Theory]
    [InlineData("""{"allowedToUseSspr":true}""", "Request_BadRequest")]
    [InlineData("""{"allowedToUseSSPR":"true"}""", "Request_BadRequest")]
    [InlineData("""{"allowedToUseSSPR":null}""", "Request_BadRequest")]
    [InlineData("""{"allowInvitesFrom":"nobody"}""", "Request_BadRequest")]
    [InlineData("""{"defaultUserRolePermissions":{"canFly":true}}""", "Request_BadRequest")]
    [InlineData("""{"defaultUserRolePermissions":[]}""", "Request_BadRequest")]
    [InlineData("""{"allowedToUseSSPR":true""", "BadRequest")]
    [InlineData("""[]""", "BadRequest")]
    [InlineData("", "BadRequest")]
    public void A_wrong_patch_is_refused_and_changes_nothing(string body, string code)
    {
        var tenant = Caller.Tenant();
        var before = tenant.Graph("GET", Authorization).Text();
        var answer = tenant.Graph("PATCH", Authorization, body);
        Assert.Equal(400, answer.Status);
        Assert.Equal(code, answer.ErrorCode());
        Assert.Equal(before, tenant.Graph("GET", Authorization).Text());
    }

    [Fact]
    public void The_beta_address_answers_the_same_policy()
    {
        var answer = Caller
            .Tenant()
            .Graph("GET", "/beta/policies/authorizationPolicy/authorizationPolicy");
        Assert.Equal(200, answer.Status);
        Assert.True(answer.Json().GetProperty("allowedToUseSSPR").GetBoolean());
    }

    [Fact]
    public void The_method_policy_is_migrated_and_lists_the_documented_methods()
    {
        var policy = Caller
            .Tenant()
            .Graph("GET", "/v1.0/policies/authenticationMethodsPolicy")
            .Json();
        Assert.Equal("migrationComplete", policy.GetProperty("policyMigrationState").GetString());
        var states = policy
            .GetProperty("authenticationMethodConfigurations")
            .EnumerateArray()
            .ToDictionary(
                one => one.GetProperty("id").GetString()!,
                one => one.GetProperty("state").GetString()
            );
        Assert.Equal("enabled", states["Email"]);
        Assert.Equal("enabled", states["Sms"]);
        Assert.Equal("disabled", states["Voice"]);
        Assert.Equal("enabled", states["MicrosoftAuthenticator"]);
        Assert.All(
            ["SoftwareOath", "TemporaryAccessPass", "Fido2"],
            id => Assert.Contains(id, states.Keys)
        );
    }

    [Fact]
    public void One_method_configuration_is_answered_by_its_id()
    {
        var tenant = Caller.Tenant();
        var path = "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/";
        Assert.Equal(
            "Email",
            tenant.Graph("GET", path + "email").Json().GetProperty("id").GetString()
        );
        Assert.Equal(404, tenant.Graph("GET", path + "Pigeon").Status);
    }

    [Fact]
    public void Select_narrows_the_organization()
    {
        var tenant = Caller.Tenant();
        var one = tenant
            .Graph("GET", "/v1.0/organization?$select=id,verifiedDomains")
            .Json()
            .GetProperty("value")[0];
        Assert.Equal(
            ["id", "verifiedDomains"],
            one.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(tenant.OrganizationId, one.GetProperty("id").GetString());
        Assert.Equal(
            ["contoso.onmicrosoft.com", "contoso.com"],
            one.GetProperty("verifiedDomains")
                .EnumerateArray()
                .Select(domain => domain.GetProperty("name").GetString())
        );
        Assert.Equal(400, tenant.Graph("GET", "/v1.0/organization?$select=id,color").Status);
    }

    [Fact]
    public void The_subscriptions_take_select_and_no_filter()
    {
        var tenant = Caller.Tenant();
        var premium = tenant
            .Graph("GET", "/v1.0/subscribedSkus")
            .Json()
            .GetProperty("value")
            .EnumerateArray()
            .Single(sku => sku.GetProperty("skuPartNumber").GetString() == "AAD_PREMIUM");
        Assert.Equal(250, premium.GetProperty("prepaidUnits").GetProperty("enabled").GetInt32());
        Assert.Equal(
            400,
            tenant
                .Graph("GET", "/v1.0/subscribedSkus?$filter=skuPartNumber eq 'AAD_PREMIUM'")
                .Status
        );
    }

    [Theory]
    [InlineData("GET", "/v1.0/nothing", 400, "BadRequest")]
    [InlineData("GET", "/v3.0/groups", 400, "BadRequest")]
    [InlineData("DELETE", "/v1.0/policies/authorizationPolicy", 405, "Request_BadRequest")]
    [InlineData("POST", "/v1.0/organization", 405, "Request_BadRequest")]
    [InlineData("GET", "/v1.0/groups?$top=5&$top=6", 400, "Request_BadRequest")]
    public void What_is_not_there_is_refused_in_the_documented_shape(
        string method,
        string path,
        int status,
        string code
    )
    {
        var answer = Caller.Tenant().Graph(method, path);
        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer.ErrorCode());
        var inner = answer.Json().GetProperty("error").GetProperty("innerError");
        Assert.Equal(JsonValueKind.String, inner.GetProperty("date").ValueKind);
        Assert.Equal(answer.Headers["request-id"], inner.GetProperty("request-id").GetString());
    }

    [Fact]
    public void Answers_carry_the_headers_of_the_service()
    {
        var answer = Caller
            .Tenant()
            .Graph(
                "GET",
                "/v1.0/users?$select=id&$top=5",
                null,
                ("client-request-id", "abc"),
                ("return-client-request-id", "true")
            );
        Assert.True(Guid.TryParse(answer.Headers["request-id"], out _));
        Assert.Equal("abc", answer.Headers["client-request-id"]);
        Assert.Equal("1", answer.Headers["x-ms-resource-unit"]);
        Assert.Equal("4.0", answer.Headers["OData-Version"]);
        Assert.StartsWith(
            "application/json;odata.metadata=minimal;",
            answer.Headers["Content-Type"],
            StringComparison.Ordinal
        );
        Assert.False(
            Caller.Tenant().Graph("GET", "/v1.0/users").Headers.ContainsKey("client-request-id")
        );
    }

    [Theory]
    [InlineData("/v1.0/users", "2")]
    [InlineData("/v1.0/subscribedSkus", "3")]
    [InlineData("/v1.0/policies/authorizationPolicy", "1")]
    public void Requests_cost_what_the_documentation_says(string path, string units) =>
        Assert.Equal(units, Caller.Tenant().Graph("GET", path).Headers["x-ms-resource-unit"]);
}
