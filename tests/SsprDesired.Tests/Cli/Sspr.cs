using SsprDesired.Cli;
using SsprDesired.Simulator;

namespace SsprDesired.Tests.Cli;

/// <summary>What a run of the command line left behind.</summary>
internal sealed record Run(int Exit, string Out, string Error)
{
    public string LastLine => Out.TrimEnd('\n').Split('\n')[^1];
}

/// <summary>The command line in a folder of its own, on a tenant in that folder.</summary>
internal sealed class Sspr : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("sspr-").FullName;

    public TestTime Time { get; } = new();

    /// <summary>Every tenant that a run opened, in order.</summary>
    public List<SimulatedTenant> Tenants { get; } = [];

    /// <summary>Done to every tenant as it is opened, such as planting a fault.</summary>
    public Action<SimulatedTenant> Weather { get; set; } = _ => { };

    public bool OnTerminal { get; set; }

    public string Typed { get; set; } = "";

    /// <summary>In place of what is typed.</summary>
    public TextReader? Keyboard { get; set; }

    public string this[string variable]
    {
        set => _variables[variable] = value;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public Sspr Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    public Sspr WriteSample() =>
        Write("sspr.yaml", File.ReadAllText(Repository.PathOf("sspr.yaml")));

    public Run Run(params string[] args) => RunAsync(args).GetAwaiter().GetResult();

    public Task<Run> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public async Task<Run> RunAsync(CancellationToken cancel, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var typed = new StringReader(Typed);
        using var host = new Host(
            output,
            error,
            Keyboard ?? typed,
            OnTerminal,
            OnTerminal,
            name => _variables.GetValueOrDefault(name),
            Folder,
            Time
        )
        {
            Opened = tenant =>
            {
                Tenants.Add(tenant);
                Weather(tenant);
            },
        };
        var exit = await CommandLine.RunAsync(host, args, cancel);
        return new Run(exit, output.ToString(), error.ToString());
    }

    /// <summary>Every file below the folder with its bytes, to see what a run changed.</summary>
    public IReadOnlyDictionary<string, string> Files() =>
        Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(Folder, file),
                file => Convert.ToHexString(File.ReadAllBytes(file))
            );

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
