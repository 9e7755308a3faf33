using System.Text;

namespace SsprDesired.Tests.Cli;

/// <summary>Each bad input is exit 4, exactly one finding on standard error, nothing on standard output, nothing on disk.</summary>
public sealed class BadInputTests
{
    private const string Head = "version: 1\ntenant: simulated\n";

    public static TheoryData<string, string, string> Texts =>
        new()
        {
            { "", "file.empty", "sspr.yaml:1:1" },
            { "# only a comment\n", "file.empty", "sspr.yaml:" },
            { "---\n", "file.empty", "sspr.yaml:" },
            { "just words\n", "yaml.no-mapping", "sspr.yaml:1:1" },
            { "- a\n", "yaml.no-mapping", "sspr.yaml:1:1" },
            { Reconfirm("731"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("-1"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("1.5"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("\"180\""), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("0180"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("1:30"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("yes"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("99999999999999999999"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("+180"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("1_80"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm("[180]"), "value.invalid", "sspr.yaml:4:18" },
            { Reconfirm(""), "value.invalid", "sspr.yaml:4:" },
            { Head + "registration: {enforced: yes}\n", "value.invalid", "sspr.yaml:3:26" },
            { Head + "registration: {enforced: 'true'}\n", "value.invalid", "sspr.yaml:3:26" },
            { Head + "passwordReset: {scope: everyone}\n", "value.invalid", "sspr.yaml:3:24" },
            { Head + "passwordReset: {methodsRequired: 3}\n", "value.invalid", "sspr.yaml:3:34" },
            { Head + "passwordReset: {group: ''}\n", "value.invalid", "sspr.yaml:3:24" },
            {
                Head + "passwordReset: {scope: selected}\n",
                "scope.group-missing",
                "sspr.yaml:3:24"
            },
            { Head + "authenticationData: {source: excel}\n", "value.invalid", "sspr.yaml:3:30" },
            { Head + "registrations: {}\n", "key.unknown", "sspr.yaml:3:1" },
            { Head + "registration: {reconfirmDay: 1}\n", "key.unknown", "sspr.yaml:3:16" },
            { Head + "registration: 5\n", "area.no-mapping", "sspr.yaml:3:15" },
            { Head + "version: 1\n", "key.duplicate", "sspr.yaml:3:1" },
            {
                Head + "registration:\n  enforced: true\n  enforced: true\n",
                "key.duplicate",
                "sspr.yaml:5:3"
            },
            { Head + "registration: !x {enforced: true}\n", "yaml.tag", "sspr.yaml:3:" },
            { Head + "registration: {enforced: !!bool true}\n", "yaml.tag", "sspr.yaml:3:" },
            { Head + "registration: &a {enforced: true}\n", "yaml.anchor", "sspr.yaml:3:" },
            { Head + "registration: *a\n", "yaml.alias", "sspr.yaml:3:15" },
            { Head + "registration: {<<: {enforced: true}}\n", "yaml.merge-key", "sspr.yaml:3:16" },
            { Head + "---\nversion: 1\n", "yaml.documents", "sspr.yaml:3:1" },
            {
                Head + "registration: {enforced: true\npasswordReset:\n",
                "yaml.unclosed",
                "sspr.yaml:3:15"
            },
            { Head + "registration: [1, 2\nb: 3\n", "yaml.unclosed", "sspr.yaml:3:15" },
            { Head + "registration:\n\tenforced: true\n", "yaml.tab", "sspr.yaml:4:1" },
            { Head + "registration:\n  enforced: \"tr\n", "yaml.syntax", "sspr.yaml:" },
            { Head + "? [a, b]\n: 1\n", "yaml.complex-key", "sspr.yaml:3:3" },
            { "%TAG ! tag:x,2000:\n---\n" + Head, "yaml.directive", "sspr.yaml:" },
            {
                Head + "a: " + new string('[', 100) + new string(']', 100) + "\n",
                "yaml.too-deep",
                "sspr.yaml:3:"
            },
            {
                Head + "a: [" + string.Join(',', Enumerable.Repeat("1", 20_000)) + "]\n",
                "yaml.too-long",
                "sspr.yaml:3:"
            },
            { Bomb(), "yaml.anchor", "sspr.yaml:3:" },
            { Head + "registration: {enforced: \"\\UFFFFFFFF\"}\n", "yaml.", "sspr.yaml:" },
            { "version: 1\ntenat: simulated\n", "key.unknown", "sspr.yaml:2:1" },
            { "Version: 1\ntenant: simulated\n", "key.unknown", "sspr.yaml:1:1" },
            {
                Head + "registration:\n\t# a comment\n  enforced: \"\n",
                "yaml.tab",
                "sspr.yaml:4:1"
            },
            { Head + "passwordReset: {methods: email}\n", "value.invalid", "sspr.yaml:3:26" },
            {
                Head + "passwordReset: {methods: [email, email]}\n",
                "value.invalid",
                "sspr.yaml:3:26"
            },
            { Head + "passwordReset: {methods: [fax]}\n", "value.invalid", "sspr.yaml:3:26" },
            { Head + "passwordReset: {methods: [[email]]}\n", "value.invalid", "sspr.yaml:3:26" },
            { Head + "passwordReset: {methods: []}\n", "methods.too-few", "sspr.yaml:3:26" },
            {
                Head + "passwordReset: {securityQuestions: {toReset: 9}}\n",
                "value.invalid",
                "sspr.yaml:3:46"
            },
            {
                Head + "passwordReset: {securityQuestions: {toAsk: 3}}\n",
                "key.unknown",
                "sspr.yaml:3:37"
            },
            {
                Head + "passwordReset: {securityQuestions: 3}\n",
                "area.no-mapping",
                "sspr.yaml:3:36"
            },
            { Head + "helpdesk: {contact: call us}\n", "value.invalid", "sspr.yaml:3:21" },
            {
                Head + "authenticationMethods: {email: enabled}\n",
                "area.no-mapping",
                "sspr.yaml:3:32"
            },
            {
                Head + "authenticationMethods: {email: {groups: []}}\n",
                "value.invalid",
                "sspr.yaml:3:41"
            },
            {
                Head + "authenticationMethods: {email: {groups: everyone}}\n",
                "value.invalid",
                "sspr.yaml:3:41"
            },
            {
                Head + "authenticationMethods: {email: {groups: [IT Staff, IT Staff]}}\n",
                "value.invalid",
                "sspr.yaml:3:41"
            },
            {
                Head + "authenticationMethods: {email: {groups: [IT Staff, Project Aurora]}}\n",
                "group.ambiguous",
                "sspr.yaml:3:41"
            },
            {
                Head + "authenticationMethods: {sms: {excludeGroups: all}}\n",
                "value.invalid",
                "sspr.yaml:3:46"
            },
            {
                Head + "authenticationMethods: {fax: {state: enabled}}\n",
                "key.unknown",
                "sspr.yaml:3:25"
            },
            {
                Head + "signInPage: {forgotPasswordUrl: passwords}\n",
                "value.invalid",
                "sspr.yaml:3:33"
            },
            {
                Head + "signInPage: {forgotPasswordUrl: help@contoso.com}\n",
                "value.invalid",
                "sspr.yaml:3:33"
            },
            { Head + "testUser: bob\n", "value.invalid", "sspr.yaml:3:11" },
            { Head + "administrators: {breakGlass: [bob]}\n", "value.invalid", "sspr.yaml:3:30" },
            { "tenant: simulated\n", "version.missing", "sspr.yaml:1:1" },
            { "version: 2\ntenant: simulated\n", "version.unknown", "sspr.yaml:1:10" },
            { "version: 1\n", "tenant.missing", "sspr.yaml:1:1" },
            { "version: 1\ntenant: contoso\n", "tenant.invalid", "sspr.yaml:2:9" },
            {
                "version: 1\ntenant: {simulator: https://example.org}\n",
                "tenant.invalid",
                "sspr.yaml:2:9"
            },
            {
                "version: 1\ntenant: {id: contoso.com, cloud: mars}\n",
                "tenant.invalid",
                "sspr.yaml:2:9"
            },
            { Head + "requires: 0.1\n", "requires.invalid", "sspr.yaml:3:11" },
            { Head + "requires: '>=99'\n", "requires.newer", "sspr.yaml:3:11" },
            { Selected("No Such Group"), "group.not-found", "sspr.yaml:5:10" },
            {
                Selected("00000000-0000-0000-0000-000000000001"),
                "group.not-found",
                "sspr.yaml:5:10"
            },
            { Selected("Project Aurora"), "group.ambiguous", "sspr.yaml:5:10" },
            { Selected("O'Brien''s"), "group.not-found", "sspr.yaml:5:10" },
            {
                "version: 1\ntenant: contoso.onmicrosoft.com\nregistration: {enforced: true}\n",
                "tenant.not-yet",
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_bad_file_is_one_finding_and_exit_4(string text, string code, string where)
    {
        using var sspr = new Sspr().Write("sspr.yaml", text);
        Refused(sspr, code, where, "plan", "--out", "p.json", "--report", "markdown=p.md");
        Refused(sspr, code, where, "apply", "--auto-approve");
    }

    public static TheoryData<string> Bytes =>
        ["nul", "latin1", "utf16", "truncated", "huge", "folder", "missing"];

    [Theory]
    [MemberData(nameof(Bytes))]
    public void A_file_that_is_no_text_is_one_finding_and_exit_4(string kind)
    {
        using var sspr = new Sspr();
        var path = sspr.PathOf("sspr.yaml");
        var (code, bytes) = kind switch
        {
            "nul" => ("file.binary", [.. Encoding.UTF8.GetBytes(Head), 0, 1, 2]),
            "latin1" => ("file.encoding", Encoding.Latin1.GetBytes(Head + "# å\n")),
            "utf16" => ("file.binary", Encoding.Unicode.GetBytes(Head)),
            "truncated" => ("file.encoding", [.. Encoding.UTF8.GetBytes(Head), 0xC3]),
            _ => ("", Array.Empty<byte>()),
        };
        switch (kind)
        {
            case "huge":
                using (var stream = File.Create(path))
                {
                    stream.SetLength(100_000_000);
                }

                code = "file.too-large";
                break;
            case "folder":
                Directory.CreateDirectory(path);
                code = "file.folder";
                break;
            case "missing":
                code = "file.missing";
                break;
            default:
                File.WriteAllBytes(path, bytes);
                break;
        }

        Refused(sspr, code, "sspr.yaml", "plan");
        Refused(sspr, code, "sspr.yaml", "validate");
    }

    [Theory]
    [InlineData("--out", "no/such/folder/p.json")]
    [InlineData("--out", ".")]
    [InlineData("--report", "json=/proc/p.json")]
    [InlineData("--report", "markdown=sspr.yaml/p.md")]
    public void An_output_that_cannot_be_written_is_one_finding_and_exit_4(
        string option,
        string value
    )
    {
        using var sspr = new Sspr().WriteSample();
        Refused(sspr, "output.unwritable", "", "plan", option, value);
    }

    [Theory]
    [InlineData("plan", "--format", "yaml")]
    [InlineData("plan", "--report", "markdown")]
    [InlineData("plan", "--report", "pdf=x.pdf")]
    [InlineData("plan", "--colour")]
    [InlineData("plan", "--identity", "root")]
    [InlineData("paln")]
    [InlineData("show")]
    [InlineData("simulate", "--port", "70000")]
    [InlineData("simulate", "--port", "abc")]
    [InlineData("simulate", "--reset", "--users", "99999999999")]
    [InlineData("simulate", "--https")]
    [InlineData("simulate", "--fault", "unavailable")]
    [InlineData("simulate", "--users", "50")]
    [InlineData("simulate", "--seed", "x", "--reset")]
    [InlineData("schema", "state")]
    public void A_bad_option_is_one_finding_and_exit_4(params string[] args)
    {
        using var sspr = new Sspr().WriteSample();
        Refused(sspr, "option.invalid", "", args);
    }

    [Theory]
    [InlineData("passwordResetPolicy", "simulator.edit")]
    [InlineData("passwordResetPolicy.enablementType={", "simulator.edit")]
    [InlineData("nonsense.x=1", "simulator.edit")]
    public void A_bad_edit_is_one_finding_and_exit_4(string expression, string code)
    {
        using var sspr = new Sspr().WriteSample();
        Refused(sspr, code, "", "simulate", "--edit", expression);
        sspr.Run("apply", "--auto-approve");
        Refused(sspr, code, "", "simulate", "--reset", "--edit", expression);
    }

    [Theory]
    [InlineData("writes.jsonl", "garbage\n")]
    [InlineData("writes.jsonl", "garbage")]
    [InlineData("writes.jsonl", "\0\0\0\n")]
    [InlineData("tenant.json", "{}")]
    [InlineData("tenant.json", "")]
    public void A_corrupt_tenant_in_the_box_names_the_reset_command(string file, string text)
    {
        using var sspr = new Sspr().WriteSample();
        Assert.Equal(0, sspr.Run("apply", "--auto-approve").Exit);
        File.WriteAllText(sspr.PathOf($".sspr/simulator/{file}"), text);

        var run = Refused(sspr, "simulator.state", "", "plan");

        Assert.Contains("sspr simulate --reset", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, sspr.Run("simulate", "--reset").Exit);
        Assert.Equal(0, sspr.Run("plan").Exit);
    }

    private static Run Refused(Sspr sspr, string code, string where, params string[] args)
    {
        var before = sspr.Files();

        var run = sspr.Run(args);

        var findings = run
            .Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("SIMULATED TENANT", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(4, run.Exit);
        Assert.Equal("", run.Out);
        var finding = Assert.Single(findings);
        Assert.Contains($"error {code}", finding, StringComparison.Ordinal);
        Assert.StartsWith(where, finding, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"error [a-z-]+(\.[a-z-]+)+: .+\. .+[.?]$", finding);
        Assert.InRange(finding.Length, 30, 400);
        Assert.Equal(before, sspr.Files());
        return run;
    }

    private static string Reconfirm(string value) =>
        $"{Head}registration:\n  reconfirmDays: {value}\n";

    private static string Selected(string group) =>
        $"{Head}passwordReset:\n  scope: selected\n  group: {group}\n";

    private static string Bomb()
    {
        var text = new StringBuilder(Head).AppendLine("a: &a [x,x,x,x,x,x,x,x,x]");
        for (var letter = 'b'; letter <= 'i'; letter++)
        {
            var before = (char)(letter - 1);
            text.AppendLine(
                $"{letter}: &{letter} [{string.Join(',', Enumerable.Repeat("*" + before, 9))}]"
            );
        }

        return text.ToString();
    }
}
