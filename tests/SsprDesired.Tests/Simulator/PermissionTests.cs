using System.Text.RegularExpressions;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

/// <summary>The published table of permissions against what the tenant lets pass, operation by operation.</summary>
public sealed partial class PermissionTests
{
    // What the simulated tenant answers; the rest of the published table is beyond it.
    private static readonly string[] Answered =
    [
        "GET /auditLogs/directoryAudits",
        "GET /auditLogs/directoryAudits/{directoryAudit-id}",
        "GET /directory/onPremisesSynchronization",
        "GET /directory/onPremisesSynchronization/{onPremisesDirectorySynchronization-id}",
        "GET /domains",
        "GET /domains/{domain-id}",
        "GET /groups",
        "GET /groups/$count",
        "GET /groups/{group-id}",
        "GET /groups/{group-id}/members",
        "GET /groups/{group-id}/members/$count",
        "GET /groups/{group-id}/members/microsoft.graph.user",
        "GET /groups/{group-id}/transitiveMembers",
        "GET /groups/{group-id}/transitiveMembers/$count",
        "GET /groups/{group-id}/transitiveMembers/microsoft.graph.group",
        "GET /groups/{group-id}/transitiveMembers/microsoft.graph.user",
        "GET /organization",
        "GET /organization/{organization-id}",
        "GET /organization/{organization-id}/branding",
        "PATCH /organization/{organization-id}/branding",
        "GET /policies/authenticationMethodsPolicy",
        "PATCH /policies/authenticationMethodsPolicy",
        "GET /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{authenticationMethodConfiguration-id}",
        "PATCH /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{authenticationMethodConfiguration-id}",
        "DELETE /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{authenticationMethodConfiguration-id}",
        "GET /policies/authorizationPolicy",
        "PATCH /policies/authorizationPolicy",
        "GET /reports/authenticationMethods/userRegistrationDetails",
        "GET /reports/authenticationMethods/userRegistrationDetails/{userRegistrationDetails-id}",
        "GET /subscribedSkus",
        "GET /users",
        "GET /users/$count",
        "GET /users/{user-id}",
    ];

    public static TheoryData<string> Operations => [.. Answered];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Exactly_the_published_permissions_open_an_operation(string operation)
    {
        var published = ContractData.Permissions().ToArray();
        var (_, application, delegated) = published.Single(one => one.Operation == operation);
        var everything = published
            .SelectMany(one => one.Application.Concat(one.Delegated))
            .Distinct()
            .ToArray();
        foreach (
            var (kind, permissions) in new[]
            {
                (TokenKind.App, application),
                (TokenKind.User, delegated),
            }
        )
        {
            Assert.All(permissions, one => Assert.NotEqual(403, Status(operation, kind, one)));
            Assert.Equal(403, Status(operation, kind));
            Assert.Equal(403, Status(operation, kind, [.. everything.Except(permissions)]));
        }
    }

    [Fact]
    public void A_domain_is_changed_with_the_permission_its_page_names()
    {
        Assert.Equal(403, Status("PATCH /domains/{id}", TokenKind.App, "Domain.Read.All"));
        Assert.Equal(
            204,
            Status("PATCH /domains/contoso.com", TokenKind.App, "Domain.ReadWrite.All")
        );
    }

    [Fact]
    public void The_default_grants_read_and_write_everything_that_is_open_to_them()
    {
        var published = ContractData.Permissions().ToArray();
        foreach (var operation in Answered)
        {
            var (_, application, delegated) = published.Single(one => one.Operation == operation);
            Assert.True(
                application.Length == 0 || application.Any(SimulatedToken.DefaultRoles.Contains),
                operation
            );
            Assert.True(delegated.Any(SimulatedToken.DefaultScopes.Contains), operation);
        }
    }

    [Fact]
    public void A_refusal_inside_a_batch_is_the_item_s_own()
    {
        var batch = Caller
            .Tenant()
            .Graph(
                "POST",
                "/v1.0/$batch",
                """{"requests":[{"id":"1","method":"GET","url":"/organization"},{"id":"2","method":"GET","url":"/domains"}]}""",
                Caller.Token(TokenKind.App, "Domain.Read.All")
            )
            .Json()
            .GetProperty("responses")
            .EnumerateArray()
            .ToDictionary(
                one => one.GetProperty("id").GetString()!,
                one => one.GetProperty("status").GetInt32()
            );
        Assert.Equal((403, 200), (batch["1"], batch["2"]));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    private static int Status(
        string operation,
        TokenKind kind,
        params IReadOnlyList<string> permissions
    )
    {
        var (method, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        return Caller
            .Tenant()
            .Graph(
                method,
                "/v1.0" + Hole().Replace(path, "22222222-2222-4222-8222-222222222222"),
                "{}",
                Caller.Token(kind, permissions)
            )
            .Status;
    }
}
