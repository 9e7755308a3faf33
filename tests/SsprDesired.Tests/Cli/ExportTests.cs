using System.Text;
using CsCheck;
using SsprDesired.Catalog;
using SsprDesired.Model;
using SsprDesired.Simulator;
using SsprDesired.Tests.Laws;
using SsprDesired.Tests.Simulator;

namespace SsprDesired.Tests.Cli;

/// <summary>A file that was exported asks for nothing new, whatever the tenant holds.</summary>
public sealed class ExportTests
{
    [Fact]
    public void The_seed_tenant_is_exported_and_a_plan_for_it_is_empty()
    {
        using var sspr = new Sspr();

        var export = sspr.Run("export", "--tenant", "simulated", "--out", "sspr.yaml");

        Assert.Equal((0, ""), (export.Exit, export.Out));
        Assert.Equal("No changes.", sspr.Run("plan").LastLine);
        Assert.False(Directory.Exists(sspr.PathOf(".sspr")));
    }

    [Fact]
    public void Two_hundred_random_tenants_are_exported_and_their_plans_are_empty()
    {
        var settings = Everything.Declared.Settings;
        HashSet<string> reached = [];
        Gen.Select(
                Gen.Int[0, 9].Array[settings.Count],
                Gen.Select(
                        settings
                            .Select(setting => Laws.Worlds.ValueFor(setting.Kind))
                            .Aggregate(
                                Gen.Const(() => Array.Empty<SettingValue>()),
                                (all, one) =>
                                    Gen.Select(
                                        all,
                                        one,
                                        (list, value) => (SettingValue[])[.. list, value]
                                    )
                            ),
                        Gen.Const(0)
                    )
                    .Select((list, _) => list)
            )
            .Sample(
                (dice, values) => RoundTrip(settings, dice, values, reached),
                iter: 200,
                threads: 1
            );

        string[] states = ["value", "null", "missing", "odd"];
        Assert.Empty(
            settings
                .SelectMany(setting => states.Select(state => $"{setting.Address} {state}"))
                .Except(reached)
        );
    }

    [Fact]
    public void A_key_that_is_deleted_is_released_and_changes_nothing()
    {
        using var sspr = new Sspr();
        var lines = sspr.Run("export", "--tenant", "simulated").Out.TrimEnd('\n').Split('\n');
        var keys = Enumerable
            .Range(0, lines.Length)
            .Where(i =>
                lines[i].StartsWith(' ')
                && lines[i].Contains(": ", StringComparison.Ordinal)
                && !lines[i].TrimStart().StartsWith('#')
            );
        Assert.InRange(keys.Count(), 20, lines.Length);
        foreach (var key in keys)
        {
            sspr.Write("sspr.yaml", string.Join('\n', lines.Where((_, i) => i != key)));

            var run = sspr.Run("plan");
            Assert.Equal((0, "No changes."), (run.Exit, run.LastLine));
        }
    }

    [Fact]
    public void Only_what_is_asked_for_is_exported()
    {
        using var sspr = new Sspr();

        var run = sspr.Run(
            "export",
            "--tenant",
            "simulated",
            "--only",
            "registration",
            "--only",
            "helpdesk.contact"
        );

        Assert.Contains("  reconfirmDays: 365\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("# contact: not set in the tenant", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("scope", run.Out, StringComparison.Ordinal);
        Assert.Equal(4, sspr.Run("export", "--tenant", "simulated", "--only", "registratoin").Exit);
        Assert.Equal(4, sspr.Run("export").Exit);
        Assert.Equal(4, sspr.Run("export", "--tenant", "https://example.org").Exit);
    }

    [Fact]
    public void What_an_app_cannot_see_is_a_comment()
    {
        using var sspr = new Sspr();

        sspr.Run("export", "--tenant", "simulated", "--identity", "app", "--out", "sspr.yaml");

        Assert.Contains(
            "# scope: not looked at: the admin center",
            File.ReadAllText(sspr.PathOf("sspr.yaml")),
            StringComparison.Ordinal
        );
        Assert.Equal("No changes.", sspr.Run("plan").LastLine);
    }

    private static void RoundTrip(
        IReadOnlyList<Setting> settings,
        int[] dice,
        SettingValue[] values,
        HashSet<string> reached
    )
    {
        using var sspr = new Sspr();
        var tenant = SimulatedTenant.Open(sspr.PathOf(".sspr/simulator"), Caller.Time);
        for (var i = 0; i < settings.Count; i++)
        {
            var (state, edits) = State(tenant, settings[i], dice[i], values[i]);
            reached.Add($"{settings[i].Address} {state}");
            foreach (var edit in edits)
            {
                tenant.Edit($"{Path(settings[i].Resource)}.{edit}");
            }
        }

        Assert.Equal(0, sspr.Run("export", "--tenant", "simulated", "--out", "sspr.yaml").Exit);
        var run = sspr.Run("plan");
        Assert.True(
            run.Exit == 0 && run.LastLine == "No changes.",
            $"{run.Error}{run.Out}{File.ReadAllText(sspr.PathOf("sspr.yaml"))}"
        );
    }

    private static (string State, IEnumerable<string> Edits) State(
        SimulatedTenant tenant,
        Setting setting,
        int die,
        SettingValue value
    )
    {
        var member = setting.Lens.Members[0];
        switch (die)
        {
            case 0:
                return ("null", [$"{member}=null"]);
            case 1:
                return ("missing", [$"{member}="]);
            case 2:
                return ("odd", [$"{member}={{\"new\":1.50}}"]);
            default:
                var groups = tenant
                    .All("/v1.0/groups?$select=id")
                    .Take(3)
                    .Select(group => new SettingValue.Group(
                        new ObjectId(group.GetProperty("id").GetGuid()),
                        ""
                    ));
                var known = value switch
                {
                    SettingValue.Group => groups.First(),
                    SettingValue.Groups { All: false, List.Count: > 0 } some =>
                        new SettingValue.Groups(false, [.. groups.Take(some.List.Count)]),
                    _ => value,
                };
                var document = setting.Lens.Write(
                    Document.Parse(
                        Encoding.UTF8.GetString(TenantDocuments.Read(tenant, setting.Resource).Span)
                    ),
                    known
                );
                return (
                    "value",
                    setting
                        .Lens.Members.Where(name => document.Member(name) is not null)
                        .Select(name => $"{name}={document.Member(name)!.Value.GetRawText()}")
                );
        }
    }

    private static string Path(Resource resource) =>
        resource.Id.Text.StartsWith("authenticationMethod", StringComparison.Ordinal)
        && resource.Id.Text != "authenticationMethodsPolicy"
            ? $"authenticationMethodsPolicy.authenticationMethodConfigurations.{resource.Id.Text["authenticationMethod".Length..]}"
        : resource.Id.Text == "organizationalBranding" ? "branding"
        : resource.Id.Text;
}
