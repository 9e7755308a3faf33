using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SsprDesired.Catalog;
using SsprDesired.Model;
using SsprDesired.Simulator;
using SsprDesired.Tests.Cli;
using SsprDesired.Tests.Simulator;

namespace SsprDesired.Tests.Golden;

/// <summary>
/// Each folder here is a case: <c>sspr.yaml</c>, what was done to the tenant before (<c>tenant.edits</c>, one edit a
/// line), more options (<c>options</c>), and everything that comes out, to be read by people.
/// </summary>
public sealed class GoldenTests
{
    private static string Folder => Repository.PathOf("tests", "SsprDesired.Tests", "Golden");

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .GetDirectories(Folder)
                .Select(folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_plan_as_text(string name)
    {
        using var sspr = Prepare(name);
        await Check(name, "plan", "txt", (await Plan(sspr, name)).Out);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_plan_as_markdown(string name)
    {
        using var sspr = Prepare(name);
        await Check(name, "plan", "md", (await Plan(sspr, name, "--format", "markdown")).Out);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_plan_as_a_view(string name)
    {
        using var sspr = Prepare(name);
        await Check(name, "plan", "json", (await Plan(sspr, name, "--format", "json")).Out);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_saved_plan(string name)
    {
        using var sspr = Prepare(name);
        await Plan(sspr, name, "--out", "p.json");
        await Check(name, "saved", "json", await File.ReadAllTextAsync(sspr.PathOf("p.json")));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_requests_of_an_apply(string name)
    {
        using var sspr = Prepare(name);
        await Apply(sspr, name);
        var text = new StringBuilder();
        foreach (var request in sspr.Tenants[^1].Requests)
        {
            text.Append(request.InBatch ? "  " : "").AppendLine($"{request.Method} {request.Url}");
            if (request.Method is "PUT" or "PATCH")
            {
                text.AppendLine().AppendLine(Pretty(request.Body)).AppendLine();
            }
        }

        await Check(name, "requests", "http", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_tenant_after_an_apply(string name)
    {
        using var sspr = Prepare(name);
        await Apply(sspr, name);
        var tenant = SimulatedTenant.Open(sspr.PathOf(".sspr/simulator"), Caller.Time);
        await Check(
            name,
            "after",
            "json",
            string.Join(
                '\n',
                Everything
                    .Declared.Settings.Select(setting => setting.Resource)
                    .DistinctBy(resource => resource.Id)
                    .Select(resource => Pretty(TenantDocuments.Read(tenant, resource)))
            ) + "\n"
        );
    }

    private static Sspr Prepare(string name)
    {
        var sspr = new Sspr().Write(
            "sspr.yaml",
            File.ReadAllText(Path.Combine(Folder, name, "sspr.yaml"))
        );
        foreach (var edit in Lines(name, "tenant.edits"))
        {
            Assert.Equal(0, sspr.Run("simulate", "--edit", edit).Exit);
        }

        return sspr;
    }

    private static Task<Run> Plan(Sspr sspr, string name, params string[] more) =>
        sspr.RunAsync(["plan", .. Lines(name, "options"), .. more]);

    private static async Task Apply(Sspr sspr, string name)
    {
        var run = await sspr.RunAsync(["apply", "--auto-approve", .. Lines(name, "options")]);
        Assert.True(run.Exit is 0 or 9, run.Error);
    }

    private static string[] Lines(string name, string file)
    {
        var path = Path.Combine(Folder, name, file);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    private static string Pretty(ReadOnlyMemory<byte> json) =>
        JsonNode
            .Parse(json.Span)!
            .ToJsonString(
                new JsonSerializerOptions
                {
                    WriteIndented = true,
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            );

    private static async Task Check(string name, string what, string extension, string text)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(name);
        settings.UseFileName(what);
        await Verifier.Verify(text, extension, settings);
    }
}
