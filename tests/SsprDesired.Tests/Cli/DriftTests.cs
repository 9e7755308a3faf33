using System.Text.Json;

namespace SsprDesired.Tests.Cli;

/// <summary>Drift is told without a proposal, and has its own exit code.</summary>
public sealed class DriftTests
{
    [Fact]
    public void A_tenant_as_the_file_says_has_no_drift()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("apply", "--auto-approve");

        var run = sspr.Run("drift");

        Assert.Equal((0, "No drift."), (run.Exit, run.LastLine));
    }

    [Fact]
    public void A_change_behind_our_back_is_drift()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("apply", "--auto-approve");
        sspr.Run("simulate", "--edit", "passwordResetPolicy.registrationReconfirmIntevalInDays=90");

        var text = sspr.Run("drift");
        var markdown = sspr.Run("drift", "--format", "markdown");
        using var view = JsonDocument.Parse(sspr.Run("drift", "--format", "json").Out);

        Assert.Equal((2, "Drift: 1 setting differs."), (text.Exit, text.LastLine));
        Assert.Contains(
            "  ~ reconfirmDays  tenant 90, file 180  line 13\n",
            text.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("| | setting | tenant | file |", markdown.Out, StringComparison.Ordinal);
        Assert.Equal(
            "registration.reconfirmDays",
            Assert
                .Single(view.RootElement.GetProperty("resource_drift").EnumerateArray())
                .GetProperty("address")
                .GetString()
        );
        Assert.False(view.RootElement.GetProperty("applyable").GetBoolean());
        Assert.DoesNotContain(
            sspr.Tenants[^1].Requests,
            request => request.Method is "PUT" or "PATCH"
        );
    }

    [Fact]
    public void What_cannot_be_read_is_no_drift_and_exit_9()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("apply", "--auto-approve");
        sspr.Run("simulate", "--edit", "passwordResetPolicy.enablementType=7");

        var run = sspr.Run("drift");

        Assert.Equal((9, "No drift. Unreadable: 1."), (run.Exit, run.LastLine));
    }
}
