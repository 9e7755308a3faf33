using System.Text;
using SsprDesired.Simulator;
using SsprDesired.Tests.Cli;

namespace SsprDesired.Tests.Applying;

/// <summary>Plan and apply when the service is slow, busy, closed or gone: what is said, and what is written.</summary>
public sealed class WeatherTests
{
    private const string Admin = "/api/PasswordReset/PasswordResetPolicies";
    private const string Policy = "/v1.0/policies/authorizationPolicy";

    [Fact]
    public void A_value_that_shows_late_is_waited_for()
    {
        using var sspr = Fair();
        sspr.Weather = tenant => tenant.ReplicaLag = TimeSpan.FromSeconds(3);

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal((0, "Applied: 6 of 6 changes, each read back."), (run.Exit, run.LastLine));
        Assert.Contains("Read back at look 3.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_never_shows_is_told_as_not_seen_yet()
    {
        using var sspr = Fair();
        sspr.Weather = tenant => tenant.ReplicaLag = TimeSpan.FromHours(1);

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal(7, run.Exit);
        Assert.Equal(
            "Applied: 0 of 6 changes, each read back. 5 not seen yet. 1 not attempted.",
            run.LastLine
        );
        Assert.Single(Writes(sspr));
    }

    [Fact]
    public void A_write_whose_answer_was_lost_counts_when_it_is_seen()
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.AfterStateChange = (request, _) =>
                request.Method == "PUT" ? throw new IOException("dropped") : null;

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal((0, "Applied: 6 of 6 changes, each read back."), (run.Exit, run.LastLine));
        Assert.Equal(2, Writes(sspr).Count);
    }

    [Fact]
    public void A_write_that_never_arrived_is_told_and_not_sent_again()
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request =>
                request.Method == "PUT" ? throw new IOException("dropped") : null;

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal(7, run.Exit);
        Assert.Contains("The answer was lost", run.Out, StringComparison.Ordinal);
        Assert.Single(Writes(sspr));
    }

    [Theory]
    [InlineData(400, 1)]
    [InlineData(403, 3)]
    [InlineData(429, 10)]
    public void A_refused_write_stops_what_comes_after(int status, int exit)
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request => request.Method == "PUT" ? Status(status) : null;

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal(exit, run.Exit);
        Assert.EndsWith("5 refused. 1 not attempted.", run.LastLine, StringComparison.Ordinal);
        Assert.DoesNotContain(Writes(sspr), write => write.Method == "PATCH");
    }

    [Fact]
    public void A_second_document_that_is_refused_leaves_the_run_partly_applied()
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request => request.Method == "PATCH" ? Status(403) : null;

        var run = sspr.Run("apply", "--auto-approve");
        sspr.Weather = _ => { };
        var again = sspr.Run("apply", "--auto-approve");

        Assert.Equal(
            (7, "Applied: 5 of 6 changes, each read back. 1 refused."),
            (run.Exit, run.LastLine)
        );
        Assert.Equal((0, "Applied: 1 of 1 change, read back."), (again.Exit, again.LastLine));
    }

    [Fact]
    public void A_document_that_moves_while_another_is_written_is_left_alone()
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.AfterStateChange = (request, _) =>
            {
                if (request.Method == "PUT")
                {
                    tenant.Edit("authorizationPolicy.allowedToUseSSPR=null");
                }

                return null;
            };

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal(7, run.Exit);
        Assert.Contains(
            "administrators.selfServiceReset was true and is (not set)",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Equal("PUT", Assert.Single(Writes(sspr)).Method);
    }

    [Theory]
    [InlineData(401, 3, "sign-in.refused")]
    [InlineData(429, 10, "service.busy")]
    [InlineData(503, 10, "service.busy")]
    public void A_service_that_does_not_serve_is_one_finding(int status, int exit, string code)
    {
        using var sspr = Fair();
        sspr.Weather = tenant => tenant.BeforeStateChange = _ => Status(status);

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal((exit, ""), (run.Exit, run.Out));
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Writes(sspr));
    }

    [Fact]
    public void A_busy_service_is_asked_again_when_it_says_so()
    {
        using var sspr = Fair();
        var busy = 2;
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request =>
                request.Uri.AbsolutePath == Admin && busy-- > 0
                    ? Status(429, ("Retry-After", "7"))
                    : null;

        Assert.Equal(0, sspr.Run("plan").Exit);
        Assert.Equal(TimeSpan.FromSeconds(14), sspr.Time.Waited);
    }

    [Fact]
    public void A_busy_request_inside_a_batch_is_asked_again_alone()
    {
        using var sspr = Fair();
        var busy = 1;
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request =>
                request.Uri.AbsolutePath == Policy && busy-- > 0
                    ? Status(429, ("Retry-After", "5"))
                    : null;

        Assert.Equal(0, sspr.Run("plan").Exit);
        Assert.Equal(TimeSpan.FromSeconds(5), sspr.Time.Waited);
        Assert.Equal(2, sspr.Tenants[^1].Requests.Count(request => request.Url == Policy));
        Assert.Single(
            sspr.Tenants[^1].Requests,
            request => request.Url.StartsWith("/v1.0/groups?", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        Policy,
        403,
        "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"No.\"}}"
    )]
    [InlineData(Policy, 404, "")]
    [InlineData(
        Admin,
        400,
        "{\"ClassName\":\"x\",\"Message\":\"m\",\"HttpStatusCode\":400,\"ClientData\":{\"errorCode\":\"e\"}}"
    )]
    [InlineData(Admin, 200, "<html>sign in</html>")]
    [InlineData(Admin, 200, "[]")]
    [InlineData(Admin, 200, "{\"a\":1,\"a\":2}")]
    [InlineData(Admin, 200, "")]
    public void A_document_that_cannot_be_read_is_unreadable_and_exit_9(
        string path,
        int status,
        string body
    )
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request =>
                request.Uri.AbsolutePath == path ? Status(status, body) : null;

        var plan = sspr.Run("plan", "--detailed-exitcode");
        var apply = sspr.Run("apply", "--auto-approve");

        Assert.Equal(9, plan.Exit);
        Assert.Contains("unreadable", plan.Out, StringComparison.Ordinal);
        Assert.Equal(9, apply.Exit);
        Assert.DoesNotContain(Writes(sspr), write => write.Url == path);
    }

    [Fact]
    public void A_tenant_behind_a_closed_port_is_exit_10()
    {
        using var sspr = new Sspr().Write(
            "sspr.yaml",
            "version: 1\ntenant: {simulator: \"http://127.0.0.1:9\"}\nregistration: {enforced: true}\n"
        );

        var run = sspr.Run("plan");

        Assert.Equal((10, ""), (run.Exit, run.Out));
        Assert.Contains("error service.unreachable: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_goes_away_after_the_first_write_leaves_the_run_partly_applied()
    {
        using var sspr = Fair();
        var written = false;
        sspr.Weather = tenant =>
        {
            tenant.BeforeStateChange = request =>
                written && request.Uri.AbsolutePath == Policy ? Status(503) : null;
            tenant.AfterStateChange = (request, _) =>
            {
                written |= request.Method == "PUT";
                return null;
            };
        };

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal(
            (7, "Applied: 5 of 6 changes, each read back. 1 not attempted."),
            (run.Exit, run.LastLine)
        );
        Assert.Contains("status 503", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", 0, "")]
    [InlineData(
        "PUT",
        1,
        "Applied: 0 of 6 changes, each read back. 5 not seen yet. 1 not attempted."
    )]
    public async Task An_interrupted_run_is_exit_8_and_says_what_was_done(
        string during,
        int writes,
        string summary
    )
    {
        using var sspr = Fair();
        using var interrupt = new CancellationTokenSource();
        sspr.Weather = tenant =>
            tenant.AfterStateChange = (request, _) =>
            {
                if (request.Method == during)
                {
                    interrupt.Cancel();
                }

                return null;
            };

        var run = await sspr.RunAsync(interrupt.Token, "apply", "--auto-approve");

        Assert.Equal(8, run.Exit);
        Assert.Equal(writes, Writes(sspr).Count);
        Assert.EndsWith(summary, run.Out.TrimEnd('\n'), StringComparison.Ordinal);
        Assert.Equal(
            writes == 0,
            run.Error.Contains("error run.cancelled: ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_throttled_put_starts_again_from_what_is_there_now()
    {
        using var sspr = Fair();
        var busy = true;
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request =>
            {
                if (request.Method != "PUT" || !busy)
                {
                    return null;
                }

                busy = false;
                tenant.Edit("passwordResetPolicy.notifyOnAdminPasswordReset=true");
                return Status(429, ("Retry-After", "2"));
            };

        Assert.Equal(0, sspr.Run("apply", "--auto-approve").Exit);

        var put = Writes(sspr).Last(write => write.Method == "PUT");
        Assert.Contains(
            "\"notifyOnAdminPasswordReset\":true",
            Encoding.UTF8.GetString(put.Body.Span),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Admin, "{\"objectId\":\"other\",\"enablementType\":0}")]
    [InlineData(Admin, "{\"objectId\":\"default\",\"registrationReconfirmIntervalInDays\":180}")]
    [InlineData(Admin, "{\"objectId\":\"default\",\"x\":\"\\ud800\"}")]
    [InlineData(Policy, "{\"responses\":[]}")]
    public void A_document_that_does_not_show_what_it_is_is_never_written(string path, string body)
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request =>
                request.Uri.AbsolutePath == path ? Status(200, body) : null;

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal(9, run.Exit);
        Assert.DoesNotContain(Writes(sspr), write => write.Url == path);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"responses\":[{}]}")]
    [InlineData(
        "{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":{}},{\"id\":\"1\",\"status\":200,\"body\":{}}]}"
    )]
    public void A_batch_that_makes_no_sense_is_a_finding(string body)
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request =>
                request.Uri.AbsolutePath == "/v1.0/$batch" ? Status(200, body) : null;

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal((9, ""), (run.Exit, run.Out));
        Assert.Contains("error tenant.unreadable: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Writes(sspr));
    }

    [Theory]
    [InlineData(403, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "{\"value\":[{}]}")]
    [InlineData(200, "{\"value\":[],\"@odata.nextLink\":\"https://example.org/next\"}")]
    [InlineData(200, "{\"value\":[],\"@odata.nextLink\":\"next\"}")]
    public void People_who_cannot_be_counted_do_not_cost_the_plan(int status, string body)
    {
        using var sspr = Fair();
        sspr.Weather = tenant =>
            tenant.BeforeStateChange = request =>
                request.Uri.AbsolutePath.Contains("/transitiveMembers", StringComparison.Ordinal)
                    ? Status(status, body)
                    : null;

        var run = sspr.Run("plan");

        Assert.Equal(0, run.Exit);
        Assert.Contains(
            "selected: SSPR Rollout, people not known",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("  unknown  The members of group", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_became_of_a_lost_write_is_not_claimed_when_nobody_could_look()
    {
        using var sspr = Fair();
        var lost = false;
        sspr.Weather = tenant =>
        {
            tenant.BeforeStateChange = _ => lost ? throw new IOException("dropped") : null;
            tenant.AfterStateChange = (request, _) =>
            {
                lost |= request.Method == "PUT";
                return lost ? throw new IOException("dropped") : null;
            };
        };

        var run = sspr.Run("apply", "--auto-approve");

        Assert.Equal(7, run.Exit);
        Assert.Contains(
            "is not known (The admin center cannot be reached",
            run.Out,
            StringComparison.Ordinal
        );
    }

    private static Sspr Fair() => new Sspr().WriteSample();

    private static List<LoggedExchange> Writes(Sspr sspr) =>
        [.. sspr.Tenants[^1].Requests.Where(request => request.Method is "PUT" or "PATCH")];

    private static TenantResponse Status(
        int status,
        params (string Name, string Value)[] headers
    ) => new(status, headers.ToDictionary(header => header.Name, header => header.Value), default);

    private static TenantResponse Status(int status, string body) =>
        new(status, new Dictionary<string, string>(), Encoding.UTF8.GetBytes(body));
}
