using System.Text;
using System.Text.Json;
using SsprDesired.Simulator;
using SsprDesired.Tests.Cli;
using SsprDesired.Tests.Simulator;

namespace SsprDesired.Tests.Contract;

/// <summary>What the product sends is held against published and independent schemas, never against the simulator.</summary>
public sealed class ProductTests
{
    [Theory]
    [InlineData("passwordResetPolicy.x-unknown-thing=[1.50]")]
    [InlineData("passwordResetPolicy.notifyUsersOnPasswordReset=false")]
    [InlineData("authorizationPolicy.blockMsolPowerShell=true")]
    public void Every_body_that_is_sent_is_valid(string edit)
    {
        foreach (var request in Sent(edit))
        {
            var body = Encoding.UTF8.GetString(request.Body.Span);
            Assert.Equal("", Problems(request, body));
        }
    }

    [Fact]
    public void A_put_has_all_29_members_and_a_patch_has_the_changed_one()
    {
        var sent = Sent("passwordResetPolicy.enablementType=0")
            .ToDictionary(
                request => request.Method,
                request => JsonDocument.Parse(request.Body).RootElement
            );

        Assert.Equal(29, sent["PUT"].EnumerateObject().Count());
        Assert.Equal("allowedToUseSSPR", Assert.Single(sent["PATCH"].EnumerateObject()).Name);
    }

    [Theory]
    [InlineData("""{"objectId":"default"}""")]
    public void A_body_that_lacks_members_is_caught(string body) =>
        Assert.NotEqual("", ContractData.AdminProblems("passwordResetPolicies.sent", body));

    [Fact]
    public void A_misspelt_member_of_a_put_is_caught()
    {
        var put = Sent("passwordResetPolicy.enablementType=0")
            .Single(request => request.Method == "PUT");
        var body = Encoding.UTF8.GetString(put.Body.Span);

        Assert.Equal("", ContractData.AdminProblems("passwordResetPolicies.sent", body));
        Assert.NotEqual(
            "",
            ContractData.AdminProblems(
                "passwordResetPolicies.sent",
                body.Replace("Inteval", "Interval", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void A_misspelt_member_of_a_patch_is_caught() =>
        Assert.NotEqual(
            "",
            ContractData.Problems(
                "microsoft.graph.authorizationPolicy",
                JsonElement.Parse("""{"allowedToUseSspr":false}"""u8)
            )
        );

    [Fact]
    public void Only_documented_paths_are_asked()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("apply", "--auto-approve");
        string[] known =
        [
            "/v1.0/$batch",
            "/v1.0/groups",
            "/v1.0/groups/{id}/transitiveMembers/graph.user",
            "/v1.0/organization",
            "/v1.0/policies/authorizationPolicy",
            "/api/PasswordReset/PasswordResetPolicies",
        ];

        Assert.Empty(
            sspr.Tenants[^1].Requests.Select(request => Shape(request.Url)).Distinct().Except(known)
        );
    }

    private static IEnumerable<LoggedExchange> Sent(string edit)
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("simulate", "--edit", edit);
        Assert.Equal(0, sspr.Run("apply", "--auto-approve").Exit);
        return [.. sspr.Tenants[^1].Requests.Where(request => request.Method is "PUT" or "PATCH")];
    }

    private static string Problems(LoggedExchange request, string body)
    {
        var json = JsonElement.Parse(Encoding.UTF8.GetBytes(body));
        return Shape(request.Url) switch
        {
            "/api/PasswordReset/PasswordResetPolicies" => ContractData.AdminProblems(
                "passwordResetPolicies.sent",
                body
            ),
            "/api/PasswordReset/OnPremisesPasswordResetPolicies" => ContractData.AdminProblems(
                "onPremisesPasswordResetPolicies.sent",
                body
            ),
            "/v1.0/policies/authorizationPolicy" => ContractData.Problems(
                "microsoft.graph.authorizationPolicy",
                json
            ),
            "/v1.0/organization/{id}/branding" => ContractData.Problems(
                "microsoft.graph.organizationalBranding",
                json
            ),
            // The body names its own type, which the service needs as well.
            _ => ContractData.Problems(
                json.GetProperty("@odata.type").GetString()!.TrimStart('#'),
                json
            ),
        };
    }

    [Fact]
    public void Every_body_of_the_whole_policy_is_valid()
    {
        using var sspr = new Sspr().Write(
            "sspr.yaml",
            File.ReadAllText(
                Repository.PathOf(
                    "tests",
                    "SsprDesired.Tests",
                    "Golden",
                    "whole-policy",
                    "sspr.yaml"
                )
            )
        );
        Assert.Equal(0, sspr.Run("apply", "--auto-approve").Exit);
        var sent = sspr.Tenants[^1]
            .Requests.Where(request => request.Method is "PUT" or "PATCH")
            .ToList();

        Assert.Equal(9, sent.Count);
        Assert.All(
            sent,
            request =>
                Assert.Equal("", Problems(request, Encoding.UTF8.GetString(request.Body.Span)))
        );
    }

    private static string Shape(string url) =>
        string.Join(
            '/',
            url.Split('?')[0].Split('/').Select(part => Guid.TryParse(part, out _) ? "{id}" : part)
        );
}
