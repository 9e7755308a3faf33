using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class DirectoryTests
{
    private const string Contoso = "/v1.0/domains/contoso.com";
    private const string Synchronization = "/v1.0/directory/onPremisesSynchronization";

    private static readonly (string, string) Person = Caller.Token(
        TokenKind.User,
        SimulatedToken.DefaultScopes
    );

    [Fact]
    public void The_password_policy_of_a_verified_domain_can_be_changed()
    {
        var tenant = Caller.Tenant();
        var answer = tenant.Graph(
            "PATCH",
            Contoso,
            """{"passwordValidityPeriodInDays":180,"passwordNotificationWindowInDays":10}"""
        );
        Assert.Equal(204, answer.Status);
        var domain = tenant.Graph("GET", Contoso).Json();
        Assert.Equal(180, domain.GetProperty("passwordValidityPeriodInDays").GetInt32());
        Assert.Equal(10, domain.GetProperty("passwordNotificationWindowInDays").GetInt32());
        Assert.True(domain.GetProperty("isDefault").GetBoolean());
        Assert.Equal("", ContractData.Problems("microsoft.graph.domain", domain));
    }

    [Theory]
    [InlineData("contoso-north.com", """{"passwordValidityPeriodInDays":180}""", 400)]
    [InlineData("contoso.com", """{"passwordValidityPeriodInDays":"180"}""", 400)]
    [InlineData("contoso.com", """{"passwordValidityPeriodInDays":0}""", 400)]
    [InlineData("contoso.com", """{"color":1}""", 400)]
    [InlineData("contoso.com", "", 400)]
    [InlineData("fabrikam.com", "{}", 404)]
    public void A_wrong_change_of_a_domain_is_refused(string domain, string body, int status)
    {
        var tenant = Caller.Tenant();
        var before = tenant.Graph("GET", "/v1.0/domains").Text();
        Assert.Equal(status, tenant.Graph("PATCH", "/v1.0/domains/" + domain, body).Status);
        Assert.Equal(before, tenant.Graph("GET", "/v1.0/domains").Text());
    }

    [Fact]
    public void An_edit_finds_a_domain_by_its_dotted_name()
    {
        var tenant = Caller.Tenant();
        tenant.Edit("domains.value.contoso.onmicrosoft.com.passwordValidityPeriodInDays=30");
        Assert.Contains(
            "\"passwordValidityPeriodInDays\":30",
            tenant.Graph("GET", "/v1.0/domains/contoso.onmicrosoft.com").Text(),
            StringComparison.Ordinal
        );
        Assert.Throws<FormatException>(() => tenant.Edit("domains.value.contoso.net.x=1"));
    }

    [Fact]
    public void Branding_is_not_there_until_it_is_configured()
    {
        var tenant = Caller.Tenant();
        var branding = $"/v1.0/organization/{tenant.OrganizationId}/branding";
        Assert.Equal(404, tenant.Graph("GET", branding).Status);
        var patch =
            """{"customForgotMyPasswordText":"Glömt?","loginPageTextVisibilitySettings":{"hideForgotMyPassword":false}}""";
        Assert.Equal(204, tenant.Graph("PATCH", branding, patch, ("Accept-Language", "0")).Status);
        Assert.Equal(204, tenant.Graph("PATCH", branding, """{"signInPageText":"Hej"}""").Status);
        var answer = tenant.Graph("GET", branding, null, ("Accept-Language", "sv-SE"));
        Assert.Contains("Glömt?", answer.Text(), StringComparison.Ordinal);
        Assert.Equal("Hej", answer.Json().GetProperty("signInPageText").GetString());
        Assert.Equal("0", answer.Json().GetProperty("id").GetString());
        Assert.Equal(
            "",
            ContractData.Problems("microsoft.graph.organizationalBranding", answer.Json())
        );
        Assert.Equal(
            2,
            tenant
                .Graph("GET", branding + "?$select=customForgotMyPasswordText")
                .Json()
                .EnumerateObject()
                .Count()
        );
    }

    [Theory]
    [InlineData("customForgotMyPasswordText", 256, 'å')]
    [InlineData("customCannotAccessYourAccountUrl", 128, 'a')]
    [InlineData("signInPageText", 1024, 'å')]
    [InlineData("usernameHintText", 64, 'å')]
    public void Branding_texts_have_their_lengths(string member, int most, char letter)
    {
        var tenant = Caller.Tenant();
        var branding = $"/v1.0/organization/{tenant.OrganizationId}/branding";
        string Body(int length) => $$"""{"{{member}}":"{{new string(letter, length)}}"}""";
        Assert.Equal(400, tenant.Graph("PATCH", branding, Body(most + 1)).Status);
        Assert.Equal(404, tenant.Graph("GET", branding).Status);
        Assert.Equal(204, tenant.Graph("PATCH", branding, Body(most)).Status);
    }

    [Fact]
    public void A_branding_link_is_ascii()
    {
        var tenant = Caller.Tenant();
        var branding = $"/v1.0/organization/{tenant.OrganizationId}/branding";
        var body = """{"customCannotAccessYourAccountUrl":"https://contoso.com/å"}""";
        Assert.Equal(400, tenant.Graph("PATCH", branding, body).Status);
    }

    [Fact]
    public void Synchronization_is_for_people_only()
    {
        var tenant = Caller.Tenant();
        foreach (
            var path in (string[])[Synchronization, $"{Synchronization}/{tenant.OrganizationId}"]
        )
        {
            Assert.Equal("Authorization_RequestDenied", tenant.Graph("GET", path).ErrorCode());
            var answer = tenant.Graph("GET", path, null, Person).Json();
            Assert.Equal(
                "",
                ContractData.Problems(
                    "microsoft.graph.onPremisesDirectorySynchronization",
                    answer.TryGetProperty("value", out var list) ? list[0] : answer
                )
            );
        }

        Assert.Equal(
            404,
            tenant
                .Graph(
                    "GET",
                    Synchronization + "/22222222-2222-4222-8222-222222222222",
                    null,
                    Person
                )
                .Status
        );
    }

    [Fact]
    public void Subscriptions_can_be_edited()
    {
        var tenant = Caller.Tenant();
        tenant.Edit("subscribedSkus.value=[]");
        Assert.Equal(
            0,
            tenant.Graph("GET", "/v1.0/subscribedSkus").Json().GetProperty("value").GetArrayLength()
        );
    }
}
