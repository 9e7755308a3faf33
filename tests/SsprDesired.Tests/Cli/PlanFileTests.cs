using System.Text;

namespace SsprDesired.Tests.Cli;

/// <summary>A plan that is not exactly the one that was made is exit 6, and nothing is written.</summary>
public sealed class PlanFileTests
{
    public static TheoryData<string, string> Damage =>
        new()
        {
            { "empty", "plan.corrupt" },
            { "half", "plan.corrupt" },
            { "binary", "plan.corrupt" },
            { "list", "plan.corrupt" },
            { "other", "plan.not-a-plan" },
            { "view", "plan.is-view" },
            { "newer", "plan.newer" },
            { "value", "plan.altered" },
            { "unsealed", "plan.altered" },
            { "space", "plan.altered" },
            { "twice", "plan.corrupt" },
        };

    [Theory]
    [MemberData(nameof(Damage))]
    public void A_damaged_plan_is_one_finding_and_exit_6(string kind, string code)
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json", "--report", "json=view.json");
        var text = File.ReadAllText(sspr.PathOf("p.json"));
        var damaged = kind switch
        {
            "empty" => "",
            "half" => text[..(text.Length / 2)],
            "binary" => "\0\u0001\u0002",
            "list" => "[1]",
            "other" => "{\"kind\":\"terraform\"}",
            "view" => File.ReadAllText(sspr.PathOf("view.json")),
            "newer" => text.Replace(
                "\"format_version\": \"1.0\"",
                "\"format_version\": \"2.0\"",
                StringComparison.Ordinal
            ),
            "value" => text.Replace("\"after\": 180", "\"after\": 181", StringComparison.Ordinal),
            "unsealed" => text[..text.LastIndexOf(",\n  \"seal\"", StringComparison.Ordinal)]
                + "\n}\n",
            "space" => text.Replace("\"after\": 180", "\"after\":  180", StringComparison.Ordinal),
            _ => text.Replace(
                "\"kind\": \"sspr.plan\",",
                "\"kind\": \"sspr.plan\", \"kind\": \"sspr.plan\",",
                StringComparison.Ordinal
            ),
        };
        Assert.NotEqual(text, damaged);
        sspr.Write("p.json", damaged);
        var before = sspr.Files();

        foreach (var run in new[] { sspr.Run("apply", "p.json"), sspr.Run("show", "p.json") })
        {
            Assert.Equal(6, run.Exit);
            Assert.Equal("", run.Out);
            Assert.Contains(
                $"error {code}: ",
                Assert.Single(run.Error.TrimEnd('\n').Split('\n')),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(before, sspr.Files());
    }

    [Fact]
    public void Every_single_byte_counts()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        var plan = File.ReadAllBytes(sspr.PathOf("p.json"));
        for (var i = 0; i < plan.Length; i++)
        {
            var altered = plan.ToArray();
            altered[i] ^= 1;
            var read = SsprDesired.Planning.PlanFile.Read(
                SsprDesired.Catalog.Everything.Declared,
                altered,
                "p.json"
            );
            Assert.True(read.Plan is null, $"Byte {i} of {plan.Length} could be altered.");
        }
    }

    [Fact]
    public void A_newer_minor_version_with_more_members_is_read()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        var text = File.ReadAllText(sspr.PathOf("p.json"));
        var open = text[..text.LastIndexOf(",\n  \"seal\"", StringComparison.Ordinal)]
            .Replace(
                "\"format_version\": \"1.0\"",
                "\"format_version\": \"1.7\", \"mood\": {\"bright\": true}",
                StringComparison.Ordinal
            );
        sspr.Write("p.json", Seal(open));

        Assert.Equal(0, sspr.Run("apply", "p.json").Exit);
    }

    [Fact]
    public void A_change_of_an_unknown_kind_is_refused()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        var text = File.ReadAllText(sspr.PathOf("p.json"));
        var open = text[..text.LastIndexOf(",\n  \"seal\"", StringComparison.Ordinal)]
            .Replace("\"kind\": \"set\"", "\"kind\": \"forget\"", StringComparison.Ordinal);
        sspr.Write("p.json", Seal(open));

        var run = sspr.Run("apply", "p.json");

        Assert.Equal(6, run.Exit);
        Assert.Contains("plan.unknown-change", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"after\": 180", "\"after\": 99999")]
    [InlineData("\"after\": 180", "\"after\": \"2,\\\"x\\\":1\"")]
    [InlineData("\"after\": \"selected\"", "\"after\": \"everyone\"")]
    [InlineData("\"after\": true", "\"after\": null")]
    [InlineData("\"resource\": \"authorizationPolicy\"", "\"resource\": \"passwordResetPolicy\"")]
    [InlineData(
        "\"address\": \"registration.enforced\"",
        "\"address\": \"registration.reconfirmDays\""
    )]
    [InlineData("\"notes\": [", "\"notes\": [null,")]
    [InlineData("\"simulator\": null", "\"simulator\": \"http://192.0.2.1/\"")]
    [InlineData("\"simulator\": null", "\"simulator\": \"file:///x\"")]
    [InlineData("\"identity\": \"user\"", "\"identity\": \"root\"")]
    [InlineData("\"state\": \"present\"", "\"state\": \"imagined\"")]
    public void A_sealed_plan_that_sspr_would_not_make_is_refused(string made, string forged)
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        var text = File.ReadAllText(sspr.PathOf("p.json"));
        var open = text[..text.LastIndexOf(",\n  \"seal\"", StringComparison.Ordinal)];
        Assert.Contains(made, open, StringComparison.Ordinal);
        sspr.Write("p.json", Seal(open.Replace(made, forged, StringComparison.Ordinal)));

        Assert.Equal(6, sspr.Run("show", "p.json").Exit);
        Assert.Equal(6, sspr.Run("apply", "p.json").Exit);
        Assert.False(Directory.Exists(sspr.PathOf(".sspr")));
    }

    [Theory]
    [InlineData("{\"kind\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public void A_plan_with_half_a_letter_is_corrupt(string text)
    {
        using var sspr = new Sspr().Write("p.json", text);

        Assert.Equal(6, sspr.Run("apply", "p.json").Exit);
    }

    [Fact]
    public void An_empty_plan_is_for_its_own_tenant_too()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("apply", "--auto-approve");
        sspr.Run("plan", "--out", "p.json");
        Assert.Equal(
            (0, "No changes."),
            (sspr.Run("apply", "p.json").Exit, sspr.Run("apply", "p.json").LastLine)
        );
        sspr.Run("simulate", "--reset", "--seed", "7");

        Assert.Equal(6, sspr.Run("apply", "p.json").Exit);
    }

    [Fact]
    public void A_plan_that_needs_a_closed_door_says_so()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");

        var run = sspr.Run("apply", "p.json", "--identity", "app");

        Assert.Equal(3, run.Exit);
        Assert.Contains("error plan.closed-door: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_for_another_tenant_is_exit_6()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        sspr.Run("simulate", "--reset", "--seed", "2");
        var before = sspr.Files();

        var run = sspr.Run("apply", "p.json");

        Assert.Equal(6, run.Exit);
        Assert.Contains("error plan.foreign: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, sspr.Files());
    }

    [Fact]
    public void A_plan_is_good_for_24_hours_and_can_be_shown_for_ever()
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        sspr.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        var run = sspr.Run("apply", "p.json");

        Assert.Equal(6, run.Exit);
        Assert.Contains("error plan.expired: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, sspr.Run("show", "p.json").Exit);
    }

    [Fact]
    public void A_plan_that_does_not_exist_is_exit_4()
    {
        using var sspr = new Sspr();

        Assert.Equal(4, sspr.Run("apply", "p.json").Exit);
        Assert.Equal(4, sspr.Run("show", ".").Exit);
    }

    private static string Seal(string open)
    {
        var digest = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(open))
        );
        return $"{open},\n  \"seal\": \"sha256:{digest}\"\n}}\n";
    }
}
