using SsprDesired.Simulator;
using SsprDesired.Simulator.Weather;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class FaultTests
{
    private const string Authorization = "/v1.0/policies/authorizationPolicy";
    private const string Off = """{"allowedToUseSSPR":false}""";

    [Theory]
    [InlineData("throttled=30 PATCH", 429, "30")]
    [InlineData("throttled-silently PATCH /v1.0/policies", 429, null)]
    [InlineData("unavailable /V1.0/Policies/authorizationPolicy", 503, null)]
    [InlineData("conflict", 409, null)]
    [InlineData("expired-token", 401, null)]
    [InlineData("html", 500, null)]
    public void A_fault_strikes_once_and_changes_nothing(string text, int status, string? wait)
    {
        var tenant = Struck(text);
        var answer = tenant.Graph("PATCH", Authorization, Off);
        Assert.Equal(status, answer.Status);
        Assert.Equal(wait, answer.Headers.GetValueOrDefault("Retry-After"));
        Assert.True(IsOn(tenant));
        Assert.Equal(204, tenant.Graph("PATCH", Authorization, Off).Status);
    }

    [Theory]
    [InlineData("throttled=30", 429)]
    [InlineData("throttled-silently", 429)]
    [InlineData("unavailable", 503)]
    [InlineData("conflict", 409)]
    [InlineData("expired-token", 401)]
    [InlineData("html", 500)]
    public void The_admin_center_answers_with_a_page(string text, int status)
    {
        var answer = Struck(text).Admin("GET", Caller.Policies);
        Assert.Equal(status, answer.Status);
        Assert.Equal("text/html", answer.Headers["Content-Type"]);
        Assert.Equal(
            text.Contains('=', StringComparison.Ordinal),
            answer.Headers.ContainsKey("Retry-After")
        );
    }

    [Fact]
    public void An_expired_assertion_is_a_bad_request_with_its_code()
    {
        var answer = Struck("expired-assertion PUT /api").Admin("PUT", Caller.Policies, "{}");
        Assert.Equal(400, answer.Status);
        Assert.Equal("", ContractData.AdminProblems("clientException", answer.Text()));
        var data = answer.Json().GetProperty("ClientData");
        Assert.Equal("msalautherror_invalid_grant", data.GetProperty("errorCode").GetString());
        Assert.Contains(
            "AADSTS500133",
            data.GetProperty("localizedErrorDetails").GetProperty("errorDetail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("dropped-before", true)]
    [InlineData("dropped-after", false)]
    public void A_connection_breaks_before_or_after_the_write(string text, bool stillOn)
    {
        var tenant = Struck(text + " PATCH");
        Assert.Throws<IOException>(() => tenant.Graph("PATCH", Authorization, Off));
        Assert.Equal(stillOn, IsOn(tenant));
    }

    [Fact]
    public void A_replica_lags_behind_the_writes_it_is_meant_for()
    {
        var time = new FixedTime(Caller.Time.Now);
        var tenant = SimulatedTenant.InMemory(new TenantSeed(), time);
        new Faults(Fault.Parse("replica-lag=30 PATCH /v1.0/policies")).PlugInto(tenant);
        tenant.Graph("PATCH", Authorization, Off);
        Assert.True(IsOn(tenant));
        time.Now += TimeSpan.FromSeconds(30);
        Assert.False(IsOn(tenant));
        tenant.Graph("PATCH", Authorization, """{"allowedToUseSSPR":true}""");
        Assert.True(IsOn(tenant));
    }

    [Fact]
    public void Faults_strike_in_order_each_as_often_as_it_says()
    {
        var tenant = Caller.Tenant();
        var faults = new Faults(
            Fault.Parse("throttled*2 GET /v1.0/organization"),
            Fault.Parse("unavailable GET /v1.0/organization")
        );
        tenant.BeforeStateChange = request =>
            request.Method == "DELETE"
                ? new TenantResponse(418, new Dictionary<string, string>(), default)
                : null;
        faults.PlugInto(tenant);
        Assert.Equal(200, tenant.Graph("GET", "/v1.0/domains").Status);
        Assert.Equal(
            [429, 429, 503, 200],
            Enumerable.Range(0, 4).Select(_ => tenant.Graph("GET", "/v1.0/organization").Status)
        );
        Assert.Equal(0, faults.Remaining);
        Assert.Equal(418, tenant.Graph("DELETE", "/v1.0/organization").Status);
    }

    [Fact]
    public void The_throttled_answer_is_the_documented_one()
    {
        var (_, documented) = ContractData
            .Examples()
            .Single(one => one.File == "concept-throttling");
        var body = documented.GetProperty("response").GetProperty("body").GetProperty("error");
        var answer = Struck("throttled").Graph("GET", Authorization).Json().GetProperty("error");
        Assert.Equal(Names(body), Names(answer));
        Assert.Equal(
            Names(body.GetProperty("innerError")),
            Names(answer.GetProperty("innerError"))
        );

        static IEnumerable<string> Names(System.Text.Json.JsonElement value) =>
            value.EnumerateObject().Select(member => member.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("thunder")]
    [InlineData("throttled*0")]
    [InlineData("throttled*many")]
    [InlineData("throttled=soon")]
    [InlineData("throttled GET v1.0")]
    [InlineData("throttled GET /v1.0 again")]
    public void A_fault_that_is_not_understood_is_refused_with_the_names(string text) =>
        Assert.Contains(
            "dropped-after",
            Assert.Throws<FormatException>(() => Fault.Parse(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_kind_has_its_name() =>
        Assert.Equal(
            Enum.GetNames<FaultKind>().Select(name => name.ToUpperInvariant()),
            Fault.Names.Select(name =>
                name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()
            )
        );

    private static SimulatedTenant Struck(string fault)
    {
        var tenant = Caller.Tenant();
        new Faults(Fault.Parse(fault)).PlugInto(tenant);
        return tenant;
    }

    private static bool IsOn(SimulatedTenant tenant) =>
        tenant.Graph("GET", Authorization).Json().GetProperty("allowedToUseSSPR").GetBoolean();
}
