using System.Text.Json;

namespace SsprDesired.Tests.Cli;

/// <summary>The main job as a pipeline does it: plan, review, apply, see that nothing is left.</summary>
public sealed class MainJobTests
{
    [Fact]
    public void The_sample_is_applied_and_then_there_are_no_changes()
    {
        using var sspr = new Sspr().WriteSample();
        Assert.Equal(2, sspr.Run("plan", "--detailed-exitcode").Exit);

        var apply = sspr.Run("apply", "--auto-approve");
        var log = sspr.Files()[".sspr/simulator/writes.jsonl"];
        var again = sspr.Run("apply", "--auto-approve");
        var plan = sspr.Run("plan", "--detailed-exitcode");

        Assert.Equal((0, "Applied: 6 of 6 changes, each read back."), (apply.Exit, apply.LastLine));
        Assert.Equal((0, "No changes."), (again.Exit, again.LastLine));
        Assert.Equal((0, "No changes."), (plan.Exit, plan.LastLine));
        Assert.Equal(log, sspr.Files()[".sspr/simulator/writes.jsonl"]);
        Assert.DoesNotContain(sspr.Tenants[^1].Requests, Writes);
        Assert.DoesNotContain(sspr.Tenants[^2].Requests, Writes);
    }

    [Fact]
    public void Each_document_is_written_once()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("apply", "--auto-approve");

        Assert.Equal(
            [
                "PUT /api/PasswordReset/PasswordResetPolicies",
                "PATCH /v1.0/policies/authorizationPolicy",
            ],
            sspr.Tenants[^1]
                .Requests.Where(Writes)
                .Select(request => $"{request.Method} {request.Url}")
        );
    }

    [Fact]
    public void A_saved_plan_is_applied_as_it_stands()
    {
        using var sspr = new Sspr().WriteSample();
        Assert.Equal(0, sspr.Run("plan", "--out", "p.json").Exit);
        sspr.Write("sspr.yaml", "this file is not asked");

        Assert.Equal(0, sspr.Run("apply", "p.json").Exit);
        sspr.WriteSample();
        Assert.Equal("No changes.", sspr.Run("plan").LastLine);
        Assert.Equal(6, sspr.Run("apply", "p.json").Exit);
    }

    [Theory]
    [InlineData("passwordResetPolicy.registrationReconfirmIntevalInDays=90")]
    [InlineData("passwordResetPolicy.enablementType=2")]
    [InlineData("passwordResetPolicy.enablementType=9")]
    [InlineData("authorizationPolicy.allowedToUseSSPR=false")]
    [InlineData("groups/SSPR Rollout.displayName=\"Renamed\"")]
    public void A_tenant_that_moved_makes_the_plan_stale_and_nothing_is_written(string edit)
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        Assert.Equal(0, sspr.Run("simulate", "--edit", edit).Exit);
        var before = sspr.Files();

        var run = sspr.Run("apply", "p.json");

        Assert.Equal((6, ""), (run.Exit, run.Out));
        Assert.Contains(
            edit.EndsWith("=9", StringComparison.Ordinal)
                ? "error plan.unconfirmed: "
                : "error plan.stale: ",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(sspr.Tenants[^1].Requests, Writes);
        Assert.Equal(before, sspr.Files());
    }

    [Theory]
    [InlineData("passwordResetPolicy", "notifyOnAdminPasswordReset", "true")]
    [InlineData("passwordResetPolicy", "x-unknown-thing", "{\"a\":[1.50,\"\\u00e5\"]}")]
    [InlineData("authorizationPolicy", "allowInvitesFrom", "\"none\"")]
    public void Other_members_of_a_document_may_move_and_are_kept(
        string document,
        string member,
        string value
    )
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        sspr.Run("simulate", "--edit", $"{document}.{member}={value}");

        Assert.Equal(0, sspr.Run("apply", "p.json").Exit);
        var tenant = SsprDesired.Simulator.SimulatedTenant.Open(
            sspr.PathOf(".sspr/simulator"),
            Simulator.Caller.Time
        );
        var after =
            document == "passwordResetPolicy"
                ? Simulator.Caller.Admin(tenant, "GET", Simulator.Caller.Policies)
                : Simulator.Caller.Graph(tenant, "GET", "/v1.0/policies/authorizationPolicy");
        Assert.Equal(
            value,
            SsprDesired
                .Model.Document.TryParse(after.Body.Span, out _)!
                .Member(member)!
                .Value.GetRawText()
        );
    }

    [Fact]
    public void Without_a_terminal_and_an_approval_nothing_is_applied()
    {
        using var sspr = new Sspr().WriteSample();

        var run = sspr.Run("apply");

        Assert.Equal((4, ""), (run.Exit, run.Out));
        Assert.Contains("error approval.missing: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(sspr.Tenants[^1].Requests, Writes);
    }

    [Theory]
    [InlineData("yes\n", 0)]
    [InlineData("y\n", 8)]
    [InlineData("no\n", 8)]
    [InlineData("", 8)]
    public void On_a_terminal_only_yes_applies(string typed, int exit)
    {
        using var sspr = new Sspr { OnTerminal = true, Typed = typed }.WriteSample();

        var run = sspr.Run("apply");

        Assert.Equal(exit, run.Exit);
        Assert.Equal(exit == 0, sspr.Tenants[^1].Requests.Any(Writes));
    }

    [Fact]
    public void Planning_creates_no_file()
    {
        using var sspr = new Sspr().WriteSample();
        var before = sspr.Files();
        sspr.Run("plan");
        sspr.Run("validate");

        Assert.Equal(before, sspr.Files());
    }

    [Fact]
    public void A_pipeline_must_ask_for_a_simulated_tenant()
    {
        using var sspr = new Sspr().WriteSample();
        sspr["CI"] = "true";

        var refused = sspr.Run("plan");
        sspr["SSPR_SIMULATE"] = "1";

        Assert.Equal((4, ""), (refused.Exit, refused.Out));
        Assert.Contains("error tenant.simulated-in-ci: ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, sspr.Run("plan").Exit);
    }

    [Fact]
    public void Every_output_of_a_simulated_tenant_says_so_first()
    {
        using var sspr = new Sspr().WriteSample();
        const string banner = "SIMULATED TENANT: nothing real is read or changed";

        Assert.StartsWith(
            banner,
            sspr.Run("plan", "--out", "p.json").Out,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"**{banner}**",
            sspr.Run("plan", "--format", "markdown").Out,
            StringComparison.Ordinal
        );
        Assert.StartsWith(banner, sspr.Run("show", "p.json").Out, StringComparison.Ordinal);
        Assert.StartsWith(banner, sspr.Run("apply", "p.json").Out, StringComparison.Ordinal);
        Assert.StartsWith(banner, sspr.Run("apply", "p.json").Error, StringComparison.Ordinal);
        Assert.StartsWith(banner, sspr.Run("simulate").Out, StringComparison.Ordinal);
        using var view = JsonDocument.Parse(sspr.Run("plan", "--format", "json").Out);
        Assert.Equal(
            "simulated",
            view.RootElement.GetProperty("tenant").GetProperty("kind").GetString()
        );
    }

    [Fact]
    public void An_app_cannot_enter_the_admin_center_and_is_told_what_is_unverified()
    {
        using var sspr = new Sspr().WriteSample();

        var plan = sspr.Run("plan", "--identity", "app", "--detailed-exitcode");
        var apply = sspr.Run("apply", "--identity", "app", "--auto-approve");
        var again = sspr.Run("plan", "--identity", "app", "--detailed-exitcode");

        Assert.Equal(
            (2, "Plan: 0 to add, 1 to change, 0 to remove. Unverified: 5."),
            (plan.Exit, plan.LastLine)
        );
        Assert.Equal(
            (0, "Applied: 1 of 1 change, read back. Unverified: 5."),
            (apply.Exit, apply.LastLine)
        );
        Assert.Equal((0, "No changes. Unverified: 5."), (again.Exit, again.LastLine));
        Assert.DoesNotContain(
            sspr.Tenants.SelectMany(tenant => tenant.Requests),
            request => request.Url.StartsWith("/api/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_setting_of_unknown_form_is_not_drift_and_not_written()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("simulate", "--edit", "passwordResetPolicy.enablementType=7");

        var plan = sspr.Run("plan", "--detailed-exitcode");
        var apply = sspr.Run("apply", "--auto-approve");

        Assert.Equal(9, plan.Exit);
        Assert.Equal(9, apply.Exit);
        var put = sspr.Tenants[^1].Requests.Single(request => request.Method == "PUT");
        Assert.Contains(
            "\"enablementType\":7",
            System.Text.Encoding.UTF8.GetString(put.Body.Span),
            StringComparison.Ordinal
        );
    }

    private static bool Writes(SsprDesired.Simulator.LoggedExchange request) =>
        request.Method is not "GET" && !request.Url.EndsWith("/$batch", StringComparison.Ordinal);
}
