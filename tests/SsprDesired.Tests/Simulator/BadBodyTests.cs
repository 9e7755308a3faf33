using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

/// <summary>Whatever is sent, the tenant answers with a refusal in the documented shape and stays what it was.</summary>
public sealed class BadBodyTests
{
    private static readonly string[] Bodies =
    [
        "",
        "null",
        "1",
        "[]",
        "{",
        "{}x",
        "{\"\":1}",
        "{\"id\":{\"id\":{}}}",
        "{\"state\":null,\"includeTargets\":[null]}",
        "{\"registrationEnforcement\":{\"authenticationMethodsRegistrationCampaign\":{\"state\":\"enabled\",\"state\":\"disabled\"}}}",
        "{\"registrationEnforcement\":{\"authenticationMethodsRegistrationCampaign\":null}}",
        "{\"loginPageTextVisibilitySettings\":{\"hideResetItNow\":true,\"hideResetItNow\":false}}",
        "{\"loginPageTextVisibilitySettings\":[]}",
        "{\"defaultUserRolePermissions\":{\"allowedToCreateApps\":true,\"allowedToCreateApps\":false}}",
        "{\"passwordValidityPeriodInDays\":1e400}",
        "{\"passwordValidityPeriodInDays\":1.5}",
        "{\"@odata.type\":7,\"state\":\"enabled\"}",
        "{\"@odata.type\":\"#microsoft.graph.smsAuthenticationMethodConfiguration\",\"includeTargets\":[{\"id\":\"all_users\",\"targetType\":\"group\",\"targetType\":\"group\"}]}",
        "{\"@odata.type\":\"#microsoft.graph.smsAuthenticationMethodConfiguration\",\"includeTargets\":[[]]}",
    ];

    public static TheoryData<string> Paths =>
        [
            "/v1.0/policies/authorizationPolicy",
            "/v1.0/policies/authenticationMethodsPolicy",
            "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/Sms",
            "/v1.0/domains/contoso.com",
            "/v1.0/organization/{id}/branding",
        ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_bad_body_is_refused(string template)
    {
        var tenant = Caller.Tenant();
        var path = template.Replace("{id}", tenant.OrganizationId, StringComparison.Ordinal);
        var before = tenant.Graph("GET", path);
        foreach (var body in Bodies)
        {
            var answer = tenant.Graph("PATCH", path, body);
            Assert.True(answer.Status == 400, body);
            Assert.NotEmpty(answer.ErrorCode());
        }

        var after = tenant.Graph("GET", path);
        Assert.Equal(before.Status, after.Status);

        // Branding that is not there yet is a refusal with an id of its own.
        Assert.True(before.Status == 404 || before.Text() == after.Text());
    }

    [Fact]
    public void A_bad_put_is_refused()
    {
        var tenant = Caller.Tenant();
        foreach (var body in Bodies)
        {
            Assert.True(tenant.Admin("PUT", Caller.Policies, body).Status == 400, body);
        }
    }
}
