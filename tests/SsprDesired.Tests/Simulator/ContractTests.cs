using System.Text.Json;
using System.Text.Json.Nodes;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class ContractTests
{
    private static readonly (string, string) Eventual = ("ConsistencyLevel", "eventual");

    [Theory]
    [InlineData("/v1.0/policies/authorizationPolicy", "microsoft.graph.authorizationPolicy")]
    [InlineData(
        "/v1.0/policies/authorizationPolicy?$select=id,allowedToUseSSPR",
        "microsoft.graph.authorizationPolicy"
    )]
    [InlineData(
        "/v1.0/policies/authenticationMethodsPolicy",
        "microsoft.graph.authenticationMethodsPolicy"
    )]
    [InlineData(
        "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/Sms",
        "microsoft.graph.authenticationMethodConfiguration.any"
    )]
    [InlineData("/v1.0/users/pilot@contoso.com", "microsoft.graph.user")]
    [InlineData("/v1.0/domains/contoso.com", "microsoft.graph.domain")]
    public void An_entity_is_valid_under_its_closed_type(string path, string type) =>
        Assert.Equal("", ContractData.Problems(type, Caller.Tenant().Graph("GET", path).Json()));

    [Theory]
    [InlineData("/v1.0/organization", "microsoft.graph.organization")]
    [InlineData("/v1.0/subscribedSkus", "microsoft.graph.subscribedSku")]
    [InlineData("/v1.0/domains", "microsoft.graph.domain")]
    [InlineData("/v1.0/groups", "microsoft.graph.group")]
    [InlineData(
        "/v1.0/groups?$select=id,allowExternalSenders,autoSubscribeNewMembers,isSubscribedByMail,unseenCount,assignedLicenses",
        "microsoft.graph.group"
    )]
    [InlineData("/v1.0/users?$top=999", "microsoft.graph.user")]
    [InlineData(
        "/v1.0/users?$select=accountEnabled,assignedLicenses,city,companyName,country,createdDateTime,creationType,deletedDateTime,department,employeeId,employeeType,externalUserState,faxNumber,identities,mailNickname,onPremisesDomainName,onPremisesImmutableId,onPremisesLastSyncDateTime,onPremisesSamAccountName,onPremisesSyncEnabled,onPremisesUserPrincipalName,otherMails,passwordPolicies,postalCode,proxyAddresses,state,streetAddress,usageLocation,userType",
        "microsoft.graph.user"
    )]
    [InlineData("/v1.0/groups/{id}/members", "microsoft.graph.directoryObject.any")]
    [InlineData("/v1.0/groups/{id}/transitiveMembers", "microsoft.graph.directoryObject.any")]
    [InlineData(
        "/v1.0/groups/{id}/members?$select=id,displayName,userPrincipalName",
        "microsoft.graph.user"
    )]
    [InlineData(
        "/v1.0/groups/{id}/transitiveMembers/microsoft.graph.user?$count=true",
        "microsoft.graph.user"
    )]
    [InlineData(
        "/v1.0/groups/{id}/transitiveMembers/microsoft.graph.group?$count=true",
        "microsoft.graph.group"
    )]
    public void Every_item_of_a_collection_is_valid_under_its_closed_type(string path, string type)
    {
        var tenant = Caller.Tenant();
        var items = tenant.All(
            path.Replace("{id}", tenant.GroupId("SSPR Rollout"), StringComparison.Ordinal),
            Eventual
        );
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal("", ContractData.Problems(type, item)));
    }

    [Fact]
    public void The_closed_types_catch_a_planted_fault()
    {
        var group = JsonNode.Parse(Caller.Tenant().Graph("GET", "/v1.0/groups?$top=1").Text())![
            "value"
        ]![0]!.AsObject();
        Assert.Equal("", Problems(group));
        group["creationOptions"] = new JsonArray();
        Assert.Contains("creationOptions", Problems(group), StringComparison.Ordinal);
        group.Remove("creationOptions");
        group["mailEnabled"] = "no";
        Assert.Contains("mailEnabled", Problems(group), StringComparison.Ordinal);

        static string Problems(JsonObject group) =>
            ContractData.Problems(
                "microsoft.graph.group",
                JsonSerializer.SerializeToElement(group)
            );
    }

    [Theory]
    [InlineData("/api/PasswordReset/PasswordResetPolicies", "passwordResetPolicies.read")]
    [InlineData(
        "/api/PasswordReset/PasswordResetPolicies?getPasswordResetEnabledGroup=true",
        "passwordResetPolicies.sent"
    )]
    [InlineData(
        "/api/PasswordReset/OnPremisesPasswordResetPolicies",
        "onPremisesPasswordResetPolicies.read"
    )]
    public void The_admin_center_answers_its_known_documents(string path, string definition) =>
        Assert.Equal(
            "",
            ContractData.AdminProblems(definition, Caller.Tenant().Admin("GET", path).Text())
        );

    [Theory]
    [InlineData("GET", "", "X-Ms-Client-Request-Id")]
    [InlineData("PUT", "{}", "")]
    [InlineData("PUT", "{", "")]
    public void The_admin_center_refuses_with_its_one_error_object(
        string method,
        string body,
        string emptyHeader
    )
    {
        var answer =
            emptyHeader.Length > 0
                ? Caller.Tenant().Admin(method, Caller.Policies, body, (emptyHeader, ""))
                : Caller.Tenant().Admin(method, Caller.Policies, body);
        Assert.Equal(400, answer.Status);
        Assert.Equal("", ContractData.AdminProblems("clientException", answer.Text()));
    }

    [Fact]
    public void The_admin_schema_catches_a_planted_fault()
    {
        var policy = JsonNode
            .Parse(Caller.Tenant().Admin("GET", Caller.Policies).Text())!
            .AsObject();
        policy.Remove("registrationReconfirmIntevalInDays");
        Assert.Contains(
            "registrationReconfirmIntevalInDays",
            ContractData.AdminProblems("passwordResetPolicies.sent", policy.ToJsonString()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Edited_documents_of_an_unmigrated_tenant_are_valid_too()
    {
        var tenant = Caller.Tenant();
        foreach (var state in (string[])["null", "\"preMigration\"", "\"migrationInProgress\""])
        {
            tenant.Edit("authenticationMethodsPolicy.policyMigrationState=" + state);
            Assert.Equal(
                "",
                ContractData.Problems(
                    "microsoft.graph.authenticationMethodsPolicy",
                    tenant.Graph("GET", "/v1.0/policies/authenticationMethodsPolicy").Json()
                )
            );
        }
    }
}
