using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class TokenTests
{
    public static TheoryData<string> Refused =>
        [
            "",
            "Basic abc",
            "Bearer garbled",
            "Bearer a.b.c",
            "Bearer "
                + SimulatedToken.Issue("https://management.azure.com", TokenKind.App, Caller.Time),
            "Bearer "
                + SimulatedToken.Issue(
                    SimulatedToken.GraphAudience,
                    TokenKind.App,
                    Caller.Time,
                    TimeSpan.FromMinutes(-1)
                ),
            "Bearer "
                + SimulatedToken.Issue(
                    SimulatedToken.GraphAudience,
                    TokenKind.App,
                    Caller.Time,
                    null,
                    "22222222-2222-4222-8222-222222222222"
                ),
        ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Graph_refuses_a_token_that_is_not_for_it(string header)
    {
        var answer = Caller
            .Tenant()
            .Graph("GET", "/v1.0/organization", null, ("Authorization", header));
        Assert.Equal(401, answer.Status);
        Assert.Equal("InvalidAuthenticationToken", answer.ErrorCode());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_admin_center_refuses_with_a_page(string header)
    {
        var answer = Caller.Tenant().Admin("GET", Caller.Policies, null, ("Authorization", header));
        Assert.Equal(401, answer.Status);
        Assert.Equal("text/html", answer.Headers["Content-Type"]);
    }

    [Fact]
    public void The_admin_center_takes_people_and_no_applications()
    {
        var app = SimulatedToken.Issue(
            SimulatedToken.AdminCenterAudience,
            TokenKind.App,
            Caller.Time
        );
        var answer = Caller
            .Tenant()
            .Admin("GET", Caller.Policies, null, ("Authorization", "Bearer " + app));
        Assert.Equal(403, answer.Status);
        Assert.Equal("text/html", answer.Headers["Content-Type"]);
        var graph = SimulatedToken.Issue(SimulatedToken.GraphAudience, TokenKind.User, Caller.Time);
        Assert.Equal(
            401,
            Caller
                .Tenant()
                .Admin("GET", Caller.Policies, null, ("Authorization", "Bearer " + graph))
                .Status
        );
    }

    [Theory]
    [InlineData(SimulatedToken.GraphAudience, TokenKind.User)]
    [InlineData(SimulatedToken.GraphApplicationId, TokenKind.App)]
    public void Graph_takes_both_spellings_of_its_audience(string audience, TokenKind kind)
    {
        var tenant = Caller.Tenant();
        var token = SimulatedToken.Issue(audience, kind, Caller.Time, null, tenant.OrganizationId);
        Assert.Equal(
            200,
            tenant
                .Graph("GET", "/v1.0/organization", null, ("Authorization", "Bearer " + token))
                .Status
        );
    }
}
