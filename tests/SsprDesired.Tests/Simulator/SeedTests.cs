using System.Text.Json;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class SeedTests
{
    private const string Eventual = "eventual";

    [Theory]
    [InlineData(20, 1)]
    [InlineData(240, 1)]
    [InlineData(1000, 7)]
    public void The_rollout_group_holds_twelve_enabled_people_and_no_administrator(
        int users,
        int seed
    )
    {
        var tenant = Caller.Tenant(users, seed);
        var rollout = tenant.GroupId("SSPR Rollout");
        var people = tenant.All(
            $"/v1.0/groups/{rollout}/transitiveMembers/microsoft.graph.user?$count=true&$select=id,userPrincipalName,accountEnabled,userType,jobTitle",
            ("ConsistencyLevel", Eventual)
        );
        Assert.Equal(12, people.Count);
        Assert.Equal(
            12,
            people.Select(one => one.GetProperty("id").GetString()).Distinct().Count()
        );
        Assert.Contains(
            people,
            one => one.GetProperty("userPrincipalName").GetString() == "pilot@contoso.com"
        );
        Assert.All(people, one => Assert.True(one.GetProperty("accountEnabled").GetBoolean()));
        Assert.All(people, one => Assert.Equal("Member", one.GetProperty("userType").GetString()));
        Assert.DoesNotContain(
            people,
            one =>
                one.GetProperty("jobTitle").GetString()
                    is "Administrator account"
                        or "Emergency access"
        );
    }

    [Fact]
    public void Nine_rollout_members_are_direct_and_one_champion_is_among_them()
    {
        var tenant = Caller.Tenant();
        var direct = Ids(
            tenant.All(
                $"/v1.0/groups/{tenant.GroupId("SSPR Rollout")}/members/microsoft.graph.user"
            )
        );
        var champions = Ids(tenant.All($"/v1.0/groups/{tenant.GroupId("SSPR Champions")}/members"));
        Assert.Equal(9, direct.Count);
        Assert.Equal(4, champions.Count);
        Assert.Single(direct.Intersect(champions));
    }

    [Fact]
    public void The_same_seed_gives_the_same_tenant_and_another_seed_another()
    {
        Assert.Equal(
            Caller.Tenant().Graph("GET", "/v1.0/users").Text(),
            Caller.Tenant().Graph("GET", "/v1.0/users").Text()
        );
        Assert.NotEqual(Caller.Tenant().OrganizationId, Caller.Tenant(seed: 2).OrganizationId);
        Assert.NotEqual(
            Caller.Tenant().GroupId("SSPR Rollout"),
            Caller.Tenant(seed: 2).GroupId("SSPR Rollout")
        );
    }

    [Fact]
    public void Every_user_is_listed_once_and_found_by_id_and_by_name()
    {
        var tenant = Caller.Tenant(users: 6000);
        var users = tenant.All("/v1.0/users?$top=999&$select=id,userPrincipalName");
        Assert.Equal(6000, users.Count);
        Assert.Equal(6000, Ids(users).Count);
        Assert.Equal(
            6000,
            users
                .Select(one => one.GetProperty("userPrincipalName").GetString())
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Count()
        );
        foreach (var user in users.Where((_, at) => at % 97 == 0 || at < 20))
        {
            var id = user.GetProperty("id").GetString()!;
            var name = Uri.EscapeDataString(user.GetProperty("userPrincipalName").GetString()!);
            Assert.Equal(
                id,
                tenant.Graph("GET", "/v1.0/users/" + id).Json().GetProperty("id").GetString()
            );
            Assert.Equal(
                id,
                tenant.Graph("GET", "/v1.0/users/" + name).Json().GetProperty("id").GetString()
            );
        }
    }

    [Fact]
    public void Phone_numbers_come_from_the_ranges_kept_for_fiction()
    {
        var users = Caller.Tenant().All("/v1.0/users?$top=999&$select=mobilePhone,businessPhones");
        var mobiles = users
            .Select(one => one.GetProperty("mobilePhone").GetString())
            .OfType<string>()
            .ToList();
        Assert.NotEmpty(mobiles);
        Assert.All(
            mobiles,
            number => Assert.InRange(int.Parse(number["+46 70 174 06 ".Length..], null), 5, 99)
        );
        Assert.All(
            mobiles,
            number => Assert.StartsWith("+46 70 174 06 ", number, StringComparison.Ordinal)
        );
        Assert.All(
            users.SelectMany(one => one.GetProperty("businessPhones").EnumerateArray()),
            number =>
                Assert.StartsWith("+46 8 465 004 ", number.GetString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_tenant_shows_guests_disabled_accounts_administrators_and_synced_people()
    {
        var users = Caller
            .Tenant()
            .All(
                "/v1.0/users?$top=999&$select=userPrincipalName,userType,accountEnabled,onPremisesSyncEnabled,jobTitle"
            );
        Assert.InRange(
            users.Count(one => one.GetProperty("userType").GetString() == "Guest"),
            2,
            60
        );
        Assert.InRange(users.Count(one => !one.GetProperty("accountEnabled").GetBoolean()), 2, 60);
        Assert.InRange(
            users.Count(one =>
                one.GetProperty("onPremisesSyncEnabled").ValueKind == JsonValueKind.True
            ),
            50,
            230
        );
        Assert.Equal(
            2,
            users.Count(one => one.GetProperty("jobTitle").GetString() == "Emergency access")
        );
        Assert.All(
            users.Where(one => one.GetProperty("userType").GetString() == "Guest"),
            one =>
                Assert.Contains(
                    "#EXT#",
                    one.GetProperty("userPrincipalName").GetString(),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void All_employees_are_neither_guests_nor_disabled()
    {
        var tenant = Caller.Tenant();
        var employees = tenant.All(
            $"/v1.0/groups/{tenant.GroupId("All Employees")}/members?$top=999&$select=id,userType,accountEnabled"
        );
        Assert.InRange(employees.Count, 150, 239);
        Assert.All(
            employees,
            one => Assert.Equal("Member", one.GetProperty("userType").GetString())
        );
        Assert.All(employees, one => Assert.True(one.GetProperty("accountEnabled").GetBoolean()));
    }

    [Theory]
    [InlineData(19)]
    [InlineData(500_001)]
    public void A_size_outside_the_range_is_refused(int users) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Caller.Tenant(users));

    [Fact]
    public void Half_a_million_users_are_paged_from_the_first_request_on()
    {
        var tenant = Caller.Tenant(TenantSeed.MostUsers);
        var page = tenant.Graph("GET", "/v1.0/users?$top=999").Json();
        Assert.Equal(999, page.GetProperty("value").GetArrayLength());
        Assert.Equal(12, Count(tenant, "SSPR Rollout"));
    }

    private static int Count(SimulatedTenant tenant, string group) =>
        int.Parse(
            tenant
                .Graph(
                    "GET",
                    $"/v1.0/groups/{tenant.GroupId(group)}/transitiveMembers/microsoft.graph.user/$count",
                    null,
                    ("ConsistencyLevel", Eventual)
                )
                .Text(),
            null
        );

    private static HashSet<string> Ids(IEnumerable<JsonElement> objects) =>
        [.. objects.Select(one => one.GetProperty("id").GetString()!)];
}
