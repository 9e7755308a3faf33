using System.Text.Json;

namespace SsprDesired.Tests.Cli;

/// <summary>What is written beside standard output, and the variables that stand for options.</summary>
public sealed class OutputTests
{
    [Fact]
    public void One_run_writes_any_number_of_reports()
    {
        using var sspr = new Sspr().WriteSample();

        sspr.Run(
            "plan",
            "--report",
            "markdown=plan.md",
            "--report",
            "json=plan.json",
            "--report",
            "text=plan.txt"
        );

        Assert.Equal(
            sspr.Run("plan", "--format", "markdown").Out,
            File.ReadAllText(sspr.PathOf("plan.md"))
        );
        Assert.Equal(
            sspr.Run("plan", "--format", "json").Out,
            File.ReadAllText(sspr.PathOf("plan.json"))
        );
        Assert.Equal(sspr.Run("plan").Out, File.ReadAllText(sspr.PathOf("plan.txt")));
    }

    [Fact]
    public void A_shown_plan_looks_as_it_did_when_it_was_made()
    {
        using var sspr = new Sspr().WriteSample();
        var plan = sspr.Run("plan", "--out", "p.json");

        Assert.Equal(plan.Out, sspr.Run("show", "p.json").Out);
    }

    [Theory]
    [InlineData("plan", "--out", "x.json", "--report", "json=x.json")]
    [InlineData("plan", "--report", "text=x", "--report", "json=./x")]
    [InlineData("plan", "--out", "sspr.yaml")]
    [InlineData("apply", "p.json", "--report", "json=p.json")]
    [InlineData("show", "p.json", "--report", "json=p.json")]
    public void Nothing_is_written_over_what_is_read_or_written_already(params string[] args)
    {
        using var sspr = new Sspr().WriteSample();
        sspr.Run("plan", "--out", "p.json");
        var before = sspr.Files();

        var run = sspr.Run(args);

        Assert.Equal((4, ""), (run.Exit, run.Out));
        Assert.Contains("error output.twice: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, sspr.Files());
    }

    [Theory]
    [InlineData("plan", "--out", "/dev/full")]
    [InlineData("plan", "--out", "read-only.json")]
    [InlineData("schema", "--out", "no/such/x")]
    [InlineData("show", "p.json", "--report", "json=no/such/x")]
    public void What_cannot_be_written_is_exit_4(params string[] args)
    {
        using var sspr = new Sspr().WriteSample().Write("read-only.json", "{}");
        sspr.Run("plan", "--out", "p.json");
        File.SetAttributes(sspr.PathOf("read-only.json"), FileAttributes.ReadOnly);

        var run = sspr.Run(args);

        Assert.Equal((4, ""), (run.Exit, run.Out));
        Assert.Contains("error output.unwritable: ", run.Error, StringComparison.Ordinal);
        File.SetAttributes(sspr.PathOf("read-only.json"), FileAttributes.Normal);
    }

#pragma warning disable CA1416 // the suite runs where CI runs, on Linux
    [Fact]
    public void A_link_stays_a_link_and_a_private_file_stays_private()
    {
        using var sspr = new Sspr().WriteSample().Write("private.json", "");
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(sspr.PathOf("private.json"), own);
        File.CreateSymbolicLink(sspr.PathOf("link.json"), sspr.PathOf("private.json"));

        Assert.Equal(0, sspr.Run("plan", "--out", "link.json").Exit);

        Assert.NotNull(new FileInfo(sspr.PathOf("link.json")).LinkTarget);
        Assert.Equal(own, File.GetUnixFileMode(sspr.PathOf("private.json")));
        Assert.Contains(
            "sspr.plan",
            File.ReadAllText(sspr.PathOf("private.json")),
            StringComparison.Ordinal
        );
    }
#pragma warning restore CA1416

    [Theory]
    [InlineData("SSPR_AUTO_APPROVE", "no")]
    [InlineData("SSPR_DETAILED_EXITCODE", "maybe")]
    [InlineData("SSPR_FORMAT", "yaml")]
    [InlineData("SSPR_IDENTITY", "root")]
    [InlineData("SSPR_REPORT", "foo")]
    public void A_variable_that_says_neither_is_exit_4(string variable, string value)
    {
        using var sspr = new Sspr().WriteSample();
        sspr[variable] = value;

        var run = sspr.Run("apply");

        Assert.Equal((4, ""), (run.Exit, run.Out));
        Assert.Contains(variable, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(sspr.PathOf(".sspr")));
    }

    [Fact]
    public void Each_option_has_a_variable()
    {
        using var sspr = new Sspr().Write(
            "other.yaml",
            File.ReadAllText(Repository.PathOf("sspr.yaml"))
        );
        sspr["SSPR_FILE"] = "other.yaml";
        sspr["SSPR_OUT"] = "";
        sspr["SSPR_FORMAT"] = "json";
        sspr["SSPR_DETAILED_EXITCODE"] = "1";
        sspr["SSPR_IDENTITY"] = "app";
        sspr["SSPR_REPORT"] = "text=a.txt;markdown=b.md";

        var run = sspr.Run("plan");

        Assert.Equal(2, run.Exit);
        using var view = JsonDocument.Parse(run.Out);
        Assert.Equal("app", view.RootElement.GetProperty("identity").GetString());
        Assert.True(File.Exists(sspr.PathOf("a.txt")) && File.Exists(sspr.PathOf("b.md")));
    }

    [Fact]
    public void A_report_that_is_lost_after_an_apply_is_told_and_the_outcome_is_shown()
    {
        using var sspr = new Sspr().WriteSample();
        Directory.CreateDirectory(sspr.PathOf("reports"));
        sspr.Weather = tenant =>
            tenant.AfterStateChange = (request, _) =>
            {
                if (request.Method == "PATCH")
                {
                    Directory.Delete(sspr.PathOf("reports"));
                }

                return null;
            };

        var run = sspr.Run("apply", "--auto-approve", "--report", "json=reports/r.json");

        Assert.Equal((4, "Applied: 6 of 6 changes, each read back."), (run.Exit, run.LastLine));
        Assert.Contains("error output.unwritable: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_question_ends_the_run()
    {
        using var sspr = new Sspr { OnTerminal = true }.WriteSample();
        using var interrupt = new CancellationTokenSource();
        using var silent = new SilentReader();
        sspr.Keyboard = silent;
        var run = sspr.RunAsync(interrupt.Token, "apply");
        await silent.Asked;
        await interrupt.CancelAsync();

        Assert.Equal(8, (await run).Exit);
        silent.Release();
    }

    /// <summary>A person who never answers.</summary>
    private sealed class SilentReader : TextReader
    {
        private readonly TaskCompletionSource _asked = new();
        private readonly ManualResetEventSlim _answer = new();

        public Task Asked => _asked.Task;

        public void Release() => _answer.Set();

        public override string? ReadLine()
        {
            _asked.SetResult();
            _answer.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _answer.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
