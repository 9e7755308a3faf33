using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class HookTests
{
    private const string Authorization = "/v1.0/policies/authorizationPolicy";
    private const string Off = """{"allowedToUseSSPR":false}""";

    private static readonly TenantResponse Busy = new(
        429,
        new Dictionary<string, string> { ["Retry-After"] = "10" },
        default
    );

    [Fact]
    public void A_fault_before_the_change_leaves_the_tenant_alone()
    {
        var tenant = Caller.Tenant();
        tenant.BeforeStateChange = request => request.Method == "PATCH" ? Busy : null;
        Assert.Equal(429, tenant.Graph("PATCH", Authorization, Off).Status);
        Assert.True(IsOn(tenant));
    }

    [Fact]
    public void A_fault_after_the_change_hides_it()
    {
        var tenant = Caller.Tenant();
        tenant.AfterStateChange = (request, answer) =>
            request.Method == "PATCH" && answer.Status == 204 ? Busy : null;
        Assert.Equal(429, tenant.Graph("PATCH", Authorization, Off).Status);
        Assert.False(IsOn(tenant));
    }

    [Fact]
    public void A_hook_may_break_the_connection_and_the_log_shows_it()
    {
        var tenant = Caller.Tenant();
        tenant.AfterStateChange = (request, _) =>
            request.Method == "PATCH" ? throw new IOException("gone") : null;
        Assert.Throws<IOException>(() => tenant.Graph("PATCH", Authorization, Off));
        Assert.False(IsOn(tenant));
        Assert.Equal(0, tenant.Requests[0].Status);
    }

    [Fact]
    public void A_hook_may_edit_the_tenant_it_belongs_to()
    {
        var tenant = Caller.Tenant();
        tenant.BeforeStateChange = request =>
        {
            tenant.Edit("authorizationPolicy.description=\"moved\"");
            return null;
        };
        Assert.Equal(204, tenant.Graph("PATCH", Authorization, Off).Status);
        Assert.Equal(
            "moved",
            tenant.Graph("GET", Authorization).Json().GetProperty("description").GetString()
        );
    }

    [Fact]
    public void Hooks_see_the_requests_inside_a_batch()
    {
        var tenant = Caller.Tenant();
        tenant.BeforeStateChange = request =>
            request.Uri.AbsolutePath.EndsWith("/organization", StringComparison.Ordinal)
                ? Busy
                : null;
        var batch = tenant.Graph(
            "POST",
            "/v1.0/$batch",
            """{"requests":[{"id":"1","method":"GET","url":"/organization"}]}"""
        );
        Assert.Equal(200, batch.Status);
        var inner = batch.Json().GetProperty("responses")[0];
        Assert.Equal(429, inner.GetProperty("status").GetInt32());
        Assert.Equal("10", inner.GetProperty("headers").GetProperty("Retry-After").GetString());
    }

    [Fact]
    public void The_log_numbers_exchanges_and_keeps_bodies()
    {
        var tenant = Caller.Tenant();
        List<LoggedExchange> seen = [];
        tenant.OnExchange = seen.Add;
        tenant.Graph("PATCH", Authorization, Off);
        tenant.Graph("GET", "/v1.0/users?$top=2");
        Assert.Equal(tenant.Requests, seen);
        Assert.Equal(
            [(1, "PATCH", Authorization, 204), (2, "GET", "/v1.0/users?$top=2", 200)],
            seen.Select(one => (one.Number, one.Method, one.Url, one.Status))
        );
        Assert.Equal(Off, System.Text.Encoding.UTF8.GetString(seen[0].Body.Span));
    }

    [Fact]
    public void Within_the_replica_lag_reads_show_the_state_before_a_write()
    {
        var time = new FixedTime(Caller.Time.Now);
        var tenant = SimulatedTenant.InMemory(new TenantSeed(), time);
        tenant.ReplicaLag = TimeSpan.FromSeconds(30);
        tenant.Graph("PATCH", Authorization, Off);
        Assert.True(IsOn(tenant));
        time.Now += TimeSpan.FromSeconds(29);
        Assert.True(IsOn(tenant));
        time.Now += TimeSpan.FromSeconds(1);
        Assert.False(IsOn(tenant));
    }

    [Fact]
    public void Writes_inside_the_replica_lag_build_on_each_other()
    {
        var time = new FixedTime(Caller.Time.Now);
        var tenant = SimulatedTenant.InMemory(new TenantSeed(), time);
        tenant.ReplicaLag = TimeSpan.FromSeconds(30);
        tenant.Graph("PATCH", Authorization, Off);
        time.Now += TimeSpan.FromSeconds(10);
        tenant.Graph("PATCH", Authorization, """{"blockMsolPowerShell":true}""");
        time.Now += TimeSpan.FromSeconds(20);
        var policy = tenant.Graph("GET", Authorization).Json();
        Assert.False(policy.GetProperty("allowedToUseSSPR").GetBoolean());
        Assert.False(policy.GetProperty("blockMsolPowerShell").GetBoolean());
        time.Now += TimeSpan.FromSeconds(10);
        Assert.True(
            tenant
                .Graph("GET", Authorization)
                .Json()
                .GetProperty("blockMsolPowerShell")
                .GetBoolean()
        );
    }

    private static bool IsOn(SimulatedTenant tenant) =>
        tenant.Graph("GET", Authorization).Json().GetProperty("allowedToUseSSPR").GetBoolean();
}
