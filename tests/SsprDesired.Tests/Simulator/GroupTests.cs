using System.Text.Json;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class GroupTests
{
    private static readonly (string, string) Eventual = ("ConsistencyLevel", "eventual");

    [Theory]
    [InlineData("SSPR Rollout", 1)]
    [InlineData("sspr rollout", 1)]
    [InlineData("Project Aurora", 2)]
    [InlineData("No such group", 0)]
    public void A_name_finds_none_one_or_several_groups(string name, int count) =>
        Assert.Equal(
            count,
            Caller.Tenant().All($"/v1.0/groups?$filter=displayName eq '{name}'").Count
        );

    [Fact]
    public void A_quote_in_a_name_is_doubled()
    {
        var tenant = Caller.Tenant();
        tenant.Edit("""groups/Empty Group.displayName="Anna's group" """);
        Assert.Single(tenant.All("/v1.0/groups?$filter=displayName eq 'Anna''s group'"));
        Assert.Equal(
            400,
            tenant.Graph("GET", "/v1.0/groups?$filter=displayName eq 'Anna's group'").Status
        );
        Assert.Empty(tenant.All("/v1.0/groups?$filter=displayName eq 'Empty Group'"));
    }

    [Fact]
    public void The_beginning_of_a_name_finds_groups() =>
        Assert.Equal(
            2,
            Caller.Tenant().All("/v1.0/groups?$filter=startswith(displayName,'SSPR')").Count
        );

    [Theory]
    [InlineData("$filter=securityEnabled eq true")]
    [InlineData("$filter=displayName ne 'x'")]
    [InlineData("$filter=displayName eq 'x' and mailEnabled eq false")]
    [InlineData("$search=\"displayName:x\"")]
    [InlineData("$expand=members")]
    [InlineData("$top=0")]
    [InlineData("$top=1000")]
    [InlineData("$top=many")]
    public void What_is_not_supported_is_refused(string query)
    {
        var answer = Caller.Tenant().Graph("GET", "/v1.0/groups?" + query);
        Assert.Equal(400, answer.Status);
        Assert.Equal("Request_UnsupportedQuery", answer.ErrorCode());
    }

    [Fact]
    public void One_group_is_answered_by_its_id_and_an_unknown_one_is_not_found()
    {
        var tenant = Caller.Tenant();
        var id = tenant.GroupId("SSPR Rollout");
        Assert.Equal(
            "SSPR Rollout",
            tenant.Graph("GET", "/v1.0/groups/" + id).Json().GetProperty("displayName").GetString()
        );
        var unknown = tenant.Graph("GET", "/v1.0/groups/11111111-1111-4111-8111-111111111111");
        Assert.Equal(404, unknown.Status);
        Assert.Equal("Request_ResourceNotFound", unknown.ErrorCode());
        Assert.Equal(
            404,
            tenant.Graph("GET", "/v1.0/groups/11111111-1111-4111-8111-111111111111/members").Status
        );
        Assert.Equal(400, tenant.Graph("GET", $"/v1.0/groups/{id}?$select=colour").Status);
    }

    [Theory]
    [InlineData("All Sales (dynamic)", "membershipRule", "(user.department -eq \"Sales\")")]
    [InlineData("On-premises Staff", "onPremisesSyncEnabled", "True")]
    [InlineData("Newsletter", "securityEnabled", "False")]
    [InlineData("Break Glass Accounts", "isAssignableToRole", "True")]
    public void Every_kind_of_group_is_there(string name, string member, string value)
    {
        var tenant = Caller.Tenant();
        Assert.Equal(
            value,
            tenant
                .Graph("GET", "/v1.0/groups/" + tenant.GroupId(name))
                .Json()
                .GetProperty(member)
                .ToString()
        );
    }

    [Theory]
    [InlineData(null, 100)]
    [InlineData(999, 999)]
    [InlineData(7, 7)]
    public void Thousands_of_members_come_in_pages(int? top, int pageSize)
    {
        var tenant = Caller.Tenant(users: 3000);
        var path =
            $"/v1.0/groups/{tenant.GroupId("All Employees")}/members"
            + (top is null ? "" : "?$top=" + top);
        var first = tenant.Graph("GET", path).Json();
        Assert.Equal(pageSize, first.GetProperty("value").GetArrayLength());
        Assert.StartsWith(
            "https://graph.microsoft.com/v1.0/groups/",
            first.GetProperty("@odata.nextLink").GetString(),
            StringComparison.Ordinal
        );
        var members = tenant.All(path);
        Assert.InRange(members.Count, 2501, 2999);
        Assert.Equal(
            members.Count,
            members.Select(one => one.GetProperty("id").GetString()).Distinct().Count()
        );
        Assert.Equal(
            members.Count,
            tenant
                .Graph("GET", path.Split('?')[0] + "?$count=true", null, Eventual)
                .Json()
                .GetProperty("@odata.count")
                .GetInt32()
        );
    }

    [Fact]
    public void A_page_token_that_is_not_ours_is_refused()
    {
        var tenant = Caller.Tenant();
        var link = tenant
            .Graph("GET", "/v1.0/users?$top=5")
            .Json()
            .GetProperty("@odata.nextLink")
            .GetString()!;
        var token = link[
            (link.IndexOf("skiptoken=", StringComparison.Ordinal) + "skiptoken=".Length)..
        ];
        Assert.Equal(200, tenant.Graph("GET", "/v1.0/users?$skiptoken=" + token).Status);
        Assert.Equal(400, tenant.Graph("GET", "/v1.0/groups?$skiptoken=" + token).Status);
        Assert.Equal(400, tenant.Graph("GET", "/v1.0/users?$skiptoken=5").Status);
    }

    [Fact]
    public void A_count_needs_the_header()
    {
        var tenant = Caller.Tenant();
        var path = $"/v1.0/groups/{tenant.GroupId("SSPR Rollout")}/transitiveMembers";
        Assert.Equal(400, tenant.Graph("GET", path + "/$count").Status);
        var count = tenant.Graph("GET", path + "/$count", null, Eventual);
        Assert.Equal("13", count.Text());
        Assert.Equal("text/plain", count.Headers["Content-Type"]);
        Assert.Equal(
            "12",
            tenant.Graph("GET", path + "/microsoft.graph.user/$count", null, Eventual).Text()
        );
        Assert.Equal(
            "1",
            tenant.Graph("GET", path + "/microsoft.graph.group/$count", null, Eventual).Text()
        );
        Assert.False(
            tenant.Graph("GET", path + "?$count=true").Json().TryGetProperty("@odata.count", out _)
        );
        Assert.Equal(
            13,
            tenant
                .Graph("GET", path + "?$count=true", null, Eventual)
                .Json()
                .GetProperty("@odata.count")
                .GetInt32()
        );
    }

    [Fact]
    public void A_cast_of_transitive_members_needs_the_header_and_the_count()
    {
        var tenant = Caller.Tenant();
        var path =
            $"/v1.0/groups/{tenant.GroupId("SSPR Rollout")}/transitiveMembers/microsoft.graph.user";
        Assert.Equal(400, tenant.Graph("GET", path).Status);
        Assert.Equal(400, tenant.Graph("GET", path, null, Eventual).Status);
        Assert.Equal(400, tenant.Graph("GET", path + "?$count=true").Status);
        Assert.Equal(200, tenant.Graph("GET", path + "?$count=true", null, Eventual).Status);
        Assert.Equal(
            200,
            tenant
                .Graph(
                    "GET",
                    path.Replace("transitiveMembers", "members", StringComparison.Ordinal)
                )
                .Status
        );
    }

    [Fact]
    public void Circles_of_groups_end()
    {
        var tenant = Caller.Tenant();
        var members = tenant.All($"/v1.0/groups/{tenant.GroupId("Facilities")}/transitiveMembers");
        Assert.Equal(
            members.Count,
            members.Select(one => one.GetProperty("id").GetString()).Distinct().Count()
        );
        Assert.Equal(
            2,
            members.Count(one =>
                one.GetProperty("@odata.type").GetString() == "#microsoft.graph.user"
            )
        );
    }

    [Fact]
    public void A_chain_of_groups_is_followed_to_its_end()
    {
        var tenant = Caller.Tenant();
        var path = $"/v1.0/groups/{tenant.GroupId("Offices Sweden")}";
        Assert.Equal(2, tenant.All(path + "/members").Count);
        Assert.Equal(4 + 2, tenant.All(path + "/transitiveMembers").Count);
    }

    [Fact]
    public void An_empty_group_has_no_members()
    {
        var tenant = Caller.Tenant();
        Assert.Empty(tenant.All($"/v1.0/groups/{tenant.GroupId("Empty Group")}/transitiveMembers"));
    }

    [Fact]
    public void With_select_the_members_do_not_say_their_type()
    {
        var tenant = Caller.Tenant();
        var path = $"/v1.0/groups/{tenant.GroupId("SSPR Rollout")}/members";
        Assert.All(tenant.All(path), one => Assert.True(one.TryGetProperty("@odata.type", out _)));
        Assert.All(
            tenant.All(path + "?$select=id"),
            one => Assert.Equal(["id"], one.EnumerateObject().Select(member => member.Name))
        );
    }

    [Theory]
    [InlineData("userPrincipalName eq 'PILOT@contoso.com'", 1)]
    [InlineData("userPrincipalName eq 'nobody@contoso.com'", 0)]
    [InlineData("id eq 'not an id'", 0)]
    public void Users_are_filtered_by_key(string filter, int count) =>
        Assert.Equal(count, Caller.Tenant().All("/v1.0/users?$filter=" + filter).Count);

    [Fact]
    public void Users_are_filtered_by_department()
    {
        var tenant = Caller.Tenant();
        var sales = tenant.All("/v1.0/users?$filter=department eq 'Sales'&$select=id&$top=999");
        Assert.NotEmpty(sales);
        var group = tenant.All(
            $"/v1.0/groups/{tenant.GroupId("All Sales (dynamic)")}/members?$select=id"
        );
        Assert.Equal(sales.Select(Id), group.Select(Id));
    }

    [Fact]
    public void An_unknown_user_is_not_found()
    {
        var tenant = Caller.Tenant();
        Assert.Equal(404, tenant.Graph("GET", "/v1.0/users/nobody@contoso.com").Status);
        Assert.Equal(
            404,
            tenant.Graph("GET", "/v1.0/users/" + tenant.GroupId("SSPR Rollout")).Status
        );
        Assert.Equal(400, tenant.Graph("GET", "/v1.0/users?$filter=accountEnabled eq true").Status);
    }

    private static string? Id(JsonElement one) => one.GetProperty("id").GetString();
}
