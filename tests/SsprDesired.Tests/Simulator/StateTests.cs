using System.Globalization;
using System.Text;
using SsprDesired.Simulator;
using Xunit;

namespace SsprDesired.Tests.Simulator;

public sealed class StateTests : IDisposable
{
    private const string Authorization = "/v1.0/policies/authorizationPolicy";
    private const string Off = """{"allowedToUseSSPR":false}""";

    private readonly string root = Directory.CreateTempSubdirectory("sspr-simulator-").FullName;

    private string Folder => Path.Combine(root, ".sspr", "simulator");

    private string Log => Path.Combine(Folder, "writes.jsonl");

    private string TenantFile => Path.Combine(Folder, "tenant.json");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Reading_and_refused_writes_create_nothing()
    {
        var tenant = Open();
        Assert.True(IsOn(tenant));
        Assert.Equal(400, tenant.Graph("PATCH", Authorization, "{\"no\":1}").Status);
        Assert.Empty(Directory.GetFileSystemEntries(root));
    }

    [Fact]
    public void A_write_is_seen_by_another_instance_and_by_a_later_one()
    {
        var (one, two) = (Open(), Open());
        Assert.True(IsOn(two));
        Assert.Equal(204, one.Graph("PATCH", Authorization, Off).Status);
        Assert.False(IsOn(two));
        Assert.False(IsOn(Open()));
        two.Edit("authorizationPolicy.allowedToUseSSPR=true");
        Assert.True(IsOn(one));
        Assert.Equal("*\n", File.ReadAllText(Path.Combine(root, ".sspr", ".gitignore")));
        Assert.Equal(2, File.ReadAllLines(Log).Length);
    }

    [Fact]
    public void A_body_over_several_lines_is_one_line_in_the_log()
    {
        Open()
            .Graph(
                "PATCH",
                Authorization,
                "{\n  \"defaultUserRolePermissions\": {\r\n  \"permissionGrantPoliciesAssigned\": [\n] } }"
            );
        Assert.Single(File.ReadAllLines(Log));
        Assert.Equal(
            0,
            Open()
                .Graph("GET", Authorization)
                .Json()
                .GetProperty("defaultUserRolePermissions")
                .GetProperty("permissionGrantPoliciesAssigned")
                .GetArrayLength()
        );
    }

    [Theory]
    [InlineData("{\"num")]
    [InlineData("{\"number\":2,\"time\":\"2026-03-02T09:00:00.0000000+00:00\",\"docu")]
    public void A_torn_last_line_never_happened(string torn)
    {
        Open().Graph("PATCH", Authorization, Off);
        var whole = File.ReadAllText(Log);
        File.AppendAllText(Log, torn);
        var reader = Open();
        Assert.False(IsOn(reader));
        Assert.Equal(whole + torn, File.ReadAllText(Log));
        reader.Edit("authorizationPolicy.allowedToUseSSPR=true");
        Assert.StartsWith(
            whole + "{\"number\":2,",
            File.ReadAllText(Log),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(torn + "{", File.ReadAllText(Log), StringComparison.Ordinal);
        Assert.True(IsOn(Open()));
    }

    [Theory]
    [InlineData("garbage", "")]
    [InlineData("garbage\n", "")]
    [InlineData("{\"number\":3}\n", "")]
    [InlineData("", "\"number\":1,>\"number\":2,")]
    [InlineData("", "\"allowedToUseSSPR\":false>\"allowedToUseSSPR\":true ")]
    [InlineData("", "Simulated Pipeline>Somebody Else")]
    [InlineData("", "\"sum\":\">\"sum\":\"0")]
    [InlineData("", "authorizationPolicy\",\"by\">organization\",\"by\"")]
    public void A_damaged_log_is_refused_by_name(string appended, string replaced)
    {
        var open = Open();
        open.Graph("PATCH", Authorization, Off);
        var text = File.ReadAllText(Log);
        if (replaced.Split('>') is [var from, var to])
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        File.WriteAllText(Log, text + appended);
        var refusal = Assert.Throws<SimulatorStateException>(Open);
        Assert.Contains(Log, refusal.Message, StringComparison.Ordinal);
        SimulatedTenant.Reset(Folder, new TenantSeed());
        Assert.True(IsOn(Open()));
    }

    [Fact]
    public void A_lost_line_is_noticed()
    {
        var tenant = Open();
        tenant.Graph("PATCH", Authorization, Off);
        tenant.Graph("PATCH", Authorization, Off);
        tenant.Graph("PATCH", Authorization, Off);
        var lines = File.ReadAllLines(Log);
        File.WriteAllLines(Log, [lines[0], lines[2]]);
        Assert.Throws<SimulatorStateException>(Open);
        Assert.Throws<SimulatorStateException>(() => tenant.Graph("GET", Authorization));
    }

    [Fact]
    public void A_log_without_its_tenant_is_refused()
    {
        Open().Graph("PATCH", Authorization, Off);
        File.Delete(TenantFile);
        Assert.Contains(
            TenantFile,
            Assert.Throws<SimulatorStateException>(Open).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"other\",\"version\":1,\"users\":240,\"seed\":1}")]
    [InlineData("{\"kind\":\"sspr.simulatedTenant\",\"version\":2,\"users\":240,\"seed\":1}")]
    [InlineData("{\"kind\":\"sspr.simulatedTenant\",\"version\":1,\"users\":3,\"seed\":1}")]
    public void A_foreign_tenant_file_is_refused(string text)
    {
        Open().Graph("PATCH", Authorization, Off);
        File.WriteAllText(TenantFile, text);
        Assert.Contains(
            TenantFile,
            Assert.Throws<SimulatorStateException>(Open).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reset_is_noticed_by_a_running_instance()
    {
        var tenant = Open();
        tenant.Graph("PATCH", Authorization, Off);
        SimulatedTenant.Reset(Folder, new TenantSeed(50, 9));
        Assert.True(IsOn(tenant));
        Assert.Equal(new TenantSeed(50, 9), tenant.Seed);
        Assert.Equal(50, tenant.All("/v1.0/users?$top=999").Count);
        tenant.Graph("PATCH", Authorization, Off);
        Assert.Equal(new TenantSeed(50, 9), Open().Seed);
        Assert.False(IsOn(Open()));
    }

    [Fact]
    public void Writers_in_several_instances_lose_nothing()
    {
        const int Writers = 4;
        const int Writes = 40;
        using var start = new Barrier(Writers);
        List<Exception> failures = [];
        Thread[] threads =
        [
            .. Enumerable.Range(0, Writers).Select(writer => new Thread(() => Write(writer))),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Empty(failures);
        var members = Open()
            .Graph("GET", Authorization)
            .Json()
            .EnumerateObject()
            .Count(member => member.Name.StartsWith('w'));
        Assert.Equal(Writers * Writes, members);
        Assert.Equal(Writers * Writes, File.ReadAllLines(Log).Length);

        void Write(int writer)
        {
            try
            {
                var tenant = Open();
                for (var write = 0; write < Writes; write++)
                {
                    // All at the same moment, so that without the lock somebody's record is lost.
                    start.SignalAndWait();
                    tenant.Edit(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"authorizationPolicy.w{writer}-{write}=1"
                        )
                    );
                    IsOn(tenant);
                }
            }
            catch (Exception failure)
                when (failure is SimulatorStateException or IOException or TimeoutException)
            {
                lock (failures)
                {
                    failures.Add(failure);
                }

                start.RemoveParticipant();
            }
        }
    }

    [Fact]
    public void The_stored_document_keeps_its_bytes()
    {
        Open().Edit("passwordResetPolicy.x-unknown-thing={\"a\":[1.50,\"\\u00e5\",\"ö\"]}");
        Assert.Contains(
            "\"x-unknown-thing\":{\"a\":[1.50,\"\\u00e5\",\"ö\"]}",
            Encoding.UTF8.GetString(File.ReadAllBytes(Log)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"x-unknown-thing\":{\"a\":[1.50,\"\\u00e5\",\"ö\"]}",
            Open().Admin("GET", Caller.Policies).Text(),
            StringComparison.Ordinal
        );
    }

    private static bool IsOn(SimulatedTenant tenant) =>
        tenant.Graph("GET", Authorization).Json().GetProperty("allowedToUseSSPR").GetBoolean();

    private SimulatedTenant Open() => SimulatedTenant.Open(Folder, Caller.Time);
}
