using System.Text.Json;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class EditTests
{
    [Theory]
    [InlineData(
        "authorizationPolicy.allowedToUseSSPR=false",
        "/v1.0/policies/authorizationPolicy",
        "\"allowedToUseSSPR\":false"
    )]
    [InlineData(
        "authorizationPolicy.defaultUserRolePermissions.allowedToCreateApps=false",
        "/v1.0/policies/authorizationPolicy",
        "\"allowedToCreateApps\":false"
    )]
    [InlineData(
        "authenticationMethodsPolicy.policyMigrationState=null",
        "/v1.0/policies/authenticationMethodsPolicy",
        "\"policyMigrationState\":null"
    )]
    [InlineData(
        "authenticationMethodsPolicy.authenticationMethodConfigurations.Email.state=\"disabled\"",
        "/v1.0/policies/authenticationMethodsPolicy",
        "\"id\":\"Email\",\"state\":\"disabled\""
    )]
    [InlineData(
        "organization.displayName=\"Fabrikam\"",
        "/v1.0/organization",
        "\"displayName\":\"Fabrikam\""
    )]
    [InlineData(
        "authorizationPolicy.x={ \"a\" : [1.50] }",
        "/v1.0/policies/authorizationPolicy",
        "\"x\":{ \"a\" : [1.50] }"
    )]
    public void A_member_is_set_behind_the_clients_back(
        string expression,
        string path,
        string expected
    )
    {
        var tenant = Caller.Tenant();
        Assert.DoesNotContain(expected, tenant.Graph("GET", path).Text(), StringComparison.Ordinal);
        tenant.Edit(expression);
        Assert.Contains(expected, tenant.Graph("GET", path).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_behind_the_equals_sign_removes_the_member()
    {
        var tenant = Caller.Tenant();
        tenant.Edit("passwordResetPolicy.enablementType=");
        var policy = tenant.Admin("GET", Caller.Policies).Json();
        Assert.False(policy.TryGetProperty("enablementType", out _));
        Assert.Equal(28, policy.EnumerateObject().Count());
    }

    [Fact]
    public void A_group_is_renamed_by_name_or_by_id()
    {
        var tenant = Caller.Tenant();
        var id = tenant.GroupId("SSPR Rollout");
        tenant.Edit("groups/SSPR Rollout.displayName=\"One\"");
        tenant.Edit($"groups/{id}.description=\"Two\"");
        var group = tenant.Graph("GET", "/v1.0/groups/" + id).Json();
        Assert.Equal("One", group.GetProperty("displayName").GetString());
        Assert.Equal("Two", group.GetProperty("description").GetString());
        Assert.Equal(id, tenant.GroupId("One"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("unknownPolicy.a=1")]
    [InlineData("passwordResetPolicy=1")]
    [InlineData("passwordResetPolicy.=1")]
    [InlineData("passwordResetPolicy.a=bare")]
    public void A_bad_expression_names_the_documents(string expression)
    {
        var refusal = Assert.Throws<FormatException>(() => Caller.Tenant().Edit(expression));
        Assert.Contains(
            "passwordResetPolicy, onPremisesPasswordResetPolicy, authorizationPolicy",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("groups/Project Aurora.displayName=\"x\"")]
    [InlineData("groups/Nobody.displayName=\"x\"")]
    [InlineData("authorizationPolicy.no.such=1")]
    [InlineData("authorizationPolicy.id.such=1")]
    [InlineData("authenticationMethodsPolicy.authenticationMethodConfigurations.Pigeon.state=1")]
    public void A_path_that_leads_nowhere_is_refused(string expression) =>
        Assert.Throws<FormatException>(() => Caller.Tenant().Edit(expression));
}
